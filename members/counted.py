"""Who counts as whom in the map of a day: values in, values out, no database."""

from collections.abc import Iterable
from datetime import date

Row = tuple[int, int | None, int | None, date | None]  # id, counts with, successor, last day


def counted_as(rows: Iterable[Row], on: date) -> dict[int, int]:
    """For every organisation the id of the board it counts as on that day.

    A municipality that ended by then counts as its successor, an OCMW with its municipality, and so
    on along the chain: an OCMW of a merged municipality counts as the municipality of today.
    """
    step = {}
    for pk, counts_with, successor, last_day in rows:
        ended = successor and last_day and last_day < on
        step[pk] = successor if ended else counts_with
    return {pk: _end_of_chain(pk, step) for pk in step}


def _end_of_chain(pk, step):
    seen = set()
    while step.get(pk) and pk not in seen:
        seen.add(pk)
        pk = step[pk]
    return pk
