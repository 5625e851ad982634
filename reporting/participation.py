"""Who took part in what: the words in which counts and their evidence are read.

Held means over, published and not cancelled (counting rules 1 and 6). A participant is a
confirmed registration, except of the association's own people (rule 10).
"""

import datetime
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from cms.enums import NamedInstrument
from events.enums import AttendanceState, EventKind, RegistrationStatus
from events.models import Attendance, Event, Registration, Session, SessionDay
from members.models import Person
from planning.enums import Theme
from planning.models import IndicatorDefinition
from planning.themes import GENERAL, theme_field
from reporting.enums import Newness
from reporting.held import HeldDays, held, unmarked_ids
from reporting.later import later
from reporting.numbers import among
from reporting.periods import Period
from reporting.read_once import (
    days_and_sessions,
    organisations_present,
    own_organisations,
    who_came_before,
)
from reporting.shared import is_sharing

PRESENT = Q(state=AttendanceState.PRESENT)
NONE = "geen"  # of events without any goal, or of no network
BEGINNING = datetime.date(1990, 1, 1)  # before the first activity that can be in here


@dataclass(frozen=True)
class Selection:
    """Which participation is meant: a period, narrowed as far as asked."""

    period: Period
    kinds: tuple[str, ...] = ()
    theme: str = ""
    role: str = ""
    organisations: frozenset[int] | None = None  # all that count as the board or province asked
    only_unlinked: bool = False
    about_instrument: bool = False
    goal: str = ""  # the number of a goal, or NONE
    network: str = ""  # the number of a network, or NONE
    newness: str = ""
    new_since: datetime.date | None = None  # None: since the period began
    event: int | None = None

    @classmethod
    def of(cls, period: Period, definition: IndicatorDefinition) -> "Selection":
        """What an indicator counts: the kinds that its definition names."""
        return cls(period, kinds=tuple(definition.event_kinds))

    def kinds_only(self) -> "Selection":
        """As far as it narrows by kind and by being about an instrument: what rows of the plan
        ask, and what one reading of the period answers for all of them."""
        return Selection(self.period, kinds=self.kinds, about_instrument=self.about_instrument)

    def narrowed(self, **changes) -> "Selection":
        return replace(self, **changes)

    def only_organisations(self, organisations: frozenset[int]) -> "Selection":
        """Of these organisations, as far as they were meant already."""
        if self.organisations is not None:
            organisations &= self.organisations
        return self.narrowed(organisations=organisations)

    # --- what took place -------------------------------------------------------------------

    @later
    def held_days(self) -> QuerySet[SessionDay]:
        return self._of_kind_and_theme(
            SessionDay.objects.held()
            .public()
            .filter(starts_at__gte=self.period.starts_at, starts_at__lt=self.period.ends_at)
        )

    def held(self) -> HeldDays:
        """The days themselves, to count; of a selection that narrows by kind only."""
        return held(self)

    def _day_ids(self):
        """The days, for use inside another query. On a screen of several figures they are read
        first, once, and go as numbers: the database then finds by index what belongs to them, and
        need not look for the same days in every query."""
        if is_sharing():
            return among(day for day, _ in days_and_sessions(self.of_days()))
        return self.held_days().order_by().values("pk")

    def _session_ids(self):
        """The sessions of these days, in the same two ways."""
        if is_sharing():
            return among({session for _, session in days_and_sessions(self.of_days())})
        return self.held_days().order_by().values("session")

    def event_ids(self):
        """The events of which a day took place, for use inside another query."""
        if is_sharing() and self == self.kinds_only():
            return among({day.event for day in self.held().days})
        return self.held_events().order_by().values("pk")

    def of_days(self) -> "Selection":
        """As far as it narrows what took place, whoever came to it."""
        days_of = ("kinds", "about_instrument", "theme", "goal", "network", "event")
        return Selection(self.period, **{name: getattr(self, name) for name in days_of})

    @later
    def held_events(self) -> QuerySet[Event]:
        days = self.held_days().filter(session__event=OuterRef("pk")).order_by()
        return Event.objects.filter(Exists(days))

    @later
    def held_sessions(self, at_least_days: int = 1) -> QuerySet[Session]:
        """Sessions of which enough days took place in the period."""
        per_session = self.held_days().order_by().values("session").annotate(n=Count("pk"))
        return Session.objects.filter(
            pk__in=per_session.filter(n__gte=at_least_days).values("session")
        )

    def host_ids(self) -> set[int]:
        """Municipalities that received a work visit: they count like their visitors.

        The host that the event names; where it names none, the municipality it was in. A host
        is no person, so whoever asks for one role, or for who came for the first time, gets none.
        """
        if self.is_about_people or self.only_unlinked:
            return set()
        if is_sharing() and self == self.kinds_only():
            visits = self.held().only(lambda day: day.kind == EventKind.WORK_VISIT)
            return {day.host for day in visits.days if day.host}
        days = self.work_visit_days()
        host = Coalesce("session__event__host", "municipality")
        hosts = {pk for pk in days.order_by().values_list(host, flat=True).distinct() if pk}
        return hosts if self.organisations is None else hosts & self.organisations

    @later
    def work_visit_days(self) -> QuerySet[SessionDay]:
        return self.held_days().filter(session__event__kind=EventKind.WORK_VISIT)

    def _of_kind_and_theme(self, days):
        if self.kinds:
            days = days.filter(session__event__kind__in=self.kinds)
        if self.about_instrument:
            days = days.filter(session__event__instrument__isnull=False)
        if self.theme:
            days = days.filter(theme_of("session__event", self.theme))
        if self.goal:
            days = days.filter(session__event__goals=_number(self.goal))
        if self.network:
            days = days.filter(session__event__network=_number(self.network))
        if self.event:
            days = days.filter(session__event=self.event)
        return days

    @property
    def is_about_people(self) -> bool:
        """Whether it asks what only somebody who registered here has: a role, a first time."""
        return bool(self.role or self.newness)

    @later
    def held_about(self, named: NamedInstrument) -> QuerySet[Event]:
        """Events about an instrument that the plan names."""
        return self.held_events().filter(instrument__named_in_plan=named)

    # --- who took part ---------------------------------------------------------------------

    @later
    def registrations(self) -> QuerySet[Registration]:
        """Seats on days that took place, one row per seat."""
        return Registration.objects.filter(self._participants(), session__in=self._session_ids())

    def registered_days(self) -> QuerySet[Registration]:
        """The same seats, one row per day that took place."""
        return Registration.objects.filter(self._participants(), session__days__in=self._day_ids())

    @later
    def marked(self) -> QuerySet[Attendance]:
        """Attendance that somebody entered, present or not."""
        rows = Attendance.objects.filter(
            self._participants("registration__"), day__in=self._day_ids()
        )
        if is_sharing():
            # It says nothing new, but spares the database reading all seats of all years.
            rows = rows.filter(registration__session__in=self._session_ids())
        return rows

    @later
    def present(self) -> QuerySet[Attendance]:
        return self.marked().filter(PRESENT)

    @later
    def persons(self) -> QuerySet[Person]:
        """Everybody who was there, once, with what is shown of them as evidence."""
        mine = self.present().filter(registration__person=OuterRef("pk")).order_by()
        latest = mine.order_by("-day__starts_at", "-pk")
        times = mine.values("registration__person").annotate(n=Count("pk")).values("n")
        first = latest.reverse().values("day__session__event__title")
        return Person.objects.filter(
            pk__in=self.present().order_by().values("registration__person")
        ).annotate(
            organisation_then=Subquery(latest.values(label=organisation_label())[:1]),
            role_then=Subquery(latest.values("registration__role")[:1]),
            first_event=Subquery(first[:1]),
            times_present=Subquery(times),
        )

    def persons_and_attendances(self) -> tuple[int, int]:
        """How many different persons were there and how often, in one query."""
        found = self.present().aggregate(
            persons=Count("registration__person", distinct=True), attendances=Count("pk")
        )
        return found["persons"], found["attendances"]

    def no_shows(self) -> QuerySet[Registration]:
        """Seats for which attendance was entered, and never as present."""
        return (
            self.registrations()
            .filter(pk__in=seats(self.marked()))
            .exclude(pk__in=seats(self.present()))
        )

    def unmarked(self) -> QuerySet[Registration]:
        """Seats whose attendance nobody entered yet: not zero but unknown (counting rule 10)."""
        return self.registrations().exclude(pk__in=seats(self.marked()))

    def unmarked_events(self) -> QuerySet[Event]:
        """Events with such seats."""
        if is_sharing() and self == replace(self.kinds_only(), role=self.role):
            ids = unmarked_ids(self)
            events = Event.objects.filter(pk__in=ids)
            events.known_count = len(ids)  # of this very QuerySet; a copy asks the database
            return events
        return Event.objects.filter(pk__in=self.unmarked().order_by().values("session__event"))

    def came_before(self, person: str) -> Q:
        """Whether this person of a row had been at anything of ours before.

        At anything: who asks for trainings only is told who was new to us, not new to trainings.
        """
        if is_sharing():
            return Q(**{f"{person}__in": among(who_came_before(self.of_days(), self.past))})
        # A list the database makes once: over years of everybody, asking per person takes longer.
        persons = self.past.present().order_by().values("registration__person")
        return Q(**{f"{person}__in": persons})

    @property
    def past(self) -> "Selection":
        """Everything of ours before it, or before the day since when somebody is new."""
        since = self.new_since or self.period.start
        return Selection(Period(BEGINNING, since - datetime.timedelta(days=1)))

    def present_of(self, person) -> Exists:
        """Whether that person was there, for use inside another query."""
        return Exists(self.present().filter(registration__person=person).order_by())

    def organisation_ids(self) -> set[int | None]:
        """The organisations of those who were there, as they were at registration."""
        return set(organisations_present(self))

    def _participants(self, path: str = "") -> Q:
        own = Q(**{f"{path}organisation__in": own_organisations()})
        who = Q(**{f"{path}status": RegistrationStatus.CONFIRMED}) & (
            Q(**{f"{path}organisation": None}) | ~own
        )
        if self.role:
            who &= Q(**{f"{path}role": self.role})
        if self.newness:
            before = self.came_before(f"{path}person")
            who &= before if self.newness == Newness.RETURNING else ~before
        if self.only_unlinked:
            who &= Q(**{f"{path}organisation": None})
        elif self.organisations is not None:
            who &= Q(**{f"{path}organisation__in": self.organisations})
        return who


def _number(key: str) -> int | None:
    return None if key == NONE else int(key)


def seats(attendances: QuerySet[Attendance]) -> QuerySet:
    """The registrations of these attendances, for use inside another query.

    A list the database makes once: asking per seat took twice as long with 50,000 of them.
    """
    return attendances.order_by().values("registration")


def theme_of(path: str, theme: str) -> Q:
    """Rows whose event carries the theme; "general" means it carries none."""
    if theme == GENERAL:
        return Q(**{f"{path}__{theme_field(each)}": False for each in Theme})
    return Q(**{f"{path}__{theme_field(theme)}": True})


def organisation_label(path: str = "registration__"):
    """The name of the organisation at registration, or what was typed."""
    return Coalesce(F(f"{path}organisation__name"), F(f"{path}organisation_typed"))
