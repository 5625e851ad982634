"""The programme as readers and search engines get it: days, parts, speakers, workshops."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone

from events.models.answer import Answer
from events.models.programme import ProgrammePart
from events.rules.local_time import moment_of
from members import dutch
from members.dutch import BRUSSELS


@dataclass(frozen=True)
class WorkshopView:
    """One of the parallel workshops of a round, with what is left of it in this session."""

    option: object
    speakers: list
    taken: int

    @property
    def seats(self) -> str:
        if self.option.places is None:
            return ""
        left = self.option.places - self.taken
        return f"Nog {dutch.counted(left, 'plaats', 'plaatsen')}" if left > 0 else "Volzet"

    @property
    def is_full(self) -> bool:
        return self.seats == "Volzet"


@dataclass(frozen=True)
class PartView:
    part: ProgrammePart
    day: object
    taken: dict

    @property
    def hours(self) -> str:
        return f"{self.part.starts:%H:%M}–{self.part.ends:%H:%M}"

    @property
    def starts_at(self) -> datetime | None:
        return self._at(self.part.starts)

    @property
    def ends_at(self) -> datetime | None:
        return self._at(self.part.ends)

    def _at(self, clock) -> datetime | None:
        """None in the hour that is not there, or is there twice."""
        return moment_of(timezone.localtime(self.day.starts_at, BRUSSELS).date(), clock, BRUSSELS)

    @cached_property
    def speakers(self) -> list:
        """Who speaks to everybody."""
        return [each for each in self.part.speakers.all() if not each.option_id]

    @cached_property
    def workshops(self) -> list[WorkshopView]:
        if self.part.round is None:
            return []
        leads = defaultdict(list)
        for speaker in self.part.speakers.all():
            leads[speaker.option_id].append(speaker)
        return [
            WorkshopView(
                option, leads[option.pk], self.taken.get((self.day.session_id, option.pk), 0)
            )
            for option in self.part.round.choices
            if not option.closed or leads[option.pk]
        ]


@dataclass(frozen=True)
class DayProgramme:
    day: object
    name: str
    parts: list[PartView]


def programmes_of(event, card) -> list[DayProgramme]:
    """One for each day with a programme, in the order of the days.

    One query for an event without, five for any other, however long its programme is.
    """
    if not event.pk or not card.days:
        return []
    by_day = defaultdict(list)
    parts = list(ProgrammePart.objects.filter(day__in=card.days).for_page())
    limited = any(
        option.places is not None for part in parts if part.round for option in part.round.choices
    )
    taken = Answer.objects.taken_by_session(event) if limited else {}
    days = {day.pk: day for day in card.days}
    for part in parts:
        by_day[part.day_id].append(PartView(part, days[part.day_id], taken))
    views = [(view, day) for view in card.sessions for day in view.days if day.pk in by_day]
    several = len(views) > 1
    return [
        DayProgramme(day, _name(view, day) if several else "", by_day[day.pk])
        for view, day in views
    ]


def _name(view, day) -> str:
    return ": ".join(filter(None, [view.session.name, day.name or dutch.day(day.starts_at)]))


def structured_parts(programmes: list[DayProgramme]) -> dict[int, dict]:
    """By day what schema.org/Event says of it: `subEvent` with each its `performer`."""
    return {
        programme.day.pk: {
            "subEvent": [_structured(part) for part in programme.parts if part.starts_at],
            **_performers(s for part in programme.parts for s in part.part.speakers.all()),
        }
        for programme in programmes
    }


def _structured(view: PartView) -> dict:
    row = {
        "@type": "Event",
        "name": view.part.title,
        "startDate": timezone.localtime(view.starts_at).isoformat(),
        "endDate": timezone.localtime(view.ends_at).isoformat() if view.ends_at else None,
        "description": view.part.description,
        **_performers(view.part.speakers.all()),
    }
    return {name: value for name, value in row.items() if value}


def _performers(speakers) -> dict:
    people = {speaker.name: _person(speaker) for speaker in speakers}
    return {"performer": list(people.values())} if people else {}


def _person(speaker) -> dict:
    row = {"@type": "Person", "name": speaker.name, "jobTitle": speaker.function}
    if speaker.organisation:
        row["worksFor"] = {"@type": "Organization", "name": speaker.organisation}
    return {name: value for name, value in row.items() if value}


def tell_programme(days) -> None:
    """Put the programme in words on each day, for the calendar file of one event or person.

    Feeds leave it out: they carry years of days, and readers follow the link.
    """
    days = list(days)
    lines = defaultdict(list)
    for part in ProgrammePart.objects.filter(day__in=days).order_by("starts", "ends", "pk"):
        lines[part.day_id].append(f"{part.starts:%H:%M} {part.title}")
    for day in days:
        day.programme_text = "\n".join(lines[day.pk])
