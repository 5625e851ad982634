"""What a merger would change, before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from members import slots
from members.actions.mergers import DAY, bodies_that_follow, check_merger, without
from members.counted import counted_as
from members.models import Organisation

NEW = 0  # stands for a successor that is not made yet


@dataclass(frozen=True)
class Reach:
    """How many boards were reached: in two maps, each before and after the merger is entered."""

    label: str
    before: int
    today: int  # in the map of today
    day_before: int  # as known on the day before the merger
    that_day: int  # as known on the day of the merger


@dataclass(frozen=True)
class MergerPreview:
    predecessors: list[Organisation]
    bodies: list[Organisation]
    successor: Organisation
    on: date
    boards_before: int
    boards_after: int
    labels: list[str]  # of the columns of `rows`
    rows: list[tuple[Organisation, list[int]]]  # what hangs on each organisation, and stays there
    reach: list[Reach]


def preview_merger(
    predecessors: Iterable[Organisation], successor: Organisation, on: date
) -> MergerPreview:
    """Raises `MergerRefused`, as the verb would. Constant number of queries, nothing changes."""
    predecessors = list(predecessors)
    check_merger(predecessors, successor, on)
    merging = without(predecessors, successor)
    bodies = bodies_that_follow(merging)
    counts = slots.organisation_counts.collect(organisations=[*_ids(merging), *_ids(bodies)])
    before = list(Organisation.objects.all().map_rows())
    after = _with_merger(before, merging, successor.pk or NEW, on)
    municipalities = set(Organisation.objects.municipalities().values_list("pk", flat=True)) | {NEW}
    day_before = len(Organisation.objects.municipalities().on(on - DAY))
    return MergerPreview(
        predecessors=merging,
        bodies=bodies,
        successor=successor,
        on=on,
        boards_before=day_before,
        boards_after=day_before - len(merging) + (0 if successor.pk else 1),
        labels=[each.label for each in counts],
        rows=[
            (each, [count.counts.get(each.pk, 0) for count in counts])
            for each in [*merging, *bodies]
        ],
        reach=[
            _reach(found, before, after, municipalities, on)
            for found in slots.reached_organisations.collect()
        ],
    )


def _ids(organisations) -> list[int]:
    return [each.pk for each in organisations]


def _with_merger(rows, merging, successor: int, on: date):
    ending = set(_ids(merging))
    changed = [
        (pk, counts_with, successor, on - DAY) if pk in ending else (pk, counts_with, into, ended)
        for pk, counts_with, into, ended in rows
    ]
    return [*changed, (NEW, None, None, None)] if successor == NEW else changed


def _reach(found, before, after, municipalities, on) -> Reach:
    today = timezone.localdate()

    def boards(rows, day):
        board = counted_as(rows, day)
        return len({board[pk] for pk in found.ids if pk in board} & municipalities)

    return Reach(
        found.label,
        before=boards(before, today),
        today=boards(after, today),
        day_before=boards(after, on - DAY),
        that_day=boards(after, on),
    )
