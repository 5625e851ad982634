"""Whether an event is in the agenda, and whether it goes on."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.cancelling import end_registration
from events.actions.locking import locked_session
from events.actions.needs import drop_needs, drop_needs_of_event
from events.enums import Refusal
from events.models import Event, NeedsGone, Session, SessionDay
from events.refusals import ChangeRefused
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


@transaction.atomic
def publish_event(event: Event, *, by: Person) -> Event:
    """Show the event in the agenda. Raises `ChangeRefused` without a date or for a template."""
    event = Event.objects.select_for_update().get(pk=event.pk)
    if event.is_cancelled:
        raise ChangeRefused(Refusal.EVENT_ALREADY_CANCELLED)
    if event.is_template:
        raise ChangeRefused(Refusal.IS_TEMPLATE)
    if not SessionDay.objects.planned().filter(session__event=event).exists():
        raise ChangeRefused(Refusal.EVENT_WITHOUT_DATE)
    if event.published_at is None:
        event.published_at = timezone.now()
        event.save(update_fields=["published_at", "changed_at"])
        record(event, "events.publish", by=by)
        raise_content_version()
    return event


@transaction.atomic
def unpublish_event(event: Event, *, by: Person) -> Event:
    """Take the event out of the agenda; who is registered keeps the seat and the personal page."""
    event = Event.objects.select_for_update().get(pk=event.pk)
    if event.published_at is not None:
        event.published_at = None
        event.save(update_fields=["published_at", "changed_at"])
        record(event, "events.unpublish", by=by)
        raise_content_version()
    return event


@transaction.atomic
def open_registrations(event: Event, *, by: Person) -> Event:
    """Put the event in the agenda and let people register from now on, in every session."""
    # Sessions before the event, as in cancelling: two orders would wait for each other for ever.
    sessions = [
        locked_session(session)
        for session in event.sessions.filter(cancelled_at__isnull=True).order_by("pk")
    ]
    event = publish_event(event, by=by)
    now = timezone.now()
    for session in sessions:
        if session.opens_at is None or session.opens_at > now:
            session.opens_at = now
            if session.closes_at is not None and session.closes_at <= now:
                session.closes_at = None
            session.version += 1
            session.changed_at = now
            session.save(update_fields=["opens_at", "closes_at", "version", "changed_at"])
            record(session, "events.open_session", by=by)
    raise_content_version()
    return event


@transaction.atomic
def cancel_event(event: Event, *, by: Person, reason: str = "") -> Event:
    """The event does not take place: everybody with a seat or in a queue is told.

    Calendars get a CANCEL; the event stays in the agenda as cancelled. A second time does nothing.
    Raises `ChangeRefused` once a day took place: who was there keeps that.
    """
    sessions = [locked_session(session) for session in event.sessions.order_by("pk")]
    event = Event.objects.select_for_update().get(pk=event.pk)
    if event.is_cancelled:
        return event
    now = timezone.now()
    if SessionDay.objects.planned().filter(session__event=event, ends_at__lte=now).exists():
        raise ChangeRefused(Refusal.TOOK_PLACE)
    event.cancelled_at, event.cancelled_by = now, by
    event.save(update_fields=["cancelled_at", "cancelled_by", "changed_at"])
    drop_needs_of_event(event, NeedsGone.EVENT_CANCELLED)
    for session in sessions:
        session.event = event
        _end_all(session, now, by=by, reason=reason)
    record(event, "events.cancel", by=by, data={"reason": reason[:300]})
    raise_content_version()
    return event


@transaction.atomic
def cancel_session(session: Session, *, by: Person, reason: str = "") -> Session:
    """One of several sessions does not take place; the event goes on with the others.

    Everybody with a seat or in its queue is told. A second time does nothing. Raises
    `ChangeRefused` for the only session that is left, and once a day of it took place.
    """
    session = locked_session(session)
    if session.is_cancelled or session.event.is_cancelled:
        return session
    now = timezone.now()
    others = session.event.sessions.filter(cancelled_at__isnull=True).exclude(pk=session.pk)
    if not others.exists():
        raise ChangeRefused(Refusal.ONLY_SESSION)
    if SessionDay.objects.planned().filter(session=session, ends_at__lte=now).exists():
        raise ChangeRefused(Refusal.TOOK_PLACE)
    session.cancelled_at, session.cancelled_by, session.changed_at = now, by, now
    session.version += 1
    session.save(update_fields=["cancelled_at", "cancelled_by", "changed_at", "version"])
    drop_needs(session.registrations.order_by().values("pk"), NeedsGone.EVENT_CANCELLED)
    _end_all(session, now, by=by, reason=reason)
    record(session, "events.cancel_session", by=by, data={"reason": reason[:300]})
    raise_content_version()
    return session


def _end_all(session, now, *, by, reason):
    _grow_sequences(session, now)
    for registration in session.registrations.active().select_related("person"):
        registration.session = session
        was_confirmed = registration.is_confirmed
        end_registration(registration, by=by, reason=reason)
        letters.send_event_cancelled(registration, was_confirmed=was_confirmed)


def _grow_sequences(session, now):
    for day in session.days.not_over():
        day.sequence += 1
        day.changed_at = now
        day.news_due_at = None
        day.save(update_fields=["sequence", "changed_at", "news_due_at"])
