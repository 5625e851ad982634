"""The one row that everybody who wants a seat waits for."""

from collections import Counter

from django.db import transaction
from django.utils import timezone

from events.actions.choice_places import places_free, wishes_in
from events.models import Registration, Session
from events.new_boards import NewBoards
from events.reading import facts_of_loaded
from events.rules.priority import is_priority_time
from events.rules.registration_window import SessionFacts
from events.rules.seats import SeatPool, as_board
from members.models import Organisation
from members.ready_queries import ReadyQuery

COUNTED = ("confirmed_count", "held_count", "waiting_count", "blocked_count", "group_count")
COUNTS = ReadyQuery(
    lambda session, now: (
        Session.objects.with_counts(now).filter(pk=session).order_by().values_list(*COUNTED)
    ),
    *("session", "now"),
)
# The text of the event is long, and no verb reads it.
HELD = ReadyQuery(
    lambda session: (
        Session.objects.select_related("event")
        .defer("event__body")
        .filter(pk=session)
        .select_for_update(of=("self",))
    ),
    "session",
)


def locked_session(session: Session) -> Session:
    """The session as it is now, held until the end of the transaction.

    PostgreSQL locks the row; SQLite began the transaction IMMEDIATE and lets nobody else write.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A seat is only given inside a transaction")
    return hold(session.pk)


def hold(pk: int) -> Session:
    """The lock itself, apart, so that a test can show what happens without it."""
    for session in HELD(session=pk):
        return session
    raise Session.DoesNotExist(f"There is no session {pk}")


def locked_registration(registration: Registration) -> tuple[Registration, Session]:
    """The registration as it is now, and its session, held until the end of the transaction."""
    session = locked_session(registration.session)
    registration = Registration.objects.with_event().get(pk=registration.pk)
    registration.session = session
    return registration, session


def facts_of(session: Session, now=None) -> SessionFacts:
    """What the rules need to know of a session, counted now.

    One question for the counts, and one for the days unless it has them in hand.
    """
    return counted(session, COUNTS(session=session.pk, now=now or timezone.now()))


def counted(session: Session, answer: list[tuple]) -> SessionFacts:
    """The facts of a session whose `COUNTS` were asked together with something else."""
    [counts] = answer
    for name, count in zip(COUNTED, counts, strict=True):
        setattr(session, name, count)
    return facts_of_loaded(session)


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
        pool.counts_as = Organisation.objects.counted_as()
        pool.per_board = _taken_per_board(session, pool.counts_as, now)
    if session.event.has_questions:
        pool.places = places_free(session, now)
        pool.wishes = wishes_in(session, pool.places) if pool.places else {}
    return pool


def _taken_per_board(session, counts_as, now) -> Counter:
    """An OCMW has the seats of its municipality, a merged one those of its successor."""
    taken = session.registrations.seated(now).order_by()
    names = taken.values_list("organisation_id", "organisation_typed")
    boards = (as_board(known, typed) for known, typed in names)
    return Counter(counts_as.get(board, board) for board in boards)
