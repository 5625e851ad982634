"""The 285 boards as they count: a merged municipality as its successor, an OCMW with its
municipality (counting rule 4), in the map of today or of another day."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from members.enums import OrganisationKind
from members.models import Organisation
from reporting.shared import shared
from reporting.sizes import Size, size_of

UNLINKED = "overige"  # what was typed and not linked to an organisation yet (counting rule 3)
UNLINKED_LABEL = "Overige (nog niet gekoppeld)"
NO_PROVINCE = "zonder"
NO_PROVINCE_LABEL = "Zonder provincie"


@dataclass(frozen=True)
class Board:
    """An organisation that counts by itself."""

    pk: int
    name: str
    kind: str
    nis_code: str
    province: str
    population: int | None
    is_centre_city: bool
    exists: bool = True  # on the day of the map

    @property
    def is_municipality(self) -> bool:
        """One of the 285: a municipality that exists on the day of the map."""
        return self.exists and self.kind == OrganisationKind.MUNICIPALITY

    @property
    def size(self) -> Size:
        return size_of(self.population) if self.is_municipality else Size.NO_MUNICIPALITY

    @property
    def is_centre(self) -> bool:
        """One of the thirteen centre cities, which are marked wherever sizes are."""
        return self.is_municipality and self.is_centre_city


class BoardMap:
    """For every organisation the board it counts as, in the map of one day (two queries)."""

    def __init__(self, on: datetime.date | None = None):
        self.on = on  # None: the map of today
        known = _read(on or timezone.localdate(), on)
        self.counts_as, self.by_id, self._counting_as, self._municipality, self._other = known

    def board_of(self, organisation_id: int) -> Board:
        return self.by_id[self.counts_as.get(organisation_id, organisation_id)]

    def municipalities(self) -> list[Board]:
        """The boards of the 285: municipalities that stand by themselves that day."""
        return list(self._municipalities)

    @cached_property
    def _municipalities(self) -> list[Board]:
        return [
            board
            for pk, board in self.by_id.items()
            if board.is_municipality and self.counts_as.get(pk, pk) == pk
        ]

    def municipalities_among(self, organisation_ids: Iterable[int | None]) -> set[int]:
        """The ids of the municipalities for which these organisations count."""
        return {self._municipality[pk] for pk in organisation_ids if pk in self._municipality}

    def other_boards_among(self, organisation_ids: Iterable[int | None]) -> set[int]:
        """Boards outside the 285: police zones, VGC and so on, reported apart.

        In an older map also a municipality that did not exist yet on that day.
        """
        return {self._other[pk] for pk in organisation_ids if pk in self._other}

    def by_nis_code(self) -> dict[str, Board]:
        """The board of every code, those of merged municipalities included: where tiles lie."""
        codes = ((each.nis_code, self.board_of(pk)) for pk, each in self.by_id.items())
        return {code: board for code, board in codes if code and board.is_municipality}

    def counting_as(self, board_id: int) -> frozenset[int]:
        """Every organisation that counts as this board, itself included."""
        return frozenset(self._counting_as.get(board_id, ()))

    def in_province(self, province: str) -> frozenset[int]:
        """The organisations whose board lies there, or in no province at all."""
        return frozenset(self._per_province.get(province, ()))

    @cached_property
    def _per_province(self) -> dict[str, set[int]]:
        return self._grouped(self.province_key)

    def of_size(self, size: str) -> frozenset[int]:
        """The organisations whose board has that many inhabitants, or is a centre city."""
        if size == Size.CENTRE:
            return frozenset(pk for pk in self.by_id if self.board_of(pk).is_centre)
        return frozenset(self._per_size.get(size, ()))

    @cached_property
    def _per_size(self) -> dict[str, set[int]]:
        return self._grouped(self.size_key)

    def _grouped(self, key_of: Callable[[int], str]) -> dict[str, set[int]]:
        groups: dict[str, set[int]] = {}
        for pk in self.by_id:
            groups.setdefault(key_of(pk), set()).add(pk)
        return groups

    def size_key(self, organisation_id: int | None) -> str:
        if organisation_id is None:
            return UNLINKED
        return self.board_of(organisation_id).size.value

    def group_key(self, organisation_id: int | None) -> int | str:
        return UNLINKED if organisation_id is None else self.board_of(organisation_id).pk

    def province_key(self, organisation_id: int | None) -> str:
        if organisation_id is None:
            return UNLINKED
        return self.board_of(organisation_id).province or NO_PROVINCE

    def label(self, key: int | str) -> str:
        if key == UNLINKED:
            return UNLINKED_LABEL
        board = self.by_id[key]
        return f"{board.name} (centrumstad)" if board.is_centre else board.name


@shared
def _read(day: datetime.date, on: datetime.date | None):
    """Who counts as whom, every organisation, who counts as each, and the board of each
    organisation that counts as one of the 285 or as another one: two queries."""
    counts_as = Organisation.objects.counted_as(on)
    columns = ("pk", "name", "kind", "nis_code", "province", "population", "is_centre_city")
    rows = Organisation.objects.values_list(*columns, "valid_from", "valid_to").order_by("name")
    by_id = {
        pk: Board(pk, *facts, exists=(not began or began <= day) and (not ended or ended >= day))
        for pk, *facts, began, ended in rows
    }
    counting_as: dict[int, set[int]] = {}
    municipality, other = {}, {}
    for pk in by_id:
        board = counts_as.get(pk, pk)
        counting_as.setdefault(board, set()).add(pk)
        (municipality if by_id[board].is_municipality else other)[pk] = board
    return counts_as, by_id, counting_as, municipality, other
