"""From a day and an hour on the wall to one moment."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo


def moment_of(on: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The moment; None in the hour that the clock skips in March or repeats in October."""
    first = datetime.combine(on, at, tzinfo=zone)
    if first.utcoffset() != first.replace(fold=1).utcoffset():
        return None
    return first
