"""What people read about a session: its state, its seats and its place, in words.

Reads sessions loaded by `Event.objects.with_sessions()`; asks the database nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone

from events.enums import RegistrationState
from events.rules.priority import is_priority_time, priority_until
from events.rules.registration_window import (
    SessionFacts,
    refusal_for,
    registration_state,
    seats_kept,
    seats_left,
)
from events.session_days import planned_days
from members import dutch
from members.enums import PersonRole

FEW = 10  # from here on the number is told in lists


def facts_of_loaded(session) -> SessionFacts:
    days = planned_days(session)
    return SessionFacts(
        cancelled=session.is_cancelled or session.event.is_cancelled,
        first_start=days[0].starts_at if days else None,
        opens_at=session.opens_at,
        closes_at=session.closes_at,
        capacity=session.capacity,
        confirmed=session.confirmed_count,
        waiting=session.waiting_count,
        waiting_list=session.waiting_list,
        held=session.held_count,
        blocked=session.blocked_count,
        waiting_cap=session.waiting_cap,
        reserved=session.reserved_seats,
        group_taken=session.group_count if session.reserved_seats else 0,
        elsewhere=session.event.is_elsewhere,
    )


@dataclass(frozen=True)
class SessionView:
    """One session as the public sees it now."""

    session: object
    now: datetime

    @cached_property
    def facts(self) -> SessionFacts:
        return facts_of_loaded(self.session)

    @cached_property
    def days(self) -> list:
        return planned_days(self.session)

    @cached_property
    def state(self) -> RegistrationState:
        return registration_state(self.facts, self.now)

    @property
    def takes_names(self) -> bool:
        return refusal_for(self.state) is None

    @property
    def left(self) -> int:
        return seats_left(self.facts)

    @property
    def starts_at(self):
        return self.days[0].starts_at if self.days else None

    @property
    def is_over(self) -> bool:
        return bool(self.days) and self.days[-1].ends_at < self.now

    @property
    def place(self) -> str:
        return dutch.listed(list(dict.fromkeys(place_of(day) for day in self.days)))

    @property
    def name(self) -> str:
        return self.session.name or self.place

    @property
    def short(self) -> str:
        """For a list: Nog 6 plaatsen."""
        if self.state == RegistrationState.OPEN and self.left > FEW:
            return "Plaats genoeg"
        if self.state == RegistrationState.OPEN:
            return f"Nog {dutch.counted(self.left, 'plaats', 'plaatsen')}"
        if self.state == RegistrationState.NOT_YET and self.session.opens_at:
            return f"Inschrijven vanaf {dutch.day_short(self.session.opens_at)}"
        return self._other_state

    @property
    def seats_text(self) -> str:
        """Beside the seats: Nog 6 van de 40 plaatsen."""
        if self.state == RegistrationState.OPEN:
            return (
                f"Nog {self.left} van de {dutch.counted(self.facts.capacity, 'plaats', 'plaatsen')}"
            )
        if self.waiting_text:
            return "Volzet"
        return self._other_state

    @property
    def kept_text(self) -> str:
        """Which of the seats that are left are not for everybody."""
        kept = seats_kept(self.facts) if self.takes_names else 0
        if not kept:
            return ""
        group = FOR_GROUP[self.session.reserved_role]
        if kept < self.left:
            return f"{dutch.counted(kept, 'plaats is', 'plaatsen zijn')} er voor {group}."
        return f"Wat nog vrij is, is voor {group}. Anderen komen op de wachtlijst."

    @property
    def limit_text(self) -> str:
        limit = self.session.organisation_limit
        if limit is None or not self.takes_names:
            return ""
        return f"Hoogstens {dutch.counted(limit, 'plaats', 'plaatsen')} per bestuur."

    @property
    def note(self) -> str:
        """Below the seats: until when, and for whom."""
        texts = [self.window_text, self.priority_text, self.kept_text, self.limit_text]
        return " ".join(filter(None, texts))

    @property
    def priority_text(self) -> str:
        """Who goes first, until when, and what the others can do."""
        session = self.session
        if not is_priority_time(session.opens_at, session.priority_days, self.now):
            return ""
        if not self.takes_names:
            return ""
        until = dutch.moment(priority_until(session.opens_at, session.priority_days))
        others = (
            "Andere besturen komen op de wachtlijst en krijgen dan wat nog vrij is."
            if self.facts.waiting_list
            else "Andere besturen kunnen vanaf dan inschrijven."
        )
        return f"Tot {until} hebben besturen voorrang die we nog niet bereikten. {others}"

    @property
    def waiting_text(self) -> str:
        if not self.facts.waiting or not self.takes_names:
            return ""
        return f"{dutch.counted(self.facts.waiting, 'mens', 'mensen')} op de wachtlijst"

    @property
    def window_text(self) -> str:
        """Until when, or from when, one can register."""
        if self.takes_names:
            until = self.session.closes_at or self.starts_at
            return f"Inschrijven kan tot {dutch.moment(until)}."
        return ""

    @property
    def _other_state(self) -> str:
        if self.is_over:
            return "Voorbij"
        if self.state == RegistrationState.NOT_YET and self.session.opens_at:
            return f"Inschrijven vanaf {dutch.moment(self.session.opens_at)}"
        return OTHER_STATES[self.state]


FOR_GROUP = {
    PersonRole.EMPLOYEE: "medewerkers",
    PersonRole.MANDATARY: "mandatarissen",
    PersonRole.PARTNER: "partnerorganisaties",
    PersonRole.OTHER: "anderen",
}
OTHER_STATES = {
    RegistrationState.WAITING_LIST: "Volzet, er is een wachtlijst",
    RegistrationState.FULL: "Volzet",
    RegistrationState.NOT_YET: "Inschrijven kan binnenkort",
    RegistrationState.CLOSED: "Inschrijvingen gesloten",
    RegistrationState.STARTED: "Al begonnen",
    RegistrationState.CANCELLED: "Gaat niet door",
    RegistrationState.NO_DATE: "Datum volgt",
    RegistrationState.ELSEWHERE: "Inschrijven bij een andere organisatie",
}


def place_of(day) -> str:
    """In one word or two: Online, Hasselt, Hasselt of online."""
    if day.mode == "digital":
        return "Online"
    place = day.municipality.name if day.municipality else day.place_name or "Plaats volgt"
    return f"{place} of online" if day.is_online else place


def place_line(day) -> str:
    """Where to go: Huis van de Dijle, Voorbeeldstraat 12, Mechelen."""
    if day.mode == "digital":
        return "Online"
    parts = [day.place_name, day.place_address]
    if day.municipality and day.municipality.name not in day.place_address:
        parts.append(day.municipality.name)
    line = ", ".join(part for part in parts if part) or "De plaats volgt"
    return f"{line}, of online" if day.is_online else line


@dataclass(frozen=True)
class EventCard:
    """An event in a list, told from its next day (or its first, when all are over)."""

    event: object
    now: datetime

    def view_of(self, session) -> SessionView:
        session.event = self.event  # prefetched rows do not know their parent's other fields
        return SessionView(session, self.now)

    @cached_property
    def sessions(self) -> list[SessionView]:
        views = [
            self.view_of(session)
            for session in self.event.sessions.all()
            if not session.is_cancelled
        ]
        return sorted((view for view in views if view.days), key=lambda view: view.starts_at)

    @cached_property
    def days(self) -> list:
        days = [day for view in self.sessions for day in view.days]
        return sorted(days, key=lambda day: day.starts_at)

    @cached_property
    def day(self):
        """The day that the list shows."""
        return next((day for day in self.days if day.ends_at >= self.now), None) or next(
            iter(self.days), None
        )

    @property
    def starts_at(self):
        return self.day.starts_at if self.day else None

    @property
    def ends_at(self):
        return self.day.ends_at if self.day else None

    @property
    def place(self) -> str:
        places = list(dict.fromkeys(place_of(day) for day in self.days))
        return dutch.listed(places) if len(places) <= 3 else f"{len(places)} plaatsen"

    @property
    def seats(self) -> str:
        open_ones = [view for view in self.sessions if view.takes_names]
        views = open_ones or self.sessions
        if len(open_ones) > 1 and any(view.left for view in open_ones):
            left = sum(view.left for view in open_ones)
            if left > FEW:
                return "Plaats genoeg"
            return f"Nog {dutch.counted(left, 'plaats', 'plaatsen')}"
        return views[-1].short if views else ""

    @property
    def meta(self) -> list[str]:
        notes = []
        if len(self.sessions) > 1:
            notes.append(dutch.counted(len(self.sessions), "sessie", "sessies"))
        elif len(self.days) > 1:
            notes.append(dutch.counted(len(self.days), "dag", "dagen"))
        return notes


def cards(events, now: datetime | None = None) -> list[EventCard]:
    now = now or timezone.now()
    return [EventCard(event, now) for event in events]
