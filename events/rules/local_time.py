"""From a day and an hour on the wall to one moment."""

from datetime import date, datetime, time
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
