"""Taking a seat: the one verb behind the public form, the staff screen and imports."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.answering import may_claim
from events.actions.answers import checked_answers, refuse_what_is_full, write_answers
from events.actions.billing import note_price
from events.actions.locking import COUNTS, counted, facts_of, locked_session, pool_of
from events.actions.promoting import promote_in_line, seat_is_taken
from events.enums import Refusal, RegistrationState, RegistrationStatus, WaitReason
from events.models import Registration, RegistrationGroup, Session
from events.refusals import RegistrationRefused
from events.rules.answers import Answers
from events.rules.registration_window import (
    SessionFacts,
    refusal_for,
    registration_state,
    state_for_staff,
    takes_in_queue,
)
from events.rules.seats import as_board
from events.rules.transitions import NEW, check_transition
from events.session_days import DAYS, planned_days, with_days
from members.audit import record
from members.enums import PersonRole
from members.models import Organisation, Person
from members.page_cache import raise_content_version
from members.ready_queries import ReadyQuery, ask_together
from networks.models import Membership

# The rows that somebody has in a session already: hardly ever one.
EARLIER = ReadyQuery(
    lambda session, person: Registration.objects.filter(session=session, person=person).values_list(
        "pk", "form_key"
    ),
    *("session", "person"),
)


@transaction.atomic
def register(**what) -> Registration:
    """`seat`, in a transaction of its own."""
    return seat(**what)


def seat(
    *,
    session: Session,
    person: Person,
    by: Person | None,
    organisation: Organisation | None = None,
    organisation_typed: str = "",
    role: str = PersonRole.EMPLOYEE,
    form_key: str = "",
    public: bool = False,
    billing: dict[str, str] | None = None,
    answers: Answers | None = None,
) -> Registration:
    """Give the person a seat, or the last place in the queue.

    Never more seats taken than there are; nobody passes those who wait for the same seat. Who
    finds none, or not one meant for them, waits and is told why. The same form gives the same row
    and no second mail. Somebody who is already registered gets that row back and a mail that
    says how it stands, so that a page need not tell. The window binds everybody but organisers,
    and everybody who comes in by a `public` form, whatever address is typed there. What the event
    requires to know, the public form has to answer (`answers`); a choice that is full is refused
    to whoever would have a seat. `billing` is what `note_price` keeps where a seat costs money.
    Raises `RegistrationRefused`, and the transaction of the caller has to go with it.
    """
    session = locked_session(session)
    now, held = timezone.now(), {"session": session.pk}
    days, earlier, counts = ask_together(
        (DAYS, held), (EARLIER, {**held, "person": person.pk}), (COUNTS, {**held, "now": now})
    )
    with_days(session, days)
    if done := _by_form(session, earlier, form_key):
        return done
    for_staff = not public and is_organiser(by)
    facts, state = admission(session, for_staff=for_staff, facts=counted(session, counts))
    who = {"organisation": organisation, "organisation_typed": organisation_typed, "role": role}
    who |= {"person": person, "by": by, "form_key": form_key, "billing": billing}
    who["answered"] = checked_answers(session, answers, complete=public)
    who["is_new"] = not earlier
    asks = not for_staff and asks_first(session, person)
    return enter(session, facts, state, asks=asks, **who)


def enter(
    session: Session,
    facts: SessionFacts,
    state: RegistrationState,
    *,
    person: Person,
    by: Person | None,
    organisation: Organisation | None,
    organisation_typed: str,
    role: str,
    form_key: str = "",
    group: RegistrationGroup | None = None,
    wait_for: WaitReason | None = None,
    asks: bool = False,
    billing: dict[str, str] | None = None,
    answered: tuple = ((), {}),
    is_new: bool = False,
) -> Registration:
    """The step itself, for a verb that holds the session and was admitted.

    Whoever `asks` needs the organiser's yes first. `wait_for` puts somebody in the queue who could
    have had a seat. `is_new` is for who certainly has no row in this session yet. `answered` is
    what `checked_answers` gave.
    """
    questions, kept = answered
    typed = "" if organisation else organisation_typed.strip()[:160]
    board = as_board(organisation.pk if organisation else None, typed)
    # What is refused is refused before anybody is known here: a page must not tell.
    if wait_for is None and state == RegistrationState.OPEN:
        refuse_what_is_full(session, kept)
    reason = wait_for or _why_no_seat(session, facts, state, role=role, board=board)
    if not is_new and (known := session.registrations.active().filter(person=person).first()):
        letters.send_known(known)
        return known
    registration = _new(
        session,
        person,
        status=_status(asks, reason),
        wait_reason="" if asks else reason or "",
        holds_seat=asks and reason is None and session.pending_holds,
        organisation=organisation,
        organisation_typed=typed,
        role=role,
        form_key=form_key,
        registered_by=by,
        party=group,
    )
    note_price(registration, **billing or {})
    if kept:
        write_answers(registration, questions, kept, new=True)
    record(registration, "events.register", by=by, data={"status": registration.status})
    raise_content_version()
    seat_is_taken(session)
    _tell(registration)
    return registration


def asks_first(session: Session, person: Person) -> bool:
    """Whether the organiser says yes before this person has a seat: always, or for a stranger."""
    event = session.event
    if session.approval or not event.for_members:
        return session.approval
    members = Membership.objects.active().filter(network=event.network_id)
    return not members.filter(person=person).exists()


def admission(session: Session, *, for_staff: bool, facts: SessionFacts | None = None):
    """The facts and the state of a held session once the queue had its turn.

    `facts` are those counted since it is held, by who did. Raises `RegistrationRefused` where
    nobody can register now.
    """
    facts = facts or facts_of(session)
    if facts.waiting and facts.taken < facts.capacity:  # also where an offer lapsed a moment ago
        promote_in_line(session)
        facts = facts_of(session)
    if session.event.is_template or (not session.event.is_published and not for_staff):
        raise RegistrationRefused(Refusal.NOT_PUBLIC)
    state = (state_for_staff if for_staff else registration_state)(facts, timezone.now())
    if refusal := refusal_for(state):
        raise RegistrationRefused(refusal)
    return facts, state


def _tell(registration):
    """Nobody is invited to what is over: staff note afterwards who came unannounced."""
    if registration.is_requested:
        letters.send_requested(registration)
        return
    called = registration.session.called_at is not None
    if registration.is_waiting and called and may_claim(registration, registration.session):
        letters.send_called(registration)
    elif registration.is_waiting:
        letters.send_waiting(registration)
    elif any(day.ends_at >= timezone.now() for day in planned_days(registration.session)):
        letters.send_confirmed(registration)


def _by_form(session, earlier, form_key):
    done = [pk for pk, key in earlier if form_key and key == form_key]
    return session.registrations.get(pk=done[0]) if done else None


def is_organiser(by):
    user = getattr(by, "user", None)
    return bool(user and user.has_perm("events.manage_registrations"))


def _status(asks, reason) -> RegistrationStatus:
    if asks:
        return RegistrationStatus.REQUESTED
    return RegistrationStatus.WAITLISTED if reason else RegistrationStatus.CONFIRMED


NO_QUEUE = {
    WaitReason.FULL: Refusal.FULL,
    WaitReason.ORGANISATION_LIMIT: Refusal.ORGANISATION_LIMIT,
    WaitReason.RESERVED: Refusal.RESERVED,
    WaitReason.PRIORITY: Refusal.PRIORITY,
}


def _why_no_seat(session, facts, state, **who) -> WaitReason | None:
    """Why this person has to wait; None when there is a seat. Refused where nobody can wait."""
    if state != RegistrationState.OPEN:
        return WaitReason.FULL
    if facts.first_start <= timezone.now():  # whoever stands at the door is not turned away
        return None
    reason = pool_of(session, facts).why_not(**who)
    if reason and not takes_in_queue(facts):
        raise RegistrationRefused(NO_QUEUE[reason])
    return reason


def _new(session, person, *, status, **facts):
    check_transition(NEW, status)
    now = timezone.now()
    return Registration.objects.create(
        session=session,
        person=person,
        status=status,
        registered_at=now,
        confirmed_at=now if status == RegistrationStatus.CONFIRMED else None,
        **facts,
    )
