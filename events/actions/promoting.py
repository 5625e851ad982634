"""Seats that come free go to those who wait, in the order in which they came."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.locking import facts_of, locked_session, pool_of
from events.enums import RegistrationStatus
from events.models import Registration, Session
from events.rules.seats import passed_over, shared_out
from events.rules.transitions import check_transition
from events.rules.waiting_list import may_promote
from members.audit import record
from members.page_cache import raise_content_version


@transaction.atomic
def promote_waiting(session: Session) -> list[Registration]:
    """Give every free seat of the session to the next in line. Returns who got one."""
    return promote_in_line(locked_session(session))


def promote_after_commit(session: Session) -> None:
    """For every verb that frees a seat; what gets lost here, the tick finds."""
    transaction.on_commit(lambda: promote_waiting(session), robust=True)


def promote_in_line(session: Session) -> list[Registration]:
    """The same, for a verb that already holds the session."""
    now = timezone.now()
    facts = facts_of(session, now)
    if not facts.waiting or not may_promote(
        first_start=facts.first_start, cancelled=facts.cancelled, now=now
    ):
        return []
    pool = pool_of(session, facts, now)
    if not pool.free:
        return []
    waiting = session.registrations.waiting().select_related("person", "organisation")
    answers = shared_out(waiting, pool)
    chosen = [registration for registration, reason in answers if reason is None]
    for registration in chosen:
        registration.session = session
        _promote(registration, now)
    _say_why(answers)
    return chosen


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
    for registration, reason in passed_over(answers):
        record(registration, "events.passed_over", data={"reason": reason})


def _promote(registration, now):
    check_transition(registration.status, RegistrationStatus.CONFIRMED)
    registration.status = RegistrationStatus.CONFIRMED
    registration.confirmed_at = now
    registration.wait_reason = ""
    registration.save(update_fields=["status", "confirmed_at", "wait_reason"])
    record(registration, "events.promote")
    letters.send_promoted(registration)
    raise_content_version()
