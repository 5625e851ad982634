"""Whether something took place often enough, and what is missing. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from members.dutch import MONTHS, counted


class Light(StrEnum):
    GREEN = "green"
    AMBER = "amber"  # still possible, but not there yet
    RED = "red"
    NONE = "none"  # nothing is expected


@dataclass(frozen=True)
class Standing:
    light: Light
    missing: tuple[str, ...] = ()


def months_without(days: Collection[date], year: int, today: date) -> list[int]:
    """The months of the year that are over and in which nothing took place."""
    filled = {day.month for day in days if day.year == year}
    last = 12 if today.year > year else today.month - 1 if today.year == year else 0
    return [month for month in range(1, last + 1) if month not in filled]


def weeks_without(days: Collection[date], year: int, today: date, closed) -> int:
    """How many weeks that are over had none, leaving out weeks with two working days or fewer.
    A week is of the year in which its Monday lies.

    `closed(day)` says whether the office is closed that day.
    """
    filled = {day.isocalendar()[:2] for day in days}
    new_year = date(year, 1, 1)
    monday = new_year + timedelta(days=-new_year.weekday() % 7)
    missing = 0
    while monday.year == year and monday + timedelta(days=7) <= today:
        week = [monday + timedelta(days=number) for number in range(5)]
        is_working = sum(not closed(day) for day in week) > 2
        missing += is_working and monday.isocalendar()[:2] not in filled
        monday += timedelta(days=7)
    return missing


def standing(
    days: Collection[date],
    *,
    year: int,
    today: date,
    per_year: int | None = None,
    every_month: bool = False,
) -> Standing:
    """Twelve meetings with a month without one are not green: the month is named."""
    if not per_year and not every_month:
        return Standing(Light.NONE)
    done = sum(day.year == year for day in days)
    empty = months_without(days, year, today) if every_month else []
    missing = [f"geen in {MONTHS[month - 1]}" for month in empty]
    short = max((per_year or 0) - done, 0)
    is_over = today.year > year
    if short:
        missing.append(f"nog {counted(short, 'keer', 'keer')}")
    if not missing:
        return Standing(Light.GREEN)
    return Standing(Light.RED if is_over or empty else Light.AMBER, tuple(missing))
