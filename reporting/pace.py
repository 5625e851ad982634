"""Whether a cumulative ambition is where time says it should be. Pure."""

import datetime
from dataclasses import dataclass

from members import dutch
from reporting.periods import PLAN_STARTS_ON, Period
from reporting.registry import Number
from reporting.targets import Light

NEARLY = 0.75  # of the path of today: behind, but within reach


@dataclass(frozen=True)
class Pace:
    due: int  # what the value should be today on a straight path
    light: Light


def pace(value: Number, target: Number, target_year: int, today: datetime.date) -> Pace:
    """The path goes straight from the first day of the plan to the last day of the target year."""
    value, target = float(value), float(target)
    due = round(target * passed(PLAN_STARTS_ON, Period.year(target_year).end, today))
    missing = dutch.number(round(target - value, 1))
    if value >= target:
        light = Light("good", "Doel gehaald")
    elif value >= due:
        light = Light("good", f"Op schema: nog {missing}")
    elif value >= due * NEARLY:
        light = Light("warn", f"Iets achter op schema: nog {missing}")
    else:
        light = Light("bad", f"Achter op schema: nog {missing}")
    return Pace(due, light)


def passed(start: datetime.date, end: datetime.date, today: datetime.date) -> float:
    """The share of the days from start to end that has passed, 0 to 1."""
    return max(0.0, min(1.0, ((today - start).days + 1) / ((end - start).days + 1)))
