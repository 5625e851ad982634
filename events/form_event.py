"""The event behind the public form, with its sessions: two small questions, however many ask."""

from django.http import Http404

from events.models import Event, Session, SessionDay
from events.session_days import put_in_hand, with_days
from members.ready_queries import ReadyQuery

SESSIONS = ReadyQuery(
    lambda year, slug, now: (
        Session.objects.with_counts(now)
        .filter(event__year=year, event__slug=slug, event__published_at__isnull=False)
        .select_related("event")
        .defer("event__body")  # long, and the form does not show it
    ),
    *("year", "slug", "now"),
)
DAYS = ReadyQuery(
    lambda event: SessionDay.objects.filter(session__event=event).select_related("municipality"),
    "event",
)


def event_for_form(user, year: int, slug: str, now) -> Event:
    """As `Event.objects.with_sessions()` would give it. Raises `Http404`."""
    sessions = [] if user.is_authenticated else SESSIONS(year=year, slug=slug, now=now)
    if not sessions:
        return _rarely(user, year, slug)
    event = sessions[0].event
    days = DAYS(event=event.pk)
    for session in sessions:
        session.event = event
        with_days(session, [day for day in days if day.session_id == session.pk])
    put_in_hand(event, "sessions", sessions)
    return event


def _rarely(user, year, slug):
    """Staff see what is being prepared; and an event may have no session yet."""
    events = Event.objects.visible_to(user).with_sessions()
    try:
        return events.get(year=year, slug=slug)
    except Event.DoesNotExist:
        raise Http404("Er is geen evenement op dit adres.") from None
