"""The event behind the public form, with its sessions: two small questions, however many ask."""

from django.http import Http404

from events.models import Event, Session, SessionDay
from events.session_days import put_in_hand, with_days
from members.ready_queries import ReadyQuery, ask_together

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
    lambda year, slug: SessionDay.objects.filter(
        session__event__year=year, session__event__slug=slug
    ).select_related("municipality"),
    *("year", "slug"),
)


def event_for_form(user, year: int, slug: str, now) -> Event:
    """As `Event.objects.with_sessions()` would give it. Raises `Http404`."""
    if user.is_authenticated:
        return _rarely(user, year, slug)
    named = {"year": year, "slug": slug}
    sessions, days = ask_together((SESSIONS, {**named, "now": now}), (DAYS, named))
    if not sessions:
        return _rarely(user, year, slug)
    event = sessions[0].event
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
