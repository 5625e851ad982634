"""Random acts of several people at once on one session, and what must hold after each round.

A round is a handful of acts that run at the same moment, each in a thread or a process of its
own: register, cancel, offer (the tick), accept, decline, claim, expire (the clock), another
capacity and, where the event asks for a choice with places, another choice. The same seed draws
the same acts; which of them comes first is for the database.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from events.actions.answering import accept_offer, claim_seat, decline_offer
from events.actions.answers import change_answers
from events.actions.cancelling import cancel_registration
from events.actions.locking import facts_of, locked_session, pool_of
from events.actions.planning_sessions import change_session
from events.actions.promoting import phase_at, promote_waiting
from events.actions.registering import register
from events.enums import ENDED_STATUSES, QueuePhase, RegistrationStatus
from events.models import Offer, Option, Registration, Session
from events.refusals import EventsRefused
from events.rules.answers import Given
from events.rules.seats import question_of, shared_out
from members.models import Person
from tests.factories.events import make_session
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.questions import make_question

Act = tuple[str, int, int]
Answer = tuple[str, int, str]  # the act, the registration and its status afterwards
# Far from the day seats move by themselves; these make any day near enough for the other phases.
PHASES = (
    {},
    {"direct_days": 30, "cutoff_hours": 0},
    {"cutoff_hours": 30 * 24},
)
RULES = ({}, {}, {"organisation_limit": 2}, {"reserved_seats": 1, "reserved_role": "mandatary"})
ROUNDS_PER_SCENE = 20
AT_ONCE = (3, 6)
WITH_CHOICES = 0.4  # of the sessions


def perform(act: Act) -> Answer:
    """Carry out one act; a refusal is an answer, anything else that goes wrong is raised."""
    name, who, value = act
    try:
        return (name, *VERBS[name](who, value))
    except EventsRefused as refused:
        return (name, 0, refused.refusal.value)


def _register(session, person):
    who = Person.objects.select_related("organisation").get(pk=person)
    row = register(
        session=Session(pk=session),
        person=who,
        by=who,
        organisation=who.organisation,
        role=who.role,
        answers=_wish(session, person),
    )
    return row.pk, row.status


def _wish(session, person):
    """Everybody always wants the same choice, where there is one to make."""
    options = list(Option.objects.filter(question__event__sessions=session).order_by("pk"))
    return _chosen(options[person % len(options)]) if options else None


def _chosen(option):
    return {option.question_id: Given(options=(option.pk,))}


def _choose(registration, option):
    row = Registration.objects.with_event().get(pk=registration)
    done = change_answers(row, _chosen(Option.objects.get(pk=option)), by=row.person)
    return done.pk, done.status


def _answer(verb):
    def act(registration, _):
        row = Registration.objects.with_event().get(pk=registration)
        done = verb(row, by=row.person)
        return done.pk, done.status

    return act


def _tick(session, _):
    promote_waiting(Session(pk=session))
    return 0, ""


@transaction.atomic
def _expire(registration, _):
    """The clock: what was promised until later is over.

    It holds the session, for it stands in two rows, which verbs do not write in one order.
    """
    locked_session(Registration.objects.select_related("session").get(pk=registration).session)
    past = timezone.now() - timedelta(seconds=1)
    rows = Registration.objects.filter(pk=registration, status=RegistrationStatus.OFFERED)
    if rows.update(held_until=past):
        Offer.objects.open().filter(registration=registration).update(expires_at=past)
    return 0, ""


def _capacity(session, seats):
    row = Session.objects.get(pk=session)
    by = Person.objects.order_by("pk").first()
    change_session(row, version=row.version, capacity=seats, by=by)
    return 0, ""


VERBS: dict[str, Callable] = {
    "register": _register,
    "cancel": _answer(cancel_registration),
    "accept": _answer(accept_offer),
    "decline": _answer(decline_offer),
    "claim": _answer(claim_seat),
    "tick": _tick,
    "expire": _expire,
    "capacity": _capacity,
    "choose": _choose,
}


@dataclass
class Scene:
    """One session with the people who may want to come, and what is known of them."""

    random: Random
    people: list[Person]
    session: Session = None
    registered: set[int] = field(default_factory=set)
    ended: set[int] = field(default_factory=set)

    def __post_init__(self):
        self.rules = self.random.choice(RULES)
        self.phase = self.random.choice(PHASES)
        seats = self.random.randint(1, 5)
        self.session = make_session(capacity=seats, **self.phase, **self.rules)
        self.options = self._options() if self.random.random() < WITH_CHOICES else []

    def _options(self) -> list[Option]:
        """Two workshops with few places, together sometimes fewer than there are seats."""
        places = [("A", self.random.randint(1, 3)), ("B", self.random.randint(1, 3))]
        return make_question(self.session.event, options=places).choices

    def acts(self) -> list[Act]:
        """What happens in the next round, drawn from how it stands now."""
        rows = list(self.session.registrations.active().values_list("pk", "status"))
        return [self._act(rows) for _ in range(self.random.randint(*AT_ONCE))]

    def _act(self, rows) -> Act:
        session, draw = self.session.pk, self.random.random()
        offered = [pk for pk, status in rows if status == RegistrationStatus.OFFERED]
        waiting = [pk for pk, status in rows if status == RegistrationStatus.WAITLISTED]
        if offered and draw < 0.4:
            verb = self.random.choice(("accept", "accept", "decline", "expire"))
            return (verb, self.random.choice(offered), 0)
        if waiting and draw < 0.5:
            return ("claim", self.random.choice(waiting), 0)
        if rows and draw < 0.65:
            return ("cancel", self.random.choice(rows)[0], 0)
        if rows and self.options and self.random.random() < 0.3:
            return ("choose", self.random.choice(rows)[0], self.random.choice(self.options).pk)
        if draw < 0.7:
            return ("tick", session, 0)
        if draw < 0.78:
            return ("capacity", session, self.random.randint(1, 6))
        return ("register", session, self.random.choice(self.people).pk)

    def round(self, together: Callable[[list[Act]], Iterable[Answer]]) -> list[str]:
        """Play one round. Returns what is wrong afterwards, in words."""
        before, seats = self._taken(), self._seats()
        acts = self.acts()
        answers = list(together(acts))
        for name, pk, status in answers:
            if name == "register" and pk:
                self.registered.add(pk)
            if status in ENDED_STATUSES:
                self.ended.add(pk)
        if any(name == "expire" for name, _, _ in acts):
            promote_waiting(self.session)
        most = max([before, seats, *(value for name, _, value in acts if name == "capacity")])
        problems = [] if self._taken() <= most else [f"overbooked: {self._taken()} of {most}"]
        problems += self._overbooked_choices()
        return [*problems, *self._lost_people(), *self._lost_seats(), *self._passed()]

    def _overbooked_choices(self):
        for option in self.options:
            taken = self.session.registrations.seated().filter(answers__option=option).count()
            if taken > option.places:
                yield f"overbooked: choice {option.title}, {taken} of {option.places}"

    def _seats(self) -> int:
        return Session.objects.values_list("capacity", flat=True).get(pk=self.session.pk)

    def _taken(self) -> int:
        return self.session.registrations.seated().count()

    def _lost_people(self):
        active = set(self.session.registrations.active().values_list("pk", flat=True))
        if active != self.registered - self.ended:
            yield f"lost: {active ^ (self.registered - self.ended)}"

    def _lost_seats(self):
        """A seat is free and somebody waits for it, who neither got it nor was told."""
        session = Session.objects.select_related("event").get(pk=self.session.pk)
        facts = facts_of(session)
        pool, phase = pool_of(session, facts), phase_at(session, facts, timezone.now())
        waiting = list(session.registrations.waiting())
        if phase == QueuePhase.CALL:
            told = session.called_at is not None
            if not told and any(pool.why_not(**question_of(row)) is None for row in waiting):
                yield "nobody was told of a free seat"
            return
        answers = shared_out(waiting, pool, ask_once=phase == QueuePhase.OFFERS)
        if any(reason is None for _, reason in answers):
            yield "a seat stayed free while somebody waits for it"

    def _passed(self):
        """Where nothing but the order counts, everybody with a seat came before who waits."""
        if self.rules or self.phase or self.options:
            return
        seated = self.session.registrations.confirmed().order_by("-registered_at", "-pk").first()
        first = self.session.registrations.waiting().first()
        if seated and first and seated.registered_at > first.registered_at:
            yield f"{seated.pk} passed {first.pk}"


def people(number: int = 14) -> list[Person]:
    boards = [OrganisationFactory() for _ in range(4)]
    return [
        PersonFactory(organisation=boards[n % 4], role="mandatary" if n % 3 == 0 else "employee")
        for n in range(number)
    ]


def play(rounds: int, *, seed: int, together, crowd: list[Person] | None = None) -> list[str]:
    """So many rounds over as many sessions as needed. Returns everything that was wrong.

    Several may play at once with one `crowd`: their sessions are their own.
    """
    random, crowd, problems = Random(seed), crowd or people(), []
    scene = None
    for number in range(rounds):
        if number % ROUNDS_PER_SCENE == 0:
            scene = Scene(random, crowd)
        wrong = scene.round(together)
        problems += [f"round {number}: {each}" for each in wrong]
        if wrong:  # what is broken stays broken: go on with a new session
            scene = Scene(random, crowd)
    return problems
