"""When a page counts as looked after; pure functions over dates."""

from calendar import monthrange
from datetime import date, timedelta


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months on (or back), or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def up_to_date_until(checked_on: date, months: int) -> date:
    """The last day on which a page that was looked at then still counts as up to date."""
    return months_later(checked_on, months)


def is_up_to_date(checked_on: date | None, months: int, on: date) -> bool:
    """Last review (first publication where there is none) + interval ≥ that day."""
    return checked_on is not None and up_to_date_until(checked_on, months) >= on


def oldest_up_to_date(on: date, months: int) -> date:
    """The earliest review by which a page is still up to date on that day.

    The same rule seen from the other end, for a database that cannot add months.
    """
    back = months_later(on, -months)
    return back if up_to_date_until(back, months) >= on else back + timedelta(days=1)
