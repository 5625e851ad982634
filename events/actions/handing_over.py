"""A colleague comes instead: the seat, or the place in the queue, stays where it is."""

from django.db import transaction

from events.actions import letters
from events.actions.answers import forget_words
from events.actions.cancelling import check_in_time, end_registration, gives_back
from events.actions.locking import facts_of, locked_registration
from events.actions.needs import drop_needs, move_needs
from events.actions.promoting import promote_after_commit
from events.enums import Refusal
from events.models import NeedsGone, Registration
from events.models.tokens import new_token
from events.refusals import RegistrationRefused
from events.rules.double_seats import seat_order
from members.actions.people import find_or_create_person
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version

TWICE = "Doorgegeven aan een collega die al ingeschreven was."


@transaction.atomic
def hand_over(registration: Registration, colleague: dict, *, by: Person) -> Registration:
    """Put a colleague of the same board in the place of the person; the old link stops working.

    Both get a mail, and calendars follow. Choices keep their place; what the person wrote or agreed
    to goes, for the colleague to fill in. The colleague has a role of their own, and a seat that is
    kept for a role goes to nobody with another. Who is registered already keeps the better of both
    places and the other one comes free: a refusal would tell who is. Raises `RegistrationRefused`.
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
    theirs = session.registrations.active().filter(person=after).with_event().first()
    letters.send_handed_over(registration)
    if theirs and (theirs.is_confirmed or _rank(theirs) < _rank(registration)):
        return _give_back(registration, theirs, by)
    drop_needs([registration.pk], NeedsGone.SEAT_ENDED)  # the colleague tells the own ones
    if theirs:
        move_needs(theirs, registration)
        _end(theirs, by)
        theirs.replaced_by = registration  # the link that the colleague has opens the better place
        theirs.save(update_fields=["replaced_by"])
    registration.person, registration.token = after, new_token()
    registration.form_key = ""  # of the form of somebody else
    registration.change_until = None
    registration.role = role
    registration.save(update_fields=["person", "token", "form_key", "change_until", "role"])
    forget_words(registration)
    record(registration, "events.hand_over", by=by, data={"from": before.key})
    letters.send_standing(registration)
    return registration


def _rank(registration) -> tuple:
    return seat_order(registration.status, registration.registered_at)


def _give_back(registration, theirs, by) -> Registration:
    """The colleague has as good a place: this one is for who waits, and its link stops as well."""
    _end(registration, by)
    registration.token, registration.form_key = new_token(), ""
    registration.save(update_fields=["token", "form_key"])
    record(registration, "events.hand_over", by=by, data={"from": registration.person.key})
    letters.send_known(theirs)
    raise_content_version()
    return registration


def _end(registration, by):
    frees_seat = gives_back(registration)
    end_registration(registration, by=by, reason=TWICE)
    if frees_seat:
        promote_after_commit(registration.session)


def _is_kept_from(role, registration, session) -> bool:
    """Whether this is one of the seats that the session keeps for the role that leaves."""
    if registration.role != session.reserved_role or role == session.reserved_role:
        return False
    if not (registration.is_confirmed or registration.is_offered):
        return False
    facts = facts_of(session)
    others = facts.taken - facts.group_taken
    return others >= session.capacity - session.reserved_seats
