"""Days of the year around the themes of the plan, as their sources have them and we confirm them.

The file says on which day each falls and of which ones the sources do not agree; what a colleague
decided goes before it. Weeks and months stand on their first day.
"""

import csv
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from members import dutch
from planning.models import ThemeDayConfirmation

SOURCE = Path(__file__).parent / "data" / "theme_days.csv"


@dataclass(frozen=True)
class ThemeDay:
    """`day` is None while nobody knows it for that year; `last` only where it lasts longer."""

    key: str
    name: str
    theme: str  # of planning.enums.Theme, or "general"
    day: date | None
    last: date | None = None
    is_sure: bool = True
    is_off: bool = False  # we leave it out of our calendar

    @property
    def label(self) -> str:
        """The name, with its last day, and a question mark while the day is not confirmed."""
        words = f"{self.name} (tot en met {dutch.day_short(self.last)})" if self.last else self.name
        return words if self.is_sure else f"{words} ?"


def theme_days(year: int) -> list[ThemeDay]:
    """Those that stand in the calendar of that year, in order. One query."""
    shown = [row for row in all_theme_days(year) if row.day and not row.is_off]
    return sorted(shown, key=lambda row: (row.day, row.name))


def theme_days_between(start: date, end: date) -> list[ThemeDay]:
    """By their first day; both days included. One query per year that is touched."""
    found = [row for year in range(start.year, end.year + 1) for row in theme_days(year)]
    return [row for row in found if start <= row.day <= end]


def all_theme_days(year: int) -> list[ThemeDay]:
    """Every one that we know, in the order of the file, also those without a day."""
    decided = {row.key: row for row in ThemeDayConfirmation.objects.filter(year=year)}
    return [_decided(row, decided.get(row.key)) for row in theme_day_facts(year)]


def _decided(row: ThemeDay, decision: ThemeDayConfirmation | None) -> ThemeDay:
    if decision is None:
        return row
    if decision.day is None:
        return replace(row, is_off=True)
    length = row.last - row.day if row.last else None
    last = decision.day + length if length else None
    return replace(row, day=decision.day, last=last, is_sure=True)


@lru_cache(maxsize=8)
def theme_day_facts(year: int) -> tuple[ThemeDay, ...]:
    """As the file has them."""
    with SOURCE.open(encoding="utf-8") as file:
        return tuple(_fact(row, year) for row in csv.DictReader(file))


def _fact(row, year) -> ThemeDay:
    day, last = _days_in(year, row)
    sure = day is not None and not row["to_confirm"]
    return ThemeDay(row["key"], row["name"], row["theme"], day, last, is_sure=sure)


def _days_in(year, row) -> tuple[date | None, date | None]:
    for text in row["dates"].split():
        if text.startswith(f"{year}-"):
            first, _, last = text.partition("/")
            return date.fromisoformat(first), date.fromisoformat(last) if last else None
    if row["month_day"]:
        return date.fromisoformat(f"{year}-{row['month_day']}"), None
    return None, None
