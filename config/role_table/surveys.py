"""Surveys: answering with a link, and the staff screens of questions and results."""

from config.role_table.answers import Answer, Row, everybody, staff
from config.role_table.screens import screens
from members.enums import Role

NOT_FOUND = Answer.NOT_FOUND
ASKERS = (Role.ORGANISER, Role.COORDINATOR)
READERS = (*ASKERS, Role.EDITOR, Role.ADVISER, Role.COMMUNICATION)

ROWS = [
    Row("surveys:answer", "Een bevraging", everybody(NOT_FOUND), case="geraden link"),
    Row("surveys:answer", "Een bevraging", everybody(), post=everybody(), case="met de link"),
    Row("surveys:thanks", "Bedankt voor je antwoord", everybody(NOT_FOUND), case="geraden link"),
    Row("surveys:thanks", "Bedankt voor je antwoord", everybody(), case="met de link"),
    Row("surveys:leave_alone", "Liever geen vragen", everybody(NOT_FOUND), case="geraden link"),
    Row(
        "surveys:leave_alone",
        "Liever geen vragen",
        everybody(),
        post=everybody(Answer.ONWARD),
        case="met de link van een uitnodiging",
    ),
    Row("surveys_staff:starts", "Een bevraging starten", staff(*ASKERS)),
    Row("surveys_staff:reports", "Wat besturen verbeterden", staff(*READERS)),
    Row("surveys_staff:results", "Resultaten van een bevraging", staff(*READERS)),
    Row(
        "surveys_staff:ask",
        "Uitnodigen en herinneren",
        staff(*ASKERS),
        post=staff(*ASKERS, answer=Answer.ONWARD),
    ),
    Row("surveys_staff:enter", "Een antwoord invoeren", staff(*ASKERS), post=staff(*ASKERS)),
    *screens("surveys_list", "Bevragingen", see=READERS, add=ASKERS, change=ASKERS),
    *screens("surveys_bank", "Vragenbank", see=READERS, add=ASKERS, change=ASKERS),
]
GROUPS = []
