"""Until when seats move on to those who wait."""

from datetime import datetime


def may_promote(*, first_start: datetime | None, cancelled: bool, now: datetime) -> bool:
    """Seats move on until the first day begins: a mail after that helps nobody."""
    return not cancelled and first_start is not None and now < first_start
