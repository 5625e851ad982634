"""Boards that nobody came from yet: who goes first in the first days of a window."""

from functools import cached_property

from events.models import Attendance, Event
from members.enums import OrganisationKind
from members.models import Organisation

# Other bodies (a partner, a police zone) are welcome, but no board to be reached.
BOARDS = (OrganisationKind.MUNICIPALITY, OrganisationKind.VGC)


class NewBoards:
    """`organisation in NewBoards(event)`: does it count as a board of which nobody was present
    yet, at any activity before this one? By id; a name that nobody linked is in none."""

    def __init__(self, event: Event):
        self.event = event
        self._known: dict = {}

    def __contains__(self, board) -> bool:
        if board not in self._known:
            self._known[board] = isinstance(board, int) and self._is_new(board)
        return self._known[board]

    @cached_property
    def _counted_as(self) -> dict[int, int]:
        return Organisation.objects.counted_as()

    def _is_new(self, organisation: int) -> bool:
        board = self._counted_as.get(organisation)
        if not Organisation.objects.filter(pk=board, kind__in=BOARDS).exists():
            return False
        same = [pk for pk, other in self._counted_as.items() if other == board]
        came = Attendance.objects.counted().filter(registration__organisation__in=same)
        return not came.exclude(day__session__event=self.event).exists()
