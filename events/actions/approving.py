"""Saying yes or no to somebody who asked for a seat."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.cancelling import end_registration, gives_back
from events.actions.locking import facts_of, locked_registration, pool_of
from events.actions.promoting import promote_after_commit, promote_in_line
from events.actions.releasing_choices import release_what_is_full
from events.enums import Refusal, RegistrationStatus, WaitReason, WithoutSeat
from events.models import Registration
from events.refusals import RegistrationRefused
from events.rules.registration_window import seats_left
from events.rules.seats import question_of
from events.rules.transitions import check_transition
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


@transaction.atomic
def approve(registration: Registration, *, by: Person, without_seat: str = "") -> Registration:
    """Give the seat that was asked for; a second time changes nothing.

    Where no seat is left, `without_seat` says whether the person waits or comes on top; without
    it the verb refuses. A seat on top of the others is kept in the log. Raises
    `RegistrationRefused`.
    """
    registration, session = locked_registration(registration)
    if registration.status in (RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED):
        return registration
    reason = _why_no_seat(registration, session)
    if reason and reason != WaitReason.TOGETHER and not without_seat:
        raise RegistrationRefused(Refusal.NO_SEAT_TO_GIVE)
    over = bool(reason) and without_seat == WithoutSeat.OVER
    seated = reason is None or over
    status = RegistrationStatus.CONFIRMED if seated else RegistrationStatus.WAITLISTED
    check_transition(registration.status, status)
    if over:
        release_what_is_full(registration, session, by=by)
    registration.status, registration.holds_seat = status, False
    registration.confirmed_at = timezone.now() if seated else None
    registration.wait_reason = "" if seated else reason
    registration.save(update_fields=["status", "holds_seat", "confirmed_at", "wait_reason"])
    record(registration, "events.approve", by=by)
    if over:
        record(registration, "events.approve_over", by=by, data={"reason": reason})
    letters.send_standing(registration)
    raise_content_version()
    if not seated:
        promote_after_commit(session)
    return registration


@transaction.atomic
def reject(registration: Registration, *, by: Person, reason: str) -> Registration:
    """Say no, with the reason that the person reads. Raises `RegistrationRefused`."""
    registration, session = locked_registration(registration)
    if registration.status == RegistrationStatus.REJECTED:
        return registration
    held = gives_back(registration)
    end_registration(registration, by=by, reason=reason, status=RegistrationStatus.REJECTED)
    letters.send_rejected(registration)
    raise_content_version()
    if held:
        promote_after_commit(session)
    return registration


def _why_no_seat(registration, session) -> WaitReason | None:
    """A request does not pass those who wait for the same seat."""
    if registration.waits_for_group:
        return WaitReason.TOGETHER
    if registration.holds_seat:
        return None
    promote_in_line(session)
    facts = facts_of(session)
    if not seats_left(facts):
        return WaitReason.FULL
    return pool_of(session, facts).why_not(**question_of(registration))
