"""The public calendars to follow: which days each holds, and when it last changed."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, Max, Q, Sum
from django.urls import reverse
from django.utils import timezone

from events.calendar import files
from events.enums import EventKind
from events.models.event import Event
from events.models.session import SessionDay
from planning.enums import Theme
from planning.themes import GENERAL, theme_field

CANCELLED_STAYS = timedelta(days=30)
LOOKS_BACK_YEARS = 1
KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Feed:
    """One calendar for everybody. `about` says of which events, seen from one of their days."""

    path: str
    subject: str = ""
    about: Q = field(default_factory=Q)

    @property
    def url(self) -> str:
        return f"{settings.SITE_URL}{self.path}"

    @property
    def name(self) -> str:
        return ": ".join(filter(None, [f"Agenda {settings.SITE_NAME}", self.subject]))

    def days(self):
        days = _public_days().filter(self.about).order_by("starts_at", "pk")
        days = days.select_related("session__event", "municipality").defer("session__event__body")
        return days.iterator(chunk_size=500)

    def key(self) -> str:
        """Another one whenever the file would be another. One cheap query, so that a poll by
        whoever has the newest file costs no more than this."""
        facts = (
            _public_days()
            .filter(self.about)
            .aggregate(
                Count("pk"),
                Sum("pk"),
                Sum("version"),
                Sum("session__version"),
                *(Max(f"{path}changed_at") for path in ("", "session__", "session__event__")),
            )
        )
        named = [self.path, self.name, *(f"{name}={facts[name]}" for name in sorted(facts))]
        return hashlib.sha256("\n".join(named).encode()).hexdigest()[:32]

    def body(self, key: str) -> bytes:
        kept = f"agenda-feed:{key}"
        body = cache.get(kept)
        if body is None:
            body = files.published(self.days(), name=self.name, url=self.url)
            cache.set(kept, body, KEPT_SECONDS)
        return body


def everything() -> Feed:
    return Feed(reverse("events:feed"))


def of_theme(theme: str) -> Feed | None:
    """Of one theme, or of what carries none ("general")."""
    path = "session__event__"
    if theme == GENERAL:
        about = Q(**{f"{path}{theme_field(each)}": False for each in Theme})
        subject = "algemeen"
    elif theme in Theme.values:
        about, subject = Q(**{f"{path}{theme_field(theme)}": True}), Theme(theme).label
    else:
        return None
    return Feed(reverse("events:feed_theme", args=[theme]), subject, about)


def of_kind(kind: str) -> Feed | None:
    if kind not in EventKind.values:
        return None
    about = Q(session__event__kind=kind)
    return Feed(reverse("events:feed_kind", args=[kind]), EventKind(kind).label, about)


def of_network(network) -> Feed:
    about = Q(session__event__network=network.pk)
    return Feed(reverse("events:feed_network", args=[network.slug]), network.title, about)


def changed_at(scope: str, key: str) -> datetime:
    """When the file of this scope became what it is: the moment at which its key was first seen.

    Later than every moment told before, also when something leaves the file and all that stays is
    older: whoever asks "since then?" must hear of it. A whole second, as the header says it.
    """
    kept = f"agenda-feed-since:{hashlib.sha256(scope.encode()).hexdigest()}"
    known, since = cache.get(kept) or ("", None)
    if known == key:
        return since
    now = timezone.now().replace(microsecond=0)
    since = max(now, since + timedelta(seconds=1)) if since else now
    cache.set(kept, (key, since), None)
    return since


def stays_from() -> datetime:
    """Whatever was cancelled from this moment on is still shown, as cancelled.

    Whole days, so that a feed does not change with every minute.
    """
    day = timezone.localdate() - CANCELLED_STAYS
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))


def looks_back_to() -> datetime:
    """The first of January of last year."""
    year = timezone.localdate().year - LOOKS_BACK_YEARS
    return datetime(year, 1, 1, tzinfo=timezone.get_current_timezone())


def recent(days):
    """Without what is long past or was cancelled long ago."""
    shown = Q(starts_at__gte=looks_back_to())
    since = stays_from()
    for path in ("", "session__", "session__event__"):
        on = Q(**{f"{path}cancelled_at__isnull": True})
        shown &= on | Q(**{f"{path}cancelled_at__gte": since})
    return days.filter(shown)


def _public_days():
    return recent(SessionDay.objects.public())


def days_of(event: Event) -> list[SessionDay]:
    """Of an event loaded with its sessions."""
    found = []
    for session in event.sessions.all():
        session.event = event
        for day in session.days.all():
            day.session = session
            found.append(day)
    return sorted(found, key=lambda day: (day.starts_at, day.pk))
