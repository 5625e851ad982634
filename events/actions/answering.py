"""What somebody in the queue answers: take the offered seat, let it go, or be the first."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.cancelling import end_registration
from events.actions.locking import facts_of, locked_registration, pool_of
from events.actions.offering import close_offer
from events.actions.promoting import phase_at, promote_after_commit, seat_is_taken
from events.enums import OfferOutcome, QueuePhase, Refusal, RegistrationStatus, WaitReason
from events.models import Registration
from events.refusals import RegistrationRefused
from events.rules.seats import question_of
from events.rules.transitions import check_transition
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


@transaction.atomic
def accept_offer(registration: Registration, *, by: Person) -> Registration:
    """Take the offered seat; a second time changes nothing. Raises `RegistrationRefused`."""
    registration, _ = locked_registration(registration)
    if registration.is_confirmed:
        return registration
    if not registration.has_live_offer:
        raise RegistrationRefused(Refusal.OFFER_OVER)
    close_offer(registration, OfferOutcome.ACCEPTED)
    _confirm(registration, "events.accept", by)
    return registration


@transaction.atomic
def decline_offer(registration: Registration, *, by: Person) -> Registration:
    """Let the offered seat go to the next; that ends it. Raises `RegistrationRefused`."""
    registration, session = locked_registration(registration)
    if registration.status == RegistrationStatus.DECLINED:
        return registration
    if not registration.is_offered:
        raise RegistrationRefused(Refusal.OFFER_OVER)
    end_registration(registration, by=by, status=RegistrationStatus.DECLINED)
    letters.send_cancelled(registration, was=RegistrationStatus.OFFERED)
    raise_content_version()
    promote_after_commit(session)
    return registration


@transaction.atomic
def claim_seat(registration: Registration, *, by: Person) -> Registration:
    """Be the first to take a seat that was called out, or one that nobody else is asked for.

    Raises `RegistrationRefused` when somebody was faster.
    """
    registration, session = locked_registration(registration)
    if registration.is_confirmed:
        return registration
    if not may_claim(registration, session):
        raise RegistrationRefused(Refusal.SEAT_GONE)
    _confirm(registration, "events.claim", by)
    seat_is_taken(session)
    return registration


def may_claim(registration: Registration, session, now=None) -> bool:
    """Whether this person could take a seat now without passing anybody."""
    if not registration.is_waiting:
        return False
    now = now or timezone.now()
    facts = facts_of(session, now)
    phase = phase_at(session, facts, now)
    asked_before = registration.wait_reason == WaitReason.LAPSED and (
        facts.capacity - facts.taken > facts.waiting - facts.blocked
    )
    if phase == QueuePhase.CALL or (phase == QueuePhase.OFFERS and asked_before):
        return pool_of(session, facts, now).why_not(**question_of(registration)) is None
    return False


def _confirm(registration, action, by):
    check_transition(registration.status, RegistrationStatus.CONFIRMED)
    registration.status = RegistrationStatus.CONFIRMED
    registration.confirmed_at = timezone.now()
    registration.held_until = None
    registration.wait_reason = ""
    registration.save(update_fields=["status", "confirmed_at", "held_until", "wait_reason"])
    record(registration, action, by=by)
    letters.send_confirmed(registration)
    raise_content_version()
