"""A colleague comes instead: the seat, or the place in the queue, stays where it is."""

from django.db import transaction

from events.actions import letters
from events.actions.answers import forget_words
from events.actions.cancelling import check_in_time
from events.actions.locking import facts_of, locked_registration
from events.actions.needs import drop_needs
from events.enums import Refusal
from events.models import NeedsGone, Registration
from events.models.tokens import new_token
from events.refusals import RegistrationRefused
from members.actions.people import find_or_create_person
from members.audit import record
from members.models import Person


@transaction.atomic
def hand_over(registration: Registration, colleague: dict, *, by: Person) -> Registration:
    """Put a colleague of the same board in the place of the person; the old link stops working.

    Both get a mail, and calendars follow. Choices keep their place; what the person wrote or agreed
    to goes, for the colleague to fill in. The colleague has a role of their own, and a seat that is
    kept for a role goes to nobody with another. Raises `RegistrationRefused`.
    """
    registration, session = locked_registration(registration)
    if not registration.is_active:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
    if by.pk in registration.own_ids:
        check_in_time(registration, session)
    role = colleague.get("role") or registration.role
    if _is_kept_from(role, registration, session):
        raise RegistrationRefused(Refusal.KEPT_FOR_GROUP)
    before = registration.person
    after = find_or_create_person(
        **colleague | {"role": role}, organisation=registration.organisation
    )
    if after == before:
        return registration
    if session.registrations.active().filter(person=after).exists():
        raise RegistrationRefused(Refusal.OTHER_COLLEAGUE)
    letters.send_handed_over(registration)
    drop_needs([registration.pk], NeedsGone.SEAT_ENDED)  # the colleague tells the own ones
    registration.person, registration.token = after, new_token()
    registration.form_key = ""  # of the form of somebody else
    registration.change_until = None
    registration.role = role
    registration.save(update_fields=["person", "token", "form_key", "change_until", "role"])
    forget_words(registration)
    record(registration, "events.hand_over", by=by, data={"from": before.key})
    letters.send_standing(registration)
    return registration


def _is_kept_from(role, registration, session) -> bool:
    """Whether this is one of the seats that the session keeps for the role that leaves."""
    if registration.role != session.reserved_role or role == session.reserved_role:
        return False
    if not (registration.is_confirmed or registration.is_offered):
        return False
    facts = facts_of(session)
    others = facts.taken - facts.group_taken
    return others >= session.capacity - session.reserved_seats
