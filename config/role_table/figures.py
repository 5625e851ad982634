"""Figures and the plan, for colleagues."""

from config.role_table.answers import Answer, Row, every_colleague, everybody, staff
from config.role_table.screens import screens
from members.enums import STAFF_ROLES, Role

FREEZES = (Role.COORDINATOR,)

ROWS = [
    Row("figures:dashboard", "Het plan in één oogopslag", every_colleague()),
    Row("figures:catalogue", "Alle indicatoren", every_colleague()),
    Row("figures:indicator", "Waaruit een cijfer bestaat", every_colleague()),
    Row("figures:participants", "Deelnemers in cijfers", every_colleague()),
    Row("figures:records", "Rijen achter de cijfers", every_colleague()),
    Row(
        "figures:by_hand",
        "Een cijfer met de hand invullen",
        staff(*FREEZES),
    ),
    Row("figures:frozen_years", "Bevroren jaren", every_colleague()),
    Row("figures:freeze", "Een jaar bevriezen", staff(*FREEZES)),
    Row("figures:frozen_year", "Een bevroren jaar", every_colleague()),
    Row("figures:frozen_records", "Records achter een bevroren cijfer", every_colleague()),
    Row("figures:frozen_recomputed", "Een bevroren jaar opnieuw geteld", every_colleague()),
    Row("figures:frozen_differences", "Verschil tussen twee versies", every_colleague()),
    Row(
        "figures:publish",
        "Een bevroren jaar publiceren",
        staff(*FREEZES, answer=Answer.POST_ONLY),
        post=staff(*FREEZES, answer=Answer.ONWARD),
    ),
    Row("figures:event_sheet", "Cijferblad van een activiteit", every_colleague()),
    Row("figures:gaps", "Leemtes: wat we nog niet bereikten", every_colleague()),
    Row(
        "figures:write_to_boards",
        "Mail de contacten van besturen",
        staff(Role.COORDINATOR, answer=Answer.POST_ONLY),
        post=staff(Role.COORDINATOR, answer=Answer.ONWARD),
    ),
    Row("figures:board_mailing", "Wie kwam sinds een mail", every_colleague()),
    Row("figures:yearly_reports", "Jaarverslagen opmaken: lijst", every_colleague()),
    Row(
        "figures:yearly_report",
        "Eén jaarverslag",
        every_colleague(),
        post=staff(Role.COORDINATOR, answer=Answer.ONWARD),
    ),
    Row("figures:yearly_file", "Een jaarverslag als bestand", every_colleague()),
    Row("figures:yearly_words", "Teksten van een jaarverslag", staff(Role.COORDINATOR)),
    Row("yearly_report", "Een jaarverslag op de site", everybody()),
    Row(
        "yearly_report",
        "Een jaarverslag op de site",
        everybody(Answer.NOT_FOUND),
        case="niet gepubliceerd",
    ),
    *screens("definities", "Definities van het plan", see=STAFF_ROLES, inspect=STAFF_ROLES),
]
GROUPS = []
