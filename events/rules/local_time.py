"""From a day and an hour on the wall to one moment."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def moment_of(on: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The moment; None in the hour that the clock skips in March or repeats in October."""
    first = datetime.combine(on, at, tzinfo=zone)
    if first.utcoffset() != first.replace(fold=1).utcoffset():
        return None
    return first


def moved(at: datetime, by: timedelta, zone) -> datetime | None:
    """The same hour on the clock so many days on; None as above."""
    local = at.astimezone(zone)
    return moment_of(local.date() + by, local.time(), zone)
