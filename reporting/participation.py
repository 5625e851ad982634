"""Who took part in what: the words in which counts and their evidence are read.

A participant is a confirmed registration, except of the association's own people (counting
rule 10).
"""

import datetime
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from events.enums import AttendanceState, RegistrationStatus
from events.models import Attendance, Event, Registration
from members.models import Person
from reporting.enums import Newness
from reporting.held import unmarked_ids
from reporting.later import later
from reporting.numbers import among
from reporting.periods import Period
from reporting.read_once import organisations_present, own_organisations, who_came_before
from reporting.shared import is_sharing
from reporting.what_took_place import WhatTookPlace

PRESENT = Q(state=AttendanceState.PRESENT)
BEGINNING = datetime.date(1990, 1, 1)  # before the first activity that can be in here


@dataclass(frozen=True)
class Selection(WhatTookPlace):
    """Which participation is meant: a period, narrowed as far as asked."""

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

    @later
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


def seats(attendances: QuerySet[Attendance]) -> QuerySet:
    """The registrations of these attendances, for use inside another query.

    A list the database makes once: asking per seat took twice as long with 50,000 of them.
    """
    return attendances.order_by().values("registration")


def organisation_label(path: str = "registration__"):
    """The name of the organisation at registration, or what was typed."""
    return Coalesce(F(f"{path}organisation__name"), F(f"{path}organisation_typed"))
