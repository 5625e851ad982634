"""How long a worker may hold a letter, and when to try again: pure rules."""

from datetime import datetime, timedelta

LEASE = timedelta(minutes=2)
TURN_SECONDS = 25  # a task is short; what is left waits for the next turn
# Waiting times after "come back later"; after the last one the delivery has failed.
BACK_OFF = [timedelta(minutes=m) for m in (5, 15, 60, 240)]


def come_back_at(now: datetime, attempts: int) -> datetime | None:
    """When to try again after so many attempts; None to give up."""
    return now + BACK_OFF[attempts - 1] if attempts <= len(BACK_OFF) else None
