"""Participation per organisation, rolled up to boards, provinces or all of Flanders.

Counted per organisation in the database (three queries) and folded here; only persons who took
part for more than one organisation are looked at one by one.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from django.db.models import F

from members.enums import Province
from reporting.boards import NO_PROVINCE, NO_PROVINCE_LABEL, UNLINKED, UNLINKED_LABEL, BoardMap
from reporting.counting import (
    FROM_ATTENDANCE,
    FROM_SEAT,
    Counts,
    Group,
    grouped,
    reached,
)
from reporting.folding import count_once, fold_each
from reporting.participation import Selection
from reporting.sizes import Size

CHUNK = 5000  # rows read at once
PROVINCES = {
    **dict(Province.choices),
    NO_PROVINCE: NO_PROVINCE_LABEL,
    UNLINKED: UNLINKED_LABEL,
}
SIZES = {
    **dict(Size.choices),
    Size.CENTRE.value: "Centrumsteden, ook hierboven geteld",
    UNLINKED: UNLINKED_LABEL,
}


class PerOrganisation:
    """What was counted for each organisation of a selection; None stands for not linked yet."""

    def __init__(self, selection: Selection, boards: BoardMap):
        self.selection, self.boards = selection, boards
        organisation = F("registration__organisation")
        self.counts: dict[int | None, dict[str, int]] = defaultdict(dict)
        for pk, counts in grouped(selection.marked(), organisation, FROM_ATTENDANCE):
            self.counts[pk].update(counts)
        registered = grouped(selection.registrations(), F("organisation"), FROM_SEAT)
        for pk, counts in registered:
            self.counts[pk].update(counts)
        self.movers = Movers(selection)

    @property
    def persons(self) -> Sequence[int]:
        """Everybody who was there, once."""
        return self.movers.everybody

    def rolled_up(self, group_of: Callable[[int | None], Hashable]) -> dict[Hashable, Counts]:
        groups = {pk: group_of(pk) for pk in self.counts}
        organisations = defaultdict(set)
        for pk, group in groups.items():
            organisations[group].add(pk)
        totals = fold_each(self.counts, groups, (*FROM_ATTENDANCE, *FROM_SEAT))
        count_once(totals["persons"], self.movers, groups)
        return {
            key: Counts(
                **{name: counted[key] for name, counted in totals.items()},
                **reached(self._present(members), self.boards),
            )
            for key, members in organisations.items()
        }

    def total(self) -> Counts:
        return self.rolled_up(lambda organisation: "all").get("all", Counts())

    def _present(self, organisations: set) -> set:
        return {pk for pk in organisations if self.counts[pk].get("persons")}


def by_organisation(found: PerOrganisation) -> list[Group]:
    boards = found.boards
    groups = [
        Group(str(key), boards.label(key), of_board(found.selection, key, boards), counts)
        for key, counts in found.rolled_up(boards.group_key).items()
    ]
    return sorted(
        groups, key=lambda group: (group.key == UNLINKED, -group.counts.persons, group.label)
    )


def of_board(selection: Selection, key: int | str, boards: BoardMap) -> Selection:
    if key == UNLINKED:
        return selection.narrowed(only_unlinked=True)
    return selection.only_organisations(boards.counting_as(key))


def by_province(found: PerOrganisation) -> list[Group]:
    counts = found.rolled_up(found.boards.province_key)
    return [
        Group(key, label, in_province(found.selection, key, found.boards), counts[key])
        for key, label in PROVINCES.items()
        if key in counts
    ]


def by_size(found: PerOrganisation) -> list[Group]:
    """The classes, and the thirteen centre cities once more in a row of their own."""
    boards = found.boards
    counts = found.rolled_up(boards.size_key)
    centre = found.rolled_up(lambda pk: pk is not None and boards.board_of(pk).is_centre)
    if True in centre:
        counts[Size.CENTRE.value] = centre[True]
    return [
        Group(key, label, of_size(found.selection, key, boards), counts[key])
        for key, label in SIZES.items()
        if key in counts
    ]


def of_size(selection: Selection, key: str, boards: BoardMap) -> Selection:
    if key == UNLINKED:
        return selection.narrowed(only_unlinked=True)
    return selection.only_organisations(boards.of_size(key))


def in_province(selection: Selection, key: str, boards: BoardMap) -> Selection:
    if key == UNLINKED:
        return selection.narrowed(only_unlinked=True)
    return selection.only_organisations(boards.in_province(key))


class Movers:
    """Persons who were there for more than one organisation, each as these organisations.

    Packed as numbers, so that a hundred thousand of them take a megabyte and not fifty.
    """

    END, UNLINKED = 0, -1

    def __init__(self, selection: Selection):
        # Everybody with every organisation, in one reading: asking the database first who moved
        # took twice as long.
        pairs = (
            selection.present()
            .order_by("registration__person")
            .values_list("registration__person", "registration__organisation")
            .distinct()
        )
        self._packed, self.everybody = array("q"), array("q")
        for person, rows in groupby(pairs.iterator(chunk_size=CHUNK), key=itemgetter(0)):
            self.everybody.append(person)
            organisations = [self.UNLINKED if pk is None else pk for _, pk in rows]
            if len(organisations) > 1:
                self._packed.extend([*organisations, self.END])

    def __iter__(self) -> Iterator[tuple[int, list[int | None]]]:
        """(a number for the person, the organisations); nobody's name or key is kept."""
        organisations: list[int | None] = []
        for place, packed in enumerate(self._packed):
            if packed == self.END:
                yield place, organisations
                organisations = []
            else:
                organisations.append(None if packed == self.UNLINKED else packed)
