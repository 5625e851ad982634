"""A month as a table of weeks, each day with what happens on it."""

from calendar import Calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from members import dutch


@dataclass(frozen=True)
class Entry:
    """Something on a day: a link in the hue of its theme, or plain words (a theme day)."""

    label: str
    url: str = ""
    theme: str = "general"
    cancelled: bool = False


@dataclass(frozen=True)
class MonthDay:
    day: date
    inside: bool
    entries: tuple[Entry, ...] = ()

    @property
    def short(self) -> str:
        return dutch.weekday(self.day)[:2]


@dataclass(frozen=True)
class Month:
    title: str  # December 2026
    weeks: tuple[tuple[MonthDay, ...], ...]
    weekdays: tuple[tuple[str, str], ...] = field(
        default=tuple((name[:2], name) for name in dutch.WEEKDAYS)
    )


def month_table(year: int, month: int, entries: Mapping[date, Iterable[Entry]]) -> Month:
    """The weeks of a month, Monday first; days of the neighbouring months stay empty."""
    weeks = tuple(
        tuple(
            MonthDay(
                day,
                inside=day.month == month,
                entries=tuple(entries.get(day, ())) if day.month == month else (),
            )
            for day in week
        )
        for week in Calendar().monthdatescalendar(year, month)
    )
    return Month(dutch.month(date(year, month, 1)).capitalize(), weeks)
