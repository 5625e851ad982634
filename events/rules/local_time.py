"""From a day and an hour on the wall to one moment."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def moment_of(on: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The moment; None in the hour that the clock skips in March or repeats in October."""
    first = datetime.combine(on, at.replace(fold=0), tzinfo=zone)
    if first.utcoffset() != first.replace(fold=1).utcoffset():
        return None
    return first


def happens_twice(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the clock on the wall shows this hour a second time, in the night of October."""
    wall = moment.astimezone(zone).replace(tzinfo=None)
    return moment_of(wall.date(), wall.time(), zone) is None


def moved(at: datetime, by: timedelta, zone) -> datetime | None:
    """The same hour on the clock so many days on; None as above."""
    local = at.astimezone(zone)
    return moment_of(local.date() + by, local.time(), zone)
