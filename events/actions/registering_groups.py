"""Colleagues in one form: each an own person, mail and link, and one who keeps the overview."""

from dataclasses import dataclass, field
from itertools import zip_longest

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.answers import checked_answers, chosen_of, full_choices
from events.actions.locking import facts_of, locked_session, pool_of
from events.actions.registering import admission, enter
from events.enums import GroupAnswer, Refusal, RegistrationState, WaitReason
from events.models import RegistrationGroup, Session
from events.refusals import RegistrationRefused
from events.rules.answers import Answers
from events.rules.registration_window import registration_state, room_in_queue
from events.rules.seats import as_board
from members.actions.people import find_or_create_person
from members.audit import record

NO_ANSWERS: Answers = {}


class DoesNotFit(Exception):
    """Not everybody of the group has a seat now, and it did not say yet what it wants."""

    def __init__(self, seated: int, waiting: int):
        self.seated, self.waiting = seated, waiting
        super().__init__(f"{seated} of {seated + waiting}")


@dataclass(frozen=True)
class Colleagues:
    """A group as filled in. Each participant is what `find_or_create_person` takes, with
    `billing` where a seat costs money.

    `answers` has as many: what each of them answered, as far as it was filled in for them.
    """

    contact: dict
    participants: list[dict] = field(default_factory=list)
    answers: list[Answers] = field(default_factory=list)

    @property
    def rows(self) -> list[tuple[dict, Answers]]:
        return list(zip_longest(self.participants, self.answers, fillvalue=NO_ANSWERS))


@transaction.atomic
def register_group(
    *, session: Session, colleagues: Colleagues, answer: str = "", form_key: str = ""
) -> RegistrationGroup:
    """Register everybody, or nobody as long as the group has not said how to split.

    What is asked or refused counts everybody who was filled in, as if nobody had a seat yet: it
    leaves no trace and mails nobody, so that it may not tell who is registered. Once the group
    has answered, only those without a seat need one. The same form gives the same group.
    Raises `DoesNotFit` or `RegistrationRefused`.
    """
    session = locked_session(session)
    if form_key and (done := session.groups.filter(form_key=form_key).first()):
        return done
    facts, state = admission(session, for_staff=False)
    answered = [checked_answers(session, given, complete=False) for _, given in colleagues.rows]
    rows = list(zip(colleagues.participants, answered, strict=True))
    without = _without_seat(session, facts, state, rows)
    together = answer == GroupAnswer.TOGETHER and bool(without)
    needed = len(rows) if together else without
    if needed > room_in_queue(facts, needed):
        raise RegistrationRefused(Refusal.GROUP_DOES_NOT_FIT)
    if without and not answer:
        raise DoesNotFit(len(rows) - without, without)
    contact = find_or_create_person(**colleagues.contact)
    if together:
        together = bool(_without_seat(session, facts, state, _newcomers(session, rows)))
    group = RegistrationGroup.objects.create(
        session=session, contact=contact, form_key=form_key, together=together
    )
    for participant, its_answers in rows:
        _enter(group, participant, its_answers, WaitReason.TOGETHER if together else None)
    record(group, "events.register_group", by=contact, data={"together": together})
    letters.send_group_overview(group)
    return group


def _without_seat(session, facts, state, rows) -> int:
    """For how many of them there is no seat now; what they chose has to have a place for each."""
    if state != RegistrationState.OPEN:
        return len(rows)
    pool, without = pool_of(session, facts), 0
    for each, (_, kept) in rows:
        organisation = each.get("organisation")
        typed = each.get("organisation_typed", "")
        board = as_board(organisation.pk if organisation else None, typed)
        who = {"role": each["role"], "board": board, "choices": chosen_of(kept)}
        reason = pool.why_not(**who)
        if reason == WaitReason.CHOICE_FULL:
            raise full_choices(pool.full_choices(choices=chosen_of(kept)))
        if reason is None:
            pool.take(**who)
        else:
            without += 1
    return without


def _newcomers(session, rows) -> list:
    """Those of the group who have no seat, place in the queue or request yet."""
    people = [find_or_create_person(**_person_of(each)) for each, _ in rows]
    known = session.registrations.active().filter(person__in=people)
    known = set(known.values_list("person", flat=True))
    return [row for row, person in zip(rows, people, strict=True) if person.pk not in known]


def _person_of(participant) -> dict:
    return {name: value for name, value in participant.items() if name != "billing"}


def _enter(group, participant, answered, wait_for):
    session = group.session
    facts = facts_of(session)
    return enter(
        session,
        facts,
        registration_state(facts, timezone.now()),
        person=find_or_create_person(**_person_of(participant)),
        by=group.contact,
        organisation=participant.get("organisation"),
        organisation_typed=participant.get("organisation_typed", ""),
        role=participant["role"],
        group=group,
        wait_for=wait_for,
        billing=participant.get("billing"),
        answered=answered,
        # A colleague who fills in others does not learn who of them is a member.
        asks=session.approval or session.event.for_members,
    )
