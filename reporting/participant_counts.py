"""Participation counted, as a whole and by each of the dimensions of `enums.Dimension`.

The number of queries does not depend on the number of rows.
"""

from collections.abc import Callable
from functools import cached_property

from reporting import per_event, per_person, per_plan, rolled_up
from reporting.boards import BoardMap
from reporting.counting import Counts, Group
from reporting.enums import Dimension
from reporting.participation import Selection
from reporting.read_once import who_came_before

PER_EVENT: dict[Dimension, Callable[[Selection, BoardMap], list[Group]]] = {
    Dimension.KIND: per_event.by_kind,
    Dimension.THEME: per_event.by_theme,
    Dimension.MONTH: per_event.by_month,
    Dimension.GOAL: per_plan.by_goal,
    Dimension.NETWORK: per_plan.by_network,
    Dimension.ROLE: per_person.by_role,
    Dimension.NEWNESS: per_person.by_newness,
}
ROLLED_UP: dict[Dimension, Callable[[rolled_up.PerOrganisation], list[Group]]] = {
    Dimension.PROVINCE: rolled_up.by_province,
    Dimension.ORGANISATION: rolled_up.by_organisation,
    Dimension.SIZE: rolled_up.by_size,
}


class ParticipantCounts:
    """The counts of one selection; total, provinces and organisations share their queries."""

    def __init__(self, selection: Selection, boards: BoardMap):
        self.selection, self.boards = selection, boards

    @cached_property
    def _per_organisation(self) -> rolled_up.PerOrganisation:
        return rolled_up.PerOrganisation(self.selection, self.boards)

    @cached_property
    def total(self) -> Counts:
        """Everything together, every person and board once."""
        return self._per_organisation.total()

    @property
    def newcomers(self) -> int:
        """How many of everybody who was there had never been at anything of ours before."""
        before = who_came_before(self.selection.of_days(), self.selection.past)
        return sum(person not in before for person in self._per_organisation.persons)

    def by(self, dimension: Dimension) -> list[Group]:
        if dimension in ROLLED_UP:
            return ROLLED_UP[dimension](self._per_organisation)
        return PER_EVENT[dimension](self.selection, self.boards)
