"""Seats that come free go to those who wait, in the order in which they came."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.locking import facts_of, locked_session
from events.enums import RegistrationStatus
from events.models import Registration, Session
from events.rules.transitions import check_transition
from events.rules.waiting_list import may_promote, next_in_line
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
    facts = facts_of(session)
    now = timezone.now()
    if not facts.waiting or not may_promote(
        first_start=facts.first_start, cancelled=facts.cancelled, now=now
    ):
        return []
    waiting = list(session.registrations.waiting().select_related("person"))
    chosen = next_in_line(waiting, capacity=facts.capacity, taken=facts.confirmed)
    for registration in chosen:
        _promote(registration, now)
    return chosen


def _promote(registration, now):
    check_transition(registration.status, RegistrationStatus.CONFIRMED)
    registration.status = RegistrationStatus.CONFIRMED
    registration.confirmed_at = now
    registration.save(update_fields=["status", "confirmed_at"])
    record(registration, "events.promote")
    letters.send_promoted(registration)
    raise_content_version()
