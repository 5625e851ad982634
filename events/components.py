"""What the agenda shows on pages of other apps."""

from urllib.parse import urlencode

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils import timezone
from laces.components import Component

from events import feed
from events.certificates import certificate_of
from events.enums import EventKind
from events.joining import join_url
from events.models import Event, PersonalFeed, Registration
from events.models.event import sessions_with_days
from events.reading import cards, place_line
from events.standing import standing_of

ON_HOME, ON_THEME, ON_NETWORK = 4, 3, 3
FOR_STARTERS = (EventKind.COURSE, EventKind.SUPPORT_GROUP, EventKind.LEARNING_NETWORK)


class EventsPanel(Component):
    """A heading and rows of events."""

    template_name = "events/parts/events_panel.html"

    def __init__(
        self, title, events, *, anchor, text="", more="", more_url="/agenda/", empty="", follow=""
    ):
        self.title = title
        self.events = events
        self.anchor = anchor
        self.text = text
        self.more = more
        self.more_url = more_url
        self.empty = empty
        self.follow = follow  # the address of a calendar with just these

    def get_context_data(self, parent_context=None):
        shown = [card for card in cards(self.events) if card.day]
        return {
            "title": self.title,
            "cards": shown,
            "anchor": self.anchor,
            "text": self.text,
            "more": self.more,
            "more_url": self.more_url,
            "empty": self.empty,
            "follow": self.follow,
        }


class EventRows(EventsPanel):
    """Rows only, for a list inside a text."""

    template_name = "events/parts/event_rows.html"


class RegistrationsPanel(Component):
    """What somebody goes to or waits for, and what was."""

    template_name = "events/parts/my_registrations.html"

    def __init__(self, person):
        self.person = person

    def get_context_data(self, parent_context=None):
        now = timezone.now()
        rows = Registration.objects.of_person(self.person).active().for_overview()
        rows = rows.select_related("person", "organisation").prefetch_related("attendances")
        shown = [row for row in (_row(each, now) for each in rows) if row]
        shown.sort(key=lambda row: row["at"])
        return {
            "to_come": [row for row in shown if row["to_come"]],
            "past": [row for row in reversed(shown) if not row["to_come"]],
            "csrf_token": (parent_context or {}).get("csrf_token", ""),
        }


def _row(registration, now) -> dict | None:
    days = [day for day in registration.session.days.all() if not day.is_cancelled]
    if not days:
        return None
    for day in days:
        day.session = registration.session
    day = next((each for each in days if each.ends_at >= now), days[-1])
    return {
        "registration": registration,
        "standing": standing_of(registration),
        "event": registration.session.event,
        "day": day,
        "at": day.starts_at,
        "place": place_line(day),
        "join_url": join_url(registration, day, now),
        "to_come": day.ends_at >= now,
        "certificate": certificate_of(registration, now),
    }


def _coming():
    return Event.objects.published().not_cancelled().upcoming()


def next_events():
    events = list(_coming().with_sessions()[:ON_HOME])
    return EventsPanel(
        "Agenda",
        events,
        anchor="agenda",
        more="Bekijk de hele agenda",
        empty="Er staat nu niets in de agenda. Kijk later nog eens, of lees de nieuwsbrief.",
    )


def events_of_theme(page):
    """What was put on this page first, then what carries its themes."""
    if page is None:
        return None
    chosen = list(_coming().filter(featured_on=page)[:ON_THEME])
    themes = [theme.value for theme in page.themes]
    known = {event.pk for event in chosen}
    if themes and len(chosen) < ON_THEME:
        events = _coming().with_any_theme(*themes).exclude(pk__in=known)
        chosen += events[: ON_THEME - len(chosen)]
    if not chosen:
        return None
    prefetch_related_objects(chosen, sessions_with_days())
    query = urlencode([("thema", theme) for theme in themes])
    return EventsPanel(
        "Agenda",
        chosen,
        anchor="agenda",
        more="Alles over dit thema" if themes else "Bekijk de hele agenda",
        more_url=f"/agenda/?{query}" if query else "/agenda/",
        follow=feed.of_theme(themes[0]).path if len(themes) == 1 else "",
    )


def events_for_starters():
    events = list(_coming().of_kind(*FOR_STARTERS).with_sessions()[:ON_THEME])
    if not events:
        return None
    return EventsPanel(
        "Leer het met anderen",
        events,
        anchor="leren",
        text="Trajecten en groepen voor wie pas begint.",
        more="Bekijk de hele agenda",
    )


def agenda_block(theme, kinds, count):
    events = _coming()
    if theme:
        events = events.with_theme(theme)
    if kinds:
        events = events.of_kind(*kinds)
    return EventRows(
        "",
        list(events.with_sessions()[:count]),
        anchor="",
        empty="Hierover staat nu niets in de agenda.",
    )


def meetings_of(network):
    events = list(_coming().of_network(network).with_sessions()[:ON_NETWORK])
    return EventsPanel(
        "Volgende bijeenkomst" if len(events) < 2 else "Volgende bijeenkomsten",
        events,
        anchor="bijeenkomsten",
        empty="Er is nog geen nieuwe datum geprikt. Leden horen het als eerste.",
        follow=feed.of_network(network).path if network.published_at else "",
    )


def registrations_of(person):
    return RegistrationsPanel(person)


class CalendarPanel(Component):
    """The address of somebody's own calendar: make it, copy it, take it back."""

    template_name = "events/parts/my_calendar.html"

    def __init__(self, person):
        self.person = person

    def get_context_data(self, parent_context=None):
        mine = PersonalFeed.objects.filter(person=self.person).first()
        return {
            "feed": mine,
            "address": f"{settings.SITE_URL}{mine.url}" if mine else "",
            "csrf_token": parent_context["csrf_token"],
        }
