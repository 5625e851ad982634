"""Asking the organiser, two working days after a day, who had been there."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from events.actions.locking import locked_session
from events.models import EventOrganiser, Session
from events.work_due import days_with_gaps, sessions_to_ask
from members import dutch
from members.mail import outbox

WHY_ORGANISER = "Je staat als organisator bij deze activiteit."
WHY_TEAM = "Bij deze activiteit staat geen organisator met een account."


def ask_who_was_there(now=None) -> int:
    """One mail per organiser and session, where somebody of a day that took place is not noted yet.
    Returns how many."""
    now = now or timezone.now()
    return sum(_ask(session, now) for session in sessions_to_ask(now))


@transaction.atomic
def _ask(session, now) -> int:
    """Mark and mails in one transaction, with the session held: a second worker sends nothing."""
    known, session = session.attendance_asked_at, locked_session(session)
    if session.attendance_asked_at != known or session.is_cancelled or session.event.is_cancelled:
        return 0
    Session.objects.filter(pk=session.pk).update(attendance_asked_at=now)
    days = list(days_with_gaps(session, now))
    if not days:
        return 0
    people = _organisers(session.event)
    context = _context(session, days, now)
    for person in people:
        _send(context, person.email, WHY_ORGANISER, person)
    if not people:
        _send(context, settings.CONTACT_EMAIL, WHY_TEAM)
    return max(1, len(people))


def _organisers(event) -> list:
    """Those who can still sign in and note it."""
    rows = EventOrganiser.objects.filter(event=event, person__user__is_active=True)
    people = [row.person for row in rows.select_related("person__user")]
    may = "events.manage_registrations"
    return [each for each in people if each.email and each.user.has_perm(may)]


def _context(session, days, now) -> dict:
    return {
        "event": session.event,
        "session": session,
        "goes_on": session.days.not_over(now).exists(),
        "days": [
            {
                "when": dutch.day(day.starts_at),
                "url": settings.SITE_URL + reverse("events_staff:all_except", args=[day.pk]),
            }
            for day in days
        ],
    }


def _send(context, to, reason, person=None):
    outbox.send("attendance_asked", to, {**context, "person": person}, reason=reason, person=person)
