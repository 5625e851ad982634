"""Who gets the next seat: first in, first out."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

Entry = TypeVar("Entry")


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Entries (with `registered_at` and `pk`) in the order in which they came."""
    return sorted(entries, key=lambda entry: (entry.registered_at, entry.pk))


def next_in_line(entries: Sequence[Entry], *, capacity: int, taken: int) -> list[Entry]:
    """The entries that get a seat now. Over capacity nobody does."""
    return in_order(entries)[: max(0, capacity - taken)]


def may_promote(*, first_start: datetime | None, cancelled: bool, now: datetime) -> bool:
    """Seats move on until the first day begins: a mail after that helps nobody."""
    return not cancelled and first_start is not None and now < first_start
