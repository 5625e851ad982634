"""What happens to a seat that comes free, the closer the first day is.

Until some working days before, whoever is next gets it at once. Then a seat is offered for some
office hours: people may no longer be able to come. In the last hours there is no time to ask one
by one, so everybody who waits is told and the first to answer has it.
"""

from datetime import datetime, time, timedelta

from events.enums import QueuePhase
from planning.working_time import BRUSSELS, OfficeTime


def phase_of(
    *,
    first_start: datetime | None,
    cancelled: bool,
    direct_days: int,
    cutoff_hours: int,
    now: datetime,
    office: OfficeTime | None = None,
) -> QueuePhase:
    """Over once the first day began: a mail after that helps nobody."""
    if cancelled or first_start is None or now >= first_start:
        return QueuePhase.OVER
    if now >= first_start - timedelta(hours=cutoff_hours):
        return QueuePhase.CALL
    if now < direct_until(first_start, direct_days, office or OfficeTime()):
        return QueuePhase.DIRECT
    return QueuePhase.OFFERS


def direct_until(first_start: datetime, days: int, office: OfficeTime) -> datetime:
    """The beginning of the day that lies so many working days before the first day."""
    day = first_start.astimezone(BRUSSELS).date()
    while days > 0:
        day -= timedelta(days=1)
        days -= office.is_working_day(day)
    return datetime.combine(day, time(), BRUSSELS)


def offer_ends(
    made_at: datetime, hours: int, first_start: datetime, office: OfficeTime | None = None
) -> datetime:
    """After so many office hours, and never later than the beginning of the first day."""
    return min((office or OfficeTime()).after(made_at, timedelta(hours=hours)), first_start)
