"""What took place: a period narrowed as far as asked, and the days, sessions and events of it.

Held means over, published and not cancelled (counting rules 1 and 6). Who was there is told by
`reporting.participation`, whose `Selection` is what everybody uses.
"""

import datetime
from dataclasses import dataclass, replace
from typing import Self

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from cms.enums import NamedInstrument
from events.enums import EventKind
from events.models import Event, Session, SessionDay
from planning.enums import Theme
from planning.models import IndicatorDefinition
from planning.themes import GENERAL, theme_field
from reporting.held import HeldDays, held
from reporting.later import later
from reporting.numbers import among
from reporting.periods import Period
from reporting.read_once import days_and_sessions
from reporting.shared import is_sharing

NONE = "geen"  # of events without any goal, or of no network


@dataclass(frozen=True)
class WhatTookPlace:
    """Which activities are meant, and whose part in them."""

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
    def of(cls, period: Period, definition: IndicatorDefinition) -> Self:
        """What an indicator counts: the kinds that its definition names."""
        return cls(period, kinds=tuple(definition.event_kinds))

    def kinds_only(self) -> Self:
        """As far as it narrows by kind and by being about an instrument: what rows of the plan
        ask, and what one reading of the period answers for all of them."""
        return type(self)(self.period, kinds=self.kinds, about_instrument=self.about_instrument)

    def narrowed(self, **changes) -> Self:
        return replace(self, **changes)

    def only_organisations(self, organisations: frozenset[int]) -> Self:
        """Of these organisations, as far as they were meant already."""
        if self.organisations is not None:
            organisations &= self.organisations
        return self.narrowed(organisations=organisations)

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

    def of_days(self) -> Self:
        """As far as it narrows what took place, whoever came to it."""
        days_of = ("kinds", "about_instrument", "theme", "goal", "network", "event")
        return type(self)(self.period, **{name: getattr(self, name) for name in days_of})

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


def _number(key: str) -> int | None:
    return None if key == NONE else int(key)


def theme_of(path: str, theme: str) -> Q:
    """Rows whose event carries the theme; "general" means it carries none."""
    if theme == GENERAL:
        return Q(**{f"{path}__{theme_field(each)}": False for each in Theme})
    return Q(**{f"{path}__{theme_field(theme)}": True})
