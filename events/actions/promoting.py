"""Seats that come free go to those who wait, in the order in which they came."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.locking import facts_of, locked_session, pool_of
from events.actions.offering import lapse_offers, offer_seat
from events.enums import QueuePhase, RegistrationStatus, WaitReason
from events.models import Registration, Session
from events.rules.registration_window import SessionFacts
from events.rules.seats import passed_over, question_of, shared_out
from events.rules.transitions import check_transition
from events.rules.waiting_list import phase_of
from members.audit import record
from members.page_cache import raise_content_version


@transaction.atomic
def promote_waiting(session: Session) -> list[Registration]:
    """Give or offer every free seat to the next in line. Returns who got one."""
    return promote_in_line(locked_session(session))


def promote_after_commit(session: Session) -> None:
    """For every verb that frees a seat; what gets lost here, the tick finds."""
    transaction.on_commit(lambda: promote_waiting(session), robust=True)


def promote_in_line(session: Session) -> list[Registration]:
    """The same, for a verb that already holds the session."""
    now = timezone.now()
    lapse_offers(session, now)
    facts = facts_of(session, now)
    phase = phase_at(session, facts, now)
    seat_is_taken(session, facts)
    if not facts.waiting or facts.taken >= facts.capacity or phase == QueuePhase.OVER:
        return []
    pool = pool_of(session, facts, now)
    waiting = list(
        session.registrations.waiting().select_related("person", "organisation", "party")
    )
    for registration in waiting:
        registration.session = session
    if phase == QueuePhase.CALL:
        _call(session, waiting, pool, now)
        return []
    answers = shared_out(waiting, pool, ask_once=phase == QueuePhase.OFFERS)
    chosen = [registration for registration, reason in answers if reason is None]
    for registration in chosen:
        if phase == QueuePhase.DIRECT:
            _promote(registration, now)
        else:
            offer_seat(registration, first_start=facts.first_start, now=now)
    if chosen:
        raise_content_version()
    _say_why(answers)
    return chosen


def phase_at(session: Session, facts: SessionFacts, now) -> QueuePhase:
    return phase_of(
        first_start=facts.first_start,
        cancelled=facts.cancelled,
        direct_days=session.direct_days,
        cutoff_hours=session.cutoff_hours,
        now=now,
    )


def seat_is_taken(session: Session, facts: SessionFacts | None = None) -> None:
    """Once no seat is left, the next one that comes free is called out anew."""
    if session.called_at is None:
        return
    facts = facts or facts_of(session)
    if facts.taken >= facts.capacity:
        session.called_at = None
        session.save(update_fields=["called_at"])


def _call(session, waiting, pool, now):
    """One mail to everybody for whom a seat is free, once; the first to answer has it."""
    if session.called_at is not None:
        return
    session.called_at = now
    session.save(update_fields=["called_at"])
    record(session, "events.call", data={"waiting": len(waiting), "free": pool.free})
    for registration in waiting:
        if pool.why_not(**question_of(registration)) is None:
            letters.send_called(registration)


def _promote(registration, now):
    check_transition(registration.status, RegistrationStatus.CONFIRMED)
    registration.status = RegistrationStatus.CONFIRMED
    registration.confirmed_at = now
    registration.wait_reason = ""
    registration.save(update_fields=["status", "confirmed_at", "wait_reason"])
    record(registration, "events.promote")
    letters.send_promoted(registration)


def _say_why(answers):
    """Whoever keeps waiting reads the reason of today; being passed over is kept in the log."""
    changed = [
        (registration, reason)
        for registration, reason in answers
        if reason is not None and registration.wait_reason != reason
    ]
    for registration, reason in changed:
        registration.wait_reason = reason
        registration.save(update_fields=["wait_reason"])
        if reason == WaitReason.CHOICE_FULL:
            letters.send_choice_full(registration)
    for registration, reason in passed_over(answers):
        record(registration, "events.passed_over", data={"reason": reason})
