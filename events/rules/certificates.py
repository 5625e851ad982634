"""Who earns a certificate: a share of the days, hours as the days really lasted."""

from collections.abc import Sequence
from datetime import timedelta
from math import ceil

from members import dutch


def days_needed(days: int, share: int) -> int:
    """Of so many days, on how many one must be there for `share` per cent; at least one."""
    return max(1, ceil(days * share / 100))


def is_earned(*, days: int, attended: int, share: int) -> bool:
    return days > 0 and attended >= days_needed(days, share)


def in_hours(lengths: Sequence[timedelta]) -> str:
    """How long together: 19 uur en 30 minuten."""
    hours, minutes = divmod(round(sum(lengths, timedelta(0)).total_seconds() / 60), 60)
    words = [f"{hours} uur"] if hours else []
    if minutes or not hours:
        words.append(dutch.counted(minutes, "minuut", "minuten"))
    return dutch.listed(words)
