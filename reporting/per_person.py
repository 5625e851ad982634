"""Participation per role and by who came for the first time.

The role is the one on the registration, as the organisation is (counting rule 3): somebody who
came as employee and later as mandatary counts under both, and once in the total.
"""

from django.db.models import Case, CharField, F, Value, When

from members.enums import PersonRole
from reporting.boards import BoardMap
from reporting.counting import Group
from reporting.enums import Newness
from reporting.participation import Selection
from reporting.per_event import by_value


def by_role(selection: Selection, boards: BoardMap) -> list[Group]:
    found = by_value(selection, boards, F("registration__role"), F("role"))
    return [
        Group(role.value, role.label, selection.narrowed(role=role.value), found[role.value])
        for role in PersonRole
        if role.value in found
    ]


def by_newness(selection: Selection, boards: BoardMap) -> list[Group]:
    """Two rows at most; nobody can be in both."""
    found = by_value(selection, boards, _newness(selection, "registration__"), _newness(selection))
    return [
        Group(each.value, each.label, selection.narrowed(newness=each.value), found[each.value])
        for each in Newness
        if each.value in found
    ]


def _newness(selection: Selection, path: str = "") -> Case:
    return Case(
        When(selection.came_before(f"{path}person"), then=Value(Newness.RETURNING.value)),
        default=Value(Newness.NEW.value),
        output_field=CharField(),
    )
