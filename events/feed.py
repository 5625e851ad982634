"""Which days stand in the public calendar feed, and when it last changed."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Max, Q
from django.utils import timezone

from events.models import Event, SessionDay

CANCELLED_STAYS = timedelta(days=30)
LOOKS_BACK_YEARS = 1


@dataclass(frozen=True)
class FeedState:
    key: str
    changed_at: datetime | None


def _public_days():
    """From the first of January of last year; what was cancelled stays for thirty days."""
    today = timezone.localdate()
    since = today.replace(year=today.year - LOOKS_BACK_YEARS, month=1, day=1)
    # Whole days, so that the feed does not change with every minute.
    recently = timezone.make_aware(datetime.combine(today - CANCELLED_STAYS, datetime.min.time()))
    days = SessionDay.objects.public().filter(starts_at__date__gte=since)
    for path in ("", "session__", "session__event__"):
        days = days.filter(
            Q(**{f"{path}cancelled_at__isnull": True}) | Q(**{f"{path}cancelled_at__gte": recently})
        )
    return days


def days():
    return (
        _public_days().select_related("session__event", "municipality").order_by("starts_at", "pk")
    )


def days_of(event: Event) -> list[SessionDay]:
    """Of an event loaded with its sessions."""
    found = []
    for session in event.sessions.all():
        session.event = event
        for day in session.days.all():
            day.session = session
            found.append(day)
    return sorted(found, key=lambda day: (day.starts_at, day.pk))


def state() -> FeedState:
    """One cheap query: a poll that has the newest feed costs no more than this."""
    found = _public_days().aggregate(
        count=Count("pk"),
        day_at=Max("changed_at"),
        session_at=Max("session__changed_at"),
        event_at=Max("session__event__changed_at"),
        events=Count(F("session__event"), distinct=True),
    )
    moments = [found[name] for name in ("day_at", "session_at", "event_at") if found[name]]
    changed_at = max(moments) if moments else None
    facts = f"{found['count']} {found['events']} {changed_at}"
    return FeedState(hashlib.sha256(facts.encode()).hexdigest()[:32], changed_at)
