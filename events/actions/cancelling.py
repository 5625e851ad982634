"""Giving a seat back."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.locking import facts_of, locked_session
from events.actions.needs import drop_needs
from events.actions.offering import close_offer
from events.actions.promoting import promote_after_commit
from events.actions.reminding import stop_reminders
from events.enums import OfferOutcome, Refusal, RegistrationStatus
from events.models import NeedsGone, Registration, Session
from events.refusals import RegistrationRefused
from events.rules.deadlines import change_deadline, is_too_late
from events.rules.transitions import check_transition
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


@transaction.atomic
def cancel_registration(
    registration: Registration, *, by: Person, reason: str = "", late: bool = False
) -> Registration:
    """End a registration; a second time changes nothing and mails nobody.

    Participants, and whoever arranged it for them, can do so until the last moment of the session
    or their own. `late` is for the organiser's screens, also about oneself, and for who is erased:
    nothing binds them. The free seat goes to the next in line after commit. Raises
    `RegistrationRefused`.
    """
    session = locked_session(registration.session)
    registration = Registration.objects.with_event().get(pk=registration.pk)
    if not registration.is_active:
        return registration
    if by.pk in registration.own_ids and not late:
        check_in_time(registration, session)
    was = RegistrationStatus(registration.status)
    frees_seat = gives_back(registration)
    end_registration(registration, by=by, reason=reason)
    letters.send_cancelled(registration, was=was)
    raise_content_version()
    if frees_seat:
        promote_after_commit(session)
    return registration


def gives_back(registration: Registration) -> bool:
    """Whether somebody else may come once this one does not."""
    seated = registration.is_confirmed or registration.is_offered or registration.holds_seat
    return seated or registration.waits_for_group


def check_in_time(registration: Registration, session: Session) -> None:
    """Raises `RegistrationRefused` after the last moment for people themselves."""
    deadline = change_deadline(
        first_start=facts_of(session).first_start,
        of_session=session.change_until,
        of_person=registration.change_until,
    )
    if is_too_late(timezone.now(), deadline):
        raise RegistrationRefused(Refusal.TOO_LATE_TO_CANCEL)


def end_registration(
    registration: Registration,
    *,
    by: Person,
    reason: str = "",
    status: RegistrationStatus = RegistrationStatus.CANCELLED,
) -> None:
    """The step itself, for verbs that send their own mail. The session is held."""
    check_transition(registration.status, status)
    if registration.is_offered:
        declined = status == RegistrationStatus.DECLINED
        outcome = OfferOutcome.DECLINED if declined else OfferOutcome.WITHDRAWN
        close_offer(registration, outcome)
    registration.status = status
    registration.held_until, registration.holds_seat = None, False
    registration.wait_reason = ""
    registration.cancelled_at = timezone.now()
    registration.cancelled_by = by
    registration.cancel_reason = reason.strip()[:300]
    registration.save(
        update_fields=[
            *("status", "held_until", "holds_seat", "wait_reason"),
            *("cancelled_at", "cancelled_by", "cancel_reason"),
        ]
    )
    drop_needs([registration.pk], NeedsGone.SEAT_ENDED)
    stop_reminders(registration)
    record(registration, ENDED_AS[status], by=by)


ENDED_AS = {
    RegistrationStatus.CANCELLED: "events.cancel_registration",
    RegistrationStatus.DECLINED: "events.decline",
    RegistrationStatus.REJECTED: "events.reject",
}
