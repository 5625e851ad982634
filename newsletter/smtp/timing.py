"""How long a worker may hold a letter, and when to try again: pure rules."""

from datetime import datetime, timedelta

LEASE = timedelta(minutes=2)
# Every letter lengthens a lease; a worker that starts none for so long is slow, or no more.
QUIET = timedelta(seconds=25)
TURN_SECONDS = 25  # a task is short; what is left waits for the next turn
# Waiting times after "come back later"; after the last one the delivery has failed.
BACK_OFF = [timedelta(minutes=m) for m in (5, 15, 60, 240)]
# A broken connection pauses the issue, which tries again by itself; after the last one it waits
# for a colleague.
RECONNECT = [timedelta(minutes=m) for m in (1, 2, 5, 10, 30)]
MINUTE = timedelta(minutes=1)


def reconnect_at(now: datetime, breaks: int) -> datetime | None:
    """When to connect again after so many breaks in a row; None to leave it to a colleague."""
    return now + RECONNECT[breaks - 1] if breaks <= len(RECONNECT) else None


def come_back_at(now: datetime, attempts: int) -> datetime | None:
    """When to try again after so many attempts; None to give up."""
    return now + BACK_OFF[attempts - 1] if attempts <= len(BACK_OFF) else None
