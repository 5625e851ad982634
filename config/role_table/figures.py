"""Figures and the plan, for colleagues."""

from config.role_table.answers import Row, every_colleague
from config.role_table.screens import screens
from members.enums import STAFF_ROLES

ROWS = [
    Row("figures:catalogue", "Alle indicatoren", every_colleague()),
    Row("figures:indicator", "Waaruit een cijfer bestaat", every_colleague()),
    Row("figures:participants", "Deelnemers in cijfers", every_colleague()),
    Row("figures:records", "Rijen achter de cijfers", every_colleague()),
    *screens("definities", "Definities van het plan", see=STAFF_ROLES, inspect=STAFF_ROLES),
]
GROUPS = []
