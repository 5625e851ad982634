"""The first days of a window, kept for boards that were not reached yet. Pure."""

from collections.abc import Container, Hashable
from datetime import datetime, timedelta

from planning.working_time import BRUSSELS


def priority_until(opens_at: datetime | None, days: int) -> datetime | None:
    """The end of the priority: so many days on, the same hour on the clock; None without."""
    if opens_at is None or not days:
        return None
    wall = opens_at.astimezone(BRUSSELS).replace(tzinfo=None) + timedelta(days=days)
    return wall.replace(tzinfo=BRUSSELS)


def is_priority_time(opens_at: datetime | None, days: int, now: datetime) -> bool:
    until = priority_until(opens_at, days)
    return until is not None and opens_at <= now < until


def goes_first(board: Hashable, new_boards: Container[Hashable] | None) -> bool:
    """Whether this board may take a seat now; `new_boards` is None outside the priority.

    A name that nobody linked to an organisation yet cannot prove itself new, so it waits.
    """
    return new_boards is None or board in new_boards
