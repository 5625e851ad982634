"""When a participant is reminded of a day, and when the online room is open. Pure."""

from datetime import date, datetime, time, timedelta

from planning.working_time import BRUSSELS, OfficeTime

CHOICES = (1, 2, 3, 5, 10)  # working days before
MORNING = time(9)
ROOM_OPENS = timedelta(hours=24)


def reminder_at(
    starts_at: datetime, working_days: int, office: OfficeTime | None = None
) -> datetime:
    """Nine in the morning of the working day that lies so many working days before the day."""
    office = office or OfficeTime()
    day: date = starts_at.astimezone(BRUSSELS).date()
    left = working_days
    while left > 0:
        day -= timedelta(days=1)
        left -= office.is_working_day(day)
    return datetime.combine(day, MORNING, BRUSSELS)


def room_is_open(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """From 24 hours before the start until the end."""
    return starts_at - ROOM_OPENS <= now < ends_at
