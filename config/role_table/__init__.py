"""Who may open what: every address of the project, every role, the expected answer.

`tests/test_role_table.py` asks all of it with real requests and fails on an address without a
row; `manage.py render_roles` writes it to docs/roles.md. Whoever adds an address adds its row
in the room where it belongs.
"""

from config.role_table import (
    account,
    action_plan,
    advice,
    agenda,
    communication,
    content,
    deliverables,
    figures,
    networks,
    newsletter,
    people,
    site,
    surveys,
)
from config.role_table.answers import COLUMNS, Answer, Group, Outside, Row

ROOMS = {
    "De site": site,
    "Aanmelden en mijn pagina": account,
    "Agenda": agenda,
    "Netwerken": networks,
    "Advies": advice,
    "Nieuwsbrief": newsletter,
    "Communicatie": communication,
    "Bevragingen": surveys,
    "Actieplan": action_plan,
    "Cijfers": figures,
    "Bewijsstukken": deliverables,
    "Mensen": people,
    "Inhoud en instellingen": content,
}
ROWS: list[Row] = [row for room in ROOMS.values() for row in room.ROWS]
GROUPS: list[Group] = [group for room in ROOMS.values() for group in room.GROUPS]


def group_of(name: str) -> Group | None:
    """The group of a URL that has no row of its own: of those that fit, the most precise."""
    fitting = [group for group in GROUPS if name.startswith(group.prefix)]
    return max(fitting, key=lambda group: len(group.prefix), default=None)


__all__ = ["COLUMNS", "GROUPS", "ROOMS", "ROWS", "Answer", "Group", "Outside", "Row", "group_of"]
