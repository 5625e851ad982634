"""Whether a cumulative ambition is where time says it should be. Pure."""

import datetime
from dataclasses import dataclass
from math import ceil

from members import dutch
from reporting.periods import PLAN_STARTS_ON, Period
from reporting.registry import Number
from reporting.targets import Light

NEARLY = 0.75  # of the path of today: behind, but within reach

DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Pace:
    due: int  # what the value should be today on a straight path
    light: Light
    missing: float = 0  # until the target; 0 once it is met
    per_month: float | None = None  # needed from today to the last day; None once that is past

    def needed(self, one: str = "", many: str = "") -> str:
        """nog 43 gemeenten, 4 per maand. Empty once the target is met."""
        if not self.missing:
            return ""
        words = dutch.plural(self.missing, one, many) if many else ""
        left = f"nog {dutch.number(self.missing)} {words}".strip()
        if self.per_month is None:
            return left
        return f"{left}, {dutch.number(self.per_month)} per maand"


def pace(value: Number, target: Number, target_year: int | None, today: datetime.date) -> Pace:
    """The path goes straight from the first day of the plan to the last day of the target year.

    What the plan asks every year has no such year: the path is that of the year of `today`.
    """
    start = PLAN_STARTS_ON if target_year else Period.year(today.year).start
    end = Period.year(target_year or today.year).end
    value, target = float(value), float(target)
    due = round(target * passed(start, end, today))
    short = max(0.0, round(target - value, 1))
    missing = dutch.number(short)
    if value >= target:
        light = Light("good", "Doel gehaald")
    elif value >= due:
        light = Light("good", f"Op schema: nog {missing}")
    elif value >= due * NEARLY:
        light = Light("warn", f"Iets achter op schema: nog {missing}")
    else:
        light = Light("bad", f"Achter op schema: nog {missing}")
    return Pace(due, light, short, _per_month(short, end, today))


def _per_month(missing: float, end: datetime.date, today: datetime.date) -> float | None:
    """Rounded up, so that who keeps this pace is in time: whole from 2 on, else in tenths."""
    days = (end - today).days
    if days <= 0:
        return None
    exact = missing / max(1.0, days / DAYS_A_MONTH)
    return ceil(exact) if exact > 2 else ceil(exact * 10) / 10


def passed(start: datetime.date, end: datetime.date, today: datetime.date) -> float:
    """The share of the days from start to end that has passed, 0 to 1."""
    return max(0.0, min(1.0, ((today - start).days + 1) / ((end - start).days + 1)))
