"""When, where and for how many: every change of a session or a day.

A change says which version it started from; when somebody else changed the row meanwhile it is
refused, so that no screen silently puts old values back.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from events.actions.locking import facts_of, locked_session
from events.actions.meeting_changes import close_topics
from events.actions.offering import end_offers_by
from events.actions.promoting import promote_after_commit
from events.actions.reminding import replan
from events.enums import Refusal
from events.models import Event, Registration, Session, SessionDay
from events.refusals import ChangeRefused
from events.rules.day_changes import (
    PAUSE,
    as_known,
    changed_fields,
    grows_sequence,
    needs_mail,
)
from events.rules.local_time import happens_twice
from members.audit import record
from members.dutch import BRUSSELS
from members.models import Person
from members.page_cache import raise_content_version

SESSION_FIELDS = (
    "name",
    "capacity",
    "opens_at",
    "closes_at",
    "change_until",
    "waiting_list",
    "waiting_cap",
    "approval",
    "pending_holds",
    "minimum",
    "organisation_limit",
    "reserved_seats",
    "reserved_role",
    "direct_days",
    "offer_hours",
    "cutoff_hours",
    "priority_days",
)
DAY_FIELDS = (
    "name",
    "starts_at",
    "ends_at",
    "mode",
    "setting",
    "place_name",
    "place_address",
    "municipality",
    "access",
    "online_link",
)


@transaction.atomic
def add_session(event: Event, *, by: Person, **values) -> Session:
    if event.is_cancelled:
        raise ChangeRefused(Refusal.EVENT_ALREADY_CANCELLED)
    session = Session(event=event, **_only(values, SESSION_FIELDS))
    session.save()
    record(session, "events.add_session", by=by)
    raise_content_version()
    return session


@transaction.atomic
def add_session_with_day(event: Event, *, by: Person, session: dict, day: dict) -> Session:
    """A session that people can come to, in one go."""
    added = add_session(event, by=by, **session)
    add_day(added, by=by, **day)
    return added


@transaction.atomic
def change_session(session: Session, *, version: int, by: Person, **values) -> Session:
    """Other capacity, window or name. More seats go to those who wait; fewer drop nobody."""
    session = locked_session(session)
    changed = _change(session, version, _only(values, SESSION_FIELDS))
    if changed:
        record(session, "events.change_session", by=by, data={"changed": sorted(changed)})
        raise_content_version()
        promote_after_commit(session)
    return session


@transaction.atomic
def add_day(session: Session, *, by: Person, **values) -> SessionDay:
    """One more day; who already registered is told of it after the pause.

    Raises `ChangeRefused`, also for a session that does not go on.
    """
    session = locked_session(session)
    _check_goes_on(session)
    day = SessionDay(session=session, **_only(values, DAY_FIELDS))
    _check_times(day)
    if session.registrations.active().exists():
        _plan_news(day, None)
    day.save()
    _settle_address(session.event)
    record(day, "events.add_day", by=by)
    raise_content_version()
    return day


@transaction.atomic
def move_day(day: SessionDay, *, version: int, by: Person, **values) -> SessionDay:
    """Another time, place or form. Calendars follow: SEQUENCE grows, one mail after the pause.

    Raises `ChangeRefused`, also for what does not go on: whoever was told so would hear it again.
    """
    session = locked_session(day.session)
    day = SessionDay.objects.select_for_update(of=("self",)).get(pk=day.pk)
    _check_goes_on(session, day)
    announced, before = day.moved_from or day.starts_at, as_known(day)
    changed = _change(day, version, _only(values, DAY_FIELDS), before_save=_check_times)
    if changed:
        if "starts_at" in changed and session.event.is_published:
            day.moved_from = announced if day.starts_at != announced else None
        if grows_sequence(changed):
            day.sequence += 1
        if needs_mail(changed) and session.registrations.active().exists():
            _plan_news(day, before)
        day.save(update_fields=["sequence", "news_due_at", "known_before", "moved_from"])
        if "starts_at" in changed:
            day.session = session
            replan([day])
            end_offers_by(session, facts_of(session).first_start)
        _settle_address(session.event)
        record(day, "events.move_day", by=by, data={"changed": sorted(changed)})
        raise_content_version()
        promote_after_commit(session)
    return day


@transaction.atomic
def cancel_day(day: SessionDay, *, by: Person) -> SessionDay:
    """One day is dropped; the session goes on. Who registered is told after the pause.

    Raises `ChangeRefused` for the only day that is left, since a session without days cannot go
    on, and for a day on which somebody was.
    """
    session = locked_session(day.session)
    day = SessionDay.objects.select_for_update(of=("self",)).get(pk=day.pk)
    if day.is_cancelled:
        return day
    if not session.days.filter(cancelled_at__isnull=True).exclude(pk=day.pk).exists():
        raise ChangeRefused(Refusal.ONLY_DAY)
    if day.attendances.present().exists():
        raise ChangeRefused(Refusal.TOOK_PLACE)
    now = timezone.now()
    day.cancelled_at, day.cancelled_by = now, by
    day.sequence += 1
    day.version += 1
    day.changed_at = now
    if session.registrations.active().exists():
        day.news_due_at = now + PAUSE
    day.save()
    replan([day])
    record(day, "events.cancel_day", by=by)
    raise_content_version()
    return day


def is_in_use(event: Event) -> bool:
    """Whether anybody ever registered, cancelled ones included."""
    return Registration.objects.filter(session__event=event).exists()


@transaction.atomic
def delete_unused(event: Event) -> None:
    """Remove an event that nobody registered for. Raises `ChangeRefused` otherwise."""
    for session in event.sessions.all():
        if locked_session(session).registrations.exists():
            raise ChangeRefused(Refusal.EVENT_IN_USE)
    close_topics(event)
    event.delete()
    raise_content_version()


def _only(values, names):
    return {name: value for name, value in values.items() if name in names}


def _change(row, version, values, before_save=lambda row: None) -> set[str]:
    if row.version != version:
        raise ChangeRefused(Refusal.CHANGED_MEANWHILE)
    changed = changed_fields({name: getattr(row, name) for name in values}, values)
    if not changed:
        return changed
    for name in changed:
        setattr(row, name, values[name])
    before_save(row)
    row.version += 1
    row.changed_at = timezone.now()
    row.save(update_fields=[*changed, "version", "changed_at"])
    return changed


def _plan_news(day, before):
    """One mail after the last of several edits, about what people knew `before` the first one:
    nothing of a day that was added."""
    now = timezone.now()
    if day.news_due_at is None:
        day.known_before = {"values": before, "until": now.isoformat()}
    day.news_due_at = now + PAUSE


def is_as_known(day: SessionDay) -> bool:
    """Whether later edits undid the first one, before anybody was told."""
    known = day.known_before
    return bool(known) and known["values"] == (None if day.is_cancelled else as_known(day))


def _check_goes_on(session, day=None):
    if session.event.is_cancelled:
        raise ChangeRefused(Refusal.EVENT_ALREADY_CANCELLED)
    if session.is_cancelled or (day and day.is_cancelled):
        raise ChangeRefused(Refusal.DROPPED)


def _check_times(day):
    if day.ends_at <= day.starts_at:
        raise ChangeRefused(Refusal.TIMES_IN_ORDER)
    # Calendars are told the hour on the wall: they could not know which of the two is meant.
    if happens_twice(day.starts_at, BRUSSELS) or happens_twice(day.ends_at, BRUSSELS):
        raise ChangeRefused(Refusal.HOUR_TWICE)


def _settle_address(event):
    """The year in the address is that of the first day, until the event is public."""
    if event.is_published:
        return
    first = SessionDay.objects.planned().filter(session__event=event).order_by("starts_at").first()
    year = timezone.localtime(first.starts_at).year if first else event.year
    if year != event.year:
        event.year = year
        event.slug = free_slug(event)
        event.save(update_fields=["year", "slug", "changed_at"])


def free_slug(event: Event) -> str:
    """The event's own slug, or one made of its title, with a number where it is taken."""
    wanted = (event.slug or slugify(event.title))[:80].strip("-") or "activiteit"
    others = Event.objects.filter(year=event.year).exclude(pk=event.pk)
    taken = set(others.filter(slug__startswith=wanted).values_list("slug", flat=True))
    if wanted not in taken:
        return wanted
    number = next(n for n in range(2, len(taken) + 3) if f"{wanted}-{n}" not in taken)
    return f"{wanted}-{number}"
