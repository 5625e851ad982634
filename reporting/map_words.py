"""In which map of Flanders a figure is counted, and which mergers that makes a difference for."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone

from members import dutch
from members.models import Organisation
from reporting.boards import BoardMap
from reporting.periods import PLAN_STARTS_ON, Period

DAY = datetime.timedelta(days=1)


def mergers_in_words(since: datetime.date, until: datetime.date) -> list[str]:
    """The municipalities that became one after `since` and at the latest on `until`, in the order
    in which that happened; one query."""
    ended = (
        Organisation.objects.municipalities()
        .filter(successor__isnull=False, valid_to__gte=since, valid_to__lt=until)
        .select_related("successor")
        .order_by("valid_to", "name")
    )
    return _sentences(ended)


def mergers_of(period: Period) -> list[str]:
    """Those that make the figures of a period differ from what was known when it began."""
    # Those of the first day of the plan are in every figure.
    since = max(period.start - DAY, PLAN_STARTS_ON)
    return mergers_in_words(since, period.map_on or timezone.localdate())


def _sentences(ended: Iterable[Organisation]) -> list[str]:
    groups: dict[tuple, list[Organisation]] = defaultdict(list)
    for each in ended:
        groups[each.valid_to + DAY, each.successor].append(each)
    return [_sentence(on, successor, parts) for (on, successor), parts in groups.items()]


def _sentence(on, successor, parts) -> str:
    names = {each.name for each in parts}
    stood_before = successor.valid_from is None or successor.valid_from < on
    if stood_before:
        names.add(successor.name)
    those = dutch.listed(sorted(names))
    one = "één gemeente" if successor.name in names else f"één gemeente, {successor.name}"
    return (
        f"{those} zijn sinds {dutch.day_short(on)} {one}: samen tellen ze één keer, in de teller "
        "en in de noemer."
    )


def map_note(period: Period, year: int, boards: BoardMap) -> dict:
    """In which map a year is counted, in words, with the address of the other way to count."""
    count = dutch.counted(len(boards.municipalities()), "gemeente", "gemeenten")
    # Of a year that still runs, its end is today: then its beginning is what differs.
    known = period.end if period.is_over else period.start
    if period.map_on is None:
        return {
            "chosen": f"in de kaart van vandaag, met {count}",
            "other": f"Tel zoals bekend op {dutch.day_short(known)}",
            "url": f"?jaar={year}&kaart={known.isoformat()}",
            "mergers": mergers_of(period),
        }
    return {
        "chosen": f"zoals bekend op {dutch.day_short(period.map_on)}, met {count}",
        "other": "Tel in de kaart van vandaag",
        "url": f"?jaar={year}",
        "mergers": mergers_of(period),
    }
