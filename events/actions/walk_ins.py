"""Whoever stands at the door without a registration."""

from django.db import transaction
from django.utils import timezone

from events.actions.attendance import mark_attendance
from events.actions.billing import note_price
from events.actions.locking import facts_of, locked_session
from events.actions.offering import close_offer
from events.actions.promoting import seat_is_taken
from events.actions.releasing_choices import release_what_is_full
from events.enums import AttendanceState, OfferOutcome, Refusal, RegistrationStatus
from events.models import Registration, SessionDay
from events.refusals import RegistrationRefused
from events.rules.transitions import NEW, check_transition
from members.actions.people import find_or_create_person
from members.audit import record
from members.models import Organisation, Person
from members.page_cache import raise_content_version


@transaction.atomic
def add_walk_in(
    day: SessionDay,
    *,
    name: str,
    by: Person,
    organisation: Organisation | None = None,
    organisation_typed: str = "",
    email: str = "",
    over: bool = False,
    form_key: str = "",
) -> Registration:
    """Give whoever came a seat and note the presence; nobody is mailed.

    Somebody who waited gets the seat, somebody who had one is only marked. Above the number of
    seats only when the organiser says so (`over`), which is kept in the log. The same form gives
    the same row. Raises `RegistrationRefused`, and `InvalidAddress`.
    """
    session = locked_session(day.session)
    if form_key and (done := session.registrations.filter(form_key=form_key).first()):
        return done
    if timezone.localdate(day.starts_at) > timezone.localdate():
        raise RegistrationRefused(Refusal.DAY_TO_COME)
    if day.is_cancelled or session.is_cancelled or session.event.is_cancelled:
        raise RegistrationRefused(Refusal.CANCELLED)
    board = {"organisation": organisation, "organisation_typed": organisation_typed.strip()[:160]}
    person = _person(name, email, board, by)
    known = session.registrations.active().filter(person=person).first()
    registration = known or _new(session, person, board, by, form_key)
    if not (known and known.is_confirmed):
        _give_seat(session, registration, by=by, over=over)
    if not known:
        note_price(registration)
    mark_attendance(registration, day, AttendanceState.PRESENT, by=by)
    return registration


def _person(name, email, board, by) -> Person:
    first, _, last = " ".join(name.split()).partition(" ")
    names = {"first_name": first[:80], "last_name": last[:80]}
    if email:
        return find_or_create_person(email=email, **names, **board, by=by)
    typed = "" if board["organisation"] else board["organisation_typed"]
    board = {"organisation": board["organisation"], "organisation_typed": typed}
    return Person.objects.create(**names, **board)


def _new(session, person, board, by, form_key) -> Registration:
    """Not stored yet: whether there is a seat comes first."""
    typed = "" if board["organisation"] else board["organisation_typed"]
    return Registration(
        session=session,
        person=person,
        organisation=board["organisation"],
        organisation_typed=typed,
        role=person.role,
        registered_by=by,
        form_key=form_key,
        walk_in=True,
    )


def _give_seat(session, registration, *, by, over) -> None:
    held = registration.pk and (registration.has_live_offer or registration.holds_seat)
    facts = facts_of(session)
    full = not held and facts.taken >= facts.capacity
    if full and not over:
        raise RegistrationRefused(Refusal.WALK_IN_FULL)
    check_transition(registration.status or NEW, RegistrationStatus.CONFIRMED)
    if registration.is_offered:
        close_offer(registration, OfferOutcome.ACCEPTED)
    if not held:
        release_what_is_full(registration, session, by=by)
    registration.status = RegistrationStatus.CONFIRMED
    registration.confirmed_at = timezone.now()
    registration.held_until, registration.holds_seat = None, False
    registration.wait_reason = ""
    registration.save()
    record(registration, "events.walk_in", by=by, data={"over": full})
    raise_content_version()
    seat_is_taken(session)
