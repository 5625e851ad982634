"""What the agenda answers when another app asks every app the same question."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from cms.slots import KindChoice, TileFact
from events.enums import EventKind
from events.meetings import minutes_gaps
from events.models import Attendance, Event, SessionDay
from events.reading import cards
from events.work_due import (
    attendance_to_note,
    below_minimum,
    events_to_close,
    full_with_waiting,
)
from members import dutch
from members.holding import holding
from members.slots import (
    FIRST_HITS,
    CalendarEntry,
    MondayLine,
    SearchGroup,
    SearchResult,
    SitemapEntry,
)
from members.tile_boards import tiles_of_organisations

TILES_LOOK_BACK = timedelta(days=730)


def kind_choices():
    return [KindChoice(kind.value, kind.label) for kind in EventKind]


def found_events(query: str, user, shown: slice = FIRST_HITS) -> SearchGroup:
    """Events in whose title or summary every word occurs: what comes first, then what was."""
    events = holding(Event.objects.visible_to(user), query, "title", "summary")
    coming, past = events.upcoming(), events.past()
    coming_count = coming.count()
    start, stop = (max(0, place - coming_count) for place in (shown.start, shown.stop))
    wanted = [*coming.with_sessions()[shown], *past.with_sessions()[start:stop]]
    results = [
        SearchResult(
            title=card.event.title,
            url=card.event.url,
            summary=card.event.summary,
            note=_when(card),
        )
        for card in cards(wanted)
    ]
    return SearchGroup("Agenda", results, events.count())


def texts_of_events():
    for words in Event.objects.published().values_list("title", "summary"):
        yield " ".join(words)


def _when(card) -> str:
    if card.event.is_cancelled:
        return "Geannuleerd"
    return dutch.day(card.starts_at).capitalize() if card.starts_at else "Datum volgt"


def sitemap_entries():
    for event in Event.objects.published().order_by("pk"):
        yield SitemapEntry(event.url, event.changed_at)


def calendar_entries(start, end, user):
    days = SessionDay.objects.going_on().filter(starts_at__gte=start, starts_at__lt=end)
    if user is None or not user.has_perm("events.change_event"):
        days = days.public()
    for day in days.select_related("session__event", "municipality").order_by("starts_at"):
        event = day.session.event
        yield CalendarEntry(
            event.title, event.url, day.starts_at, day.ends_at, event.get_kind_display()
        )


def laid_tiles():
    """A municipality whose colleague was there worked on the theme of that day."""
    tiles = tiles_of_organisations()
    since = timezone.now() - TILES_LOOK_BACK
    themes = {event.pk: event.design_theme for event in Event.objects.published()}
    rows = (
        Attendance.objects.counted()
        .filter(day__starts_at__gte=since, registration__organisation__isnull=False)
        .values_list("registration__organisation", "day__session__event", "day__starts_at")
    )
    for organisation, event, at in rows:
        if event in themes:
            for code in tiles.get(organisation, ()):
                yield TileFact(code, themes[event], at.date())


def waiting_work():
    due = attendance_to_note()
    waiting = due.count()
    if waiting:
        words = dutch.plural(
            waiting,
            "voorbije dag wacht op aanwezigheden",
            "voorbije dagen wachten op aanwezigheden",
        )
        address = reverse("events_staff:attendance", args=[due.first().pk])
        yield MondayLine(words, address, count=waiting, permission="events.manage_registrations")
    if gaps := list(minutes_gaps()):
        words = dutch.plural(
            len(gaps),
            "bijeenkomst van een netwerk heeft na een maand nog geen verslag",
            "bijeenkomsten van netwerken hebben na een maand nog geen verslag",
        )
        address = reverse("events_staff:minutes_gaps")
        yield MondayLine(words, address, count=len(gaps), permission="networks.moderate_network")
    if few := list(below_minimum()):
        words = dutch.plural(
            len(few),
            "sessie haalt het minimum nog niet: gaat ze door?",
            "sessies halen het minimum nog niet: gaan ze door?",
        )
        address = reverse("events_staff:board", args=[few[0].event_id])
        yield MondayLine(words, address, count=len(few), permission="events.change_event")
    if full := list(full_with_waiting()):
        words = dutch.plural(
            len(full),
            "sessie zit vol terwijl er mensen wachten: kan er een plaats bij?",
            "sessies zitten vol terwijl er mensen wachten: kan er een plaats bij?",
        )
        address = reverse("events_staff:board", args=[full[0].event_id])
        yield MondayLine(words, address, count=len(full), permission="events.change_event")
    if to_close := events_to_close():
        words = dutch.plural(
            len(to_close),
            "voorbij evenement wacht op afronden",
            "voorbije evenementen wachten op afronden",
        )
        address = reverse("events_staff:close", args=[to_close[0].pk])
        permission = "events.manage_registrations"
        yield MondayLine(words, address, count=len(to_close), permission=permission)
