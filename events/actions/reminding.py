"""Reminders: planned as rows, sent by the tick. Nobody gets the same one twice."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.locking import locked_session
from events.models import Event, Registration, Reminder, Session, SessionDay
from events.rules.reminders import CHOICES, reminder_at
from members.audit import record
from members.models import Person

BATCH = 50
LOOKS_AHEAD = timedelta(days=45)  # further than the longest reminder, closure days included


def plan_reminders(now=None) -> int:
    """Give every seat of the coming weeks its rows. Returns how many were missing.

    Run by the tick, so that no path to a seat can forget it. Where the moment has passed nothing
    is planned: whoever got the seat after it was told the date just now.
    """
    now = now or timezone.now()
    days = SessionDay.objects.going_on().filter(starts_at__gt=now, starts_at__lte=now + LOOKS_AHEAD)
    return _plan(days.select_related("session__event").defer("session__event__body"), now)


@transaction.atomic
def replan(days: Iterable[SessionDay], now=None) -> None:
    """After a change of a day or of the wishes of the event: what is to come is planned anew."""
    now = now or timezone.now()
    days = list(days)
    Reminder.objects.unsent().filter(day__in=days).delete()
    _plan([day for day in days if day.starts_at > now and not day.is_cancelled], now)


def _plan(days, now) -> int:
    missing = 0
    for day in days:
        for number in day.session.event.reminder_days:
            due_at = reminder_at(day.starts_at, number)
            if due_at > now:
                missing += _plan_one(day, number, due_at)
    return missing


def _plan_one(day, number, due_at) -> int:
    known = Reminder.objects.filter(day=day, working_days=number, starts_at=day.starts_at)
    seats = Registration.objects.confirmed().filter(session=day.session_id)
    without = seats.exclude(pk__in=known.values("registration")).values_list("pk", flat=True)
    rows = [
        Reminder(
            registration_id=pk,
            day=day,
            working_days=number,
            starts_at=day.starts_at,
            due_at=due_at,
        )
        for pk in without
    ]
    Reminder.objects.bulk_create(rows, 500, ignore_conflicts=True)  # another worker was faster
    return len(rows)


def stop_reminders(registration: Registration) -> None:
    registration.reminders.unsent().delete()


def send_due_reminders(now=None, limit: int = BATCH) -> int:
    """Put what is due in the outbox. Returns how many rows were handled, at most `limit`."""
    now = now or timezone.now()
    due = Reminder.objects.due(now).order_by("day__session", "pk")
    rows = list(due.values_list("day__session", "pk")[:limit])
    for session, group in groupby(rows, key=lambda row: row[0]):
        _send(session, [pk for _, pk in group], now)
    return len(rows)


@transaction.atomic
def _send(session_id, ids, now):
    """Row and mail in one transaction: a worker that dies leaves both or neither.

    The session is held, so that a second worker finds what the first one did, and nobody cancels
    between the look and the mail. Where several became due at once, one mail says it.
    """
    session = locked_session(Session(pk=session_id))
    rows = Reminder.objects.due(now).filter(pk__in=ids)
    told = set()
    for row in rows.select_related("registration__person", "day__municipality"):
        row.registration.session = row.day.session = session
        if (row.registration_id, row.day_id) not in told and row.registration.person.email:
            letters.send_reminder(row.registration, row.day)
        told.add((row.registration_id, row.day_id))
    Reminder.objects.filter(pk__in=[row.pk for row in rows]).update(sent_at=now)


@transaction.atomic
def change_reminders(event: Event, working_days: Iterable[int], *, by: Person) -> Event:
    """When participants are reminded, in working days before each day; none: never."""
    event = Event.objects.select_for_update().get(pk=event.pk)
    wanted = sorted({number for number in working_days if number in CHOICES}, reverse=True)
    if wanted == event.reminder_days:
        return event
    event.reminder_days = wanted
    event.save(update_fields=["reminder_days"])
    record(event, "events.reminders", by=by, data={"working_days": wanted})
    days = SessionDay.objects.filter(session__event=event).select_related("session")
    for day in (days := list(days)):
        day.session.event = event
    replan(days)
    return event
