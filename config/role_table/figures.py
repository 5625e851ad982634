"""Figures and the plan, for colleagues."""

from config.role_table.answers import Answer, Row, every_colleague, staff
from config.role_table.screens import screens
from members.enums import STAFF_ROLES, Role

ROWS = [
    Row("figures:dashboard", "Het plan in één oogopslag", every_colleague()),
    Row("figures:catalogue", "Alle indicatoren", every_colleague()),
    Row("figures:indicator", "Waaruit een cijfer bestaat", every_colleague()),
    Row("figures:participants", "Deelnemers in cijfers", every_colleague()),
    Row("figures:records", "Rijen achter de cijfers", every_colleague()),
    Row("figures:event_sheet", "Cijferblad van een activiteit", every_colleague()),
    Row("figures:gaps", "Leemtes: wat we nog niet bereikten", every_colleague()),
    Row(
        "figures:write_to_boards",
        "Mail de contacten van besturen",
        staff(Role.COORDINATOR, answer=Answer.POST_ONLY),
        post=staff(Role.COORDINATOR, answer=Answer.ONWARD),
    ),
    Row("figures:board_mailing", "Wie kwam sinds een mail", every_colleague()),
    *screens("definities", "Definities van het plan", see=STAFF_ROLES, inspect=STAFF_ROLES),
]
GROUPS = []
