"""When a digest is due and what somebody missed, without a database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from networks.enums import Rhythm
from planning.working_time import BRUSSELS, OfficeTime

HOUR = time(7)  # before the day begins
WEEKDAY = 0  # Monday
LONGEST_BACK = timedelta(days=31)  # older news is none


def last_due(rhythm: Rhythm, now: datetime) -> datetime:
    """The latest moment, not after now, at which digests of this rhythm are due.

    A daily one comes on working days; what was said in a weekend comes on the Monday.
    """
    office = OfficeTime()
    day = now.astimezone(BRUSSELS).date()
    if now < datetime.combine(day, HOUR, BRUSSELS):
        day -= timedelta(days=1)
    while not (day.weekday() == WEEKDAY if rhythm == Rhythm.WEEKLY else office.is_working_day(day)):
        day -= timedelta(days=1)
    return datetime.combine(day, HOUR, BRUSSELS)


def first_told_until(joined_at: datetime, now: datetime | None = None) -> datetime:
    """From where the first digest of somebody tells: the last week, and not before joining."""
    due = last_due(Rhythm.WEEKLY, now or timezone.now())
    return max(joined_at, due - timedelta(days=7))


@dataclass(frozen=True)
class Said:
    """One visible post, as far as a digest needs it."""

    pk: int
    topic: int
    author: int
    at: datetime


def missed(
    said: Iterable[Said],
    *,
    person: int,
    since: datetime,
    read: Mapping[int, datetime],
    not_of: set[int],
    told: set[int],
) -> dict[int, int]:
    """Topic → how many posts this person missed, the busiest first.

    `read`: up to when each topic was read; `not_of`: topics that are muted, or followed and so
    mailed one by one; `told`: posts mailed already, such as those that call the person by name.
    """
    counts: dict[int, int] = {}
    for post in said:
        if post.author == person or post.topic in not_of or post.pk in told or post.at <= since:
            continue
        if post.topic not in read or post.at > read[post.topic]:
            counts[post.topic] = counts.get(post.topic, 0) + 1
    return dict(sorted(counts.items(), key=lambda each: -each[1]))
