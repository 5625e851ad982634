"""Holding a seat for somebody in the queue, and letting it go. The session is held."""

from django.utils import timezone

from events.actions import letters
from events.enums import OfferOutcome, RegistrationStatus, WaitReason
from events.models import Offer, Registration, Session
from events.rules.transitions import check_transition
from events.rules.waiting_list import offer_ends
from members.audit import record


def offer_seat(registration: Registration, *, first_start, now) -> Offer:
    """The seat counts as taken from now on, until an answer or the end of the office hours."""
    check_transition(registration.status, RegistrationStatus.OFFERED)
    hours = registration.session.offer_hours
    offer = Offer.objects.create(
        registration=registration,
        made_at=now,
        expires_at=offer_ends(now, hours, first_start),
    )
    registration.status = RegistrationStatus.OFFERED
    registration.held_until = offer.expires_at
    registration.wait_reason = ""
    registration.save(update_fields=["status", "held_until", "wait_reason"])
    record(registration, "events.offer", data={"until": offer.expires_at.isoformat()})
    letters.send_offered(registration)
    return offer


def end_offers_by(session: Session, first_start) -> None:
    """After the first day came earlier: no offer outlives the beginning."""
    late = session.registrations.filter(
        status=RegistrationStatus.OFFERED, held_until__gt=first_start
    )
    Offer.objects.open().filter(registration__in=late).update(expires_at=first_start)
    late.update(held_until=first_start)


def lapse_offers(session: Session, now) -> None:
    """Put whoever did not answer in time back in the queue. Counts did so by themselves."""
    for registration in session.registrations.lapsed(now).select_related("person"):
        registration.session = session
        check_transition(registration.status, RegistrationStatus.WAITLISTED)
        close_offer(registration, OfferOutcome.LAPSED, at=registration.held_until)
        registration.status = RegistrationStatus.WAITLISTED
        registration.held_until = None
        registration.wait_reason = WaitReason.LAPSED
        registration.save(update_fields=["status", "held_until", "wait_reason"])
        record(registration, "events.passed_over", data={"reason": WaitReason.LAPSED})
        letters.send_offer_lapsed(registration)


def close_offer(registration: Registration, outcome: OfferOutcome, *, at=None) -> None:
    """Say what came of the open offer, where there is one."""
    open_offers = Offer.objects.open().filter(registration=registration)
    open_offers.update(closed_at=at or timezone.now(), outcome=outcome)
