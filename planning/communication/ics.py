"""The whole calendar as a file that calendar programs follow (RFC 5545): entries of a whole day.

Every moment in it is a stored one, so that the same facts give the same bytes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.urls import reverse
from icalendar import Calendar, Event, vDuration, vUri

from planning.communication.filter import CommunicationFilter
from planning.communication.reading import entries_between, items_between
from planning.theme_days import theme_days_between

PRODID = "-//Gelijke kansen lokaal//Communicatie//NL"
REFRESH = timedelta(hours=4)
BACK, AHEAD = timedelta(days=120), timedelta(days=400)
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)


def calendar_file(today: date, *, url: str) -> bytes:
    """Four months back and a year ahead."""
    start, end = today - BACK, today + AHEAD
    name = f"Communicatie {settings.SITE_NAME}"
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add("source", vUri(url), parameters={"VALUE": "URI"})
    for entry in _entries(start, end):
        calendar.add_component(entry)
    return calendar.to_ical()


def _entries(start, end) -> Iterator[Event]:
    everything = CommunicationFilter()
    for entry in entries_between(start, end, everything):
        initiative = entry.initiative
        where = ", ".join(
            f"{each.where} ({each.get_state_display().lower()})" for each in entry.publications
        )
        yield _whole_day(
            # Its own place among the days of the initiative: it moves, and stays the same entry.
            f"initiatief-{initiative.pk}-{entry.publications[0].pk if entry.publications else 0}",
            entry.day,
            initiative.title,
            about=where or "Nog op geen kanaal gepland",
            url=reverse("communication:initiative", args=[initiative.pk]),
            changed_at=initiative.changed_at,
            cancelled=entry.is_dropped,
        )
    for item in items_between(start, end, everything):
        yield _whole_day(
            item.key,
            item.day,
            f"{item.kind}: {item.title}",
            url=item.url,
            changed_at=item.changed_at,
            cancelled=item.is_cancelled,
        )
    for row in theme_days_between(start, end):
        about = "" if row.is_sure else "Deze datum is nog niet bevestigd."
        key = f"themadag-{row.key}-{row.day.year}"
        yield _whole_day(key, row.day, row.name, about=about, last=row.last)


def _whole_day(key, day, title, *, about="", url="", changed_at=None, last=None, cancelled=False):
    changed = (changed_at or LONG_AGO).astimezone(UTC).replace(microsecond=0)
    entry = Event()
    entry.add("uid", f"{key}@communicatie.{settings.SITE_URL.partition('://')[2]}")
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("dtstart", day)
    entry.add("dtend", (last or day) + timedelta(days=1))
    entry.add("summary", title)
    entry.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    if about:
        entry.add("description", about)
    if url:
        entry.add("url", url if "://" in url else f"{settings.SITE_URL}{url}")
    return entry
