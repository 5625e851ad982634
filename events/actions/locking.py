"""The one row that everybody who wants a seat waits for."""

from collections import Counter

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from events.actions.choice_places import places_free, wishes_in
from events.enums import RegistrationStatus, WaitReason
from events.models import Registration, Session
from events.models.session import held_at, waiting_at
from events.new_boards import NewBoards
from events.rules.priority import is_priority_time
from events.rules.registration_window import SessionFacts
from events.rules.seats import SeatPool, as_board


def locked_session(session: Session) -> Session:
    """The session as it is now, held until the end of the transaction.

    PostgreSQL locks the row; SQLite began the transaction IMMEDIATE and lets nobody else write.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A seat is only given inside a transaction")
    return hold(Session.objects.select_related("event")).get(pk=session.pk)


def hold(sessions):
    """The lock itself, apart, so that a test can show what happens without it."""
    return sessions.select_for_update(of=("self",))


def locked_registration(registration: Registration) -> tuple[Registration, Session]:
    """The registration as it is now, and its session, held until the end of the transaction."""
    session = locked_session(registration.session)
    registration = Registration.objects.with_event().get(pk=registration.pk)
    registration.session = session
    return registration, session


def facts_of(session: Session, now=None) -> SessionFacts:
    """What the rules need to know of a session, counted now."""
    now = now or timezone.now()
    days = session.days.filter(cancelled_at__isnull=True).order_by("starts_at")
    first_start = days.values_list("starts_at", flat=True).first()
    rows, waits = session.registrations, waiting_at(now)
    counts = rows.aggregate(
        confirmed=Count("pk", filter=Q(status=RegistrationStatus.CONFIRMED)),
        held=Count("pk", filter=held_at(now)),
        waiting=Count("pk", filter=waits),
        blocked=Count("pk", filter=waits & ~Q(wait_reason__in=["", WaitReason.FULL])),
    )
    group = 0
    if session.reserved_seats:
        group = rows.seated(now).filter(role=session.reserved_role).count()
    return SessionFacts(
        cancelled=session.is_cancelled or session.event.is_cancelled,
        first_start=first_start,
        opens_at=session.opens_at,
        closes_at=session.closes_at,
        capacity=session.capacity,
        waiting_list=session.waiting_list,
        waiting_cap=session.waiting_cap,
        reserved=session.reserved_seats,
        group_taken=group,
        elsewhere=session.event.is_elsewhere,
        **counts,
    )


def pool_of(session: Session, facts: SessionFacts, now=None) -> SeatPool:
    """The seats as they can be given out now. The session is held."""
    pool = SeatPool(
        capacity=session.capacity,
        taken=facts.taken,
        reserved=session.reserved_seats,
        reserved_role=session.reserved_role,
        group_taken=facts.group_taken,
        limit=session.organisation_limit,
    )
    if is_priority_time(session.opens_at, session.priority_days, now or timezone.now()):
        pool.new_boards = NewBoards(session.event)
    if session.organisation_limit is not None:
        pool.per_board = _taken_per_board(session, now)
    if session.event.has_questions:
        pool.places = places_free(session, now)
        pool.wishes = wishes_in(session, pool.places) if pool.places else {}
    return pool


def _taken_per_board(session, now) -> Counter:
    taken = session.registrations.seated(now).order_by()
    names = taken.values_list("organisation_id", "organisation_typed")
    return Counter(as_board(known, typed) for known, typed in names)
