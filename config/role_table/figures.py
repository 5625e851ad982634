"""Figures and the plan, for colleagues."""

from config.role_table.answers import Answer, Row, every_colleague, everybody, staff
from config.role_table.screens import screens
from members.enums import STAFF_ROLES, Role

ROWS = [
    Row("figures:catalogue", "Alle indicatoren", every_colleague()),
    Row("figures:indicator", "Waaruit een cijfer bestaat", every_colleague()),
    Row("figures:participants", "Deelnemers in cijfers", every_colleague()),
    Row("figures:records", "Rijen achter de cijfers", every_colleague()),
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
