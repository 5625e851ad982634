"""The plan at a glance: per goal how its ambitions stand, which pace they need, where they go."""

from collections import Counter
from dataclasses import dataclass

from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from members import dutch
from planning.charts import PaceBar, Sparkline, pace_bar, sparkline
from planning.enums import IndicatorPeriod, RowType
from planning.models import Goal
from planning.units import SINGULAR, Unit
from reporting import catalogue
from reporting.pace import pace
from reporting.periods import PLAN_STARTS_ON, Period
from reporting.public_screen import in_whole_numbers
from reporting.targets import NO_DATA, Light

KEPT = 10 * 60  # seconds
NOT_MEASURED = Light("none", "Nog niet gemeten")
# What a share counts, where its numerator is told instead of the share.
COUNTED = {
    Unit.SHARE_OF_MUNICIPALITIES: ("gemeente", "gemeenten"),
    Unit.SHARE_OF_BOARDS: ("bestuur", "besturen"),
}
# The order in which the lights of a goal are summed up.
SUMMED = (
    ("good", "gehaald of op schema"),
    ("warn", "onderweg of iets achter"),
    ("bad", "achter of niet gehaald"),
    ("none", "zonder gegevens"),
)


@dataclass(frozen=True)
class Ambition:
    """One target of the plan. `bar` and `needed` only where it adds up over the years."""

    title: str
    url: str
    value: str
    target: str
    light: Light
    bar: PaceBar | None
    needed: str
    spark: Sparkline | None
    trend: tuple[str, ...]


@dataclass(frozen=True)
class GoalLine:
    """`known` of `total` rows of the plan have a value for this year."""

    goal: Goal
    ambitions: tuple[Ambition, ...]
    lights: tuple[Light, ...]
    known: int
    total: int
    url: str


def goal_lines(period: Period) -> list[GoalLine]:
    """`period` is a year of the plan. Measures its ambitions, and those of every earlier year of
    the plan for the trend."""
    year = period.start.year
    earlier = [trend_of(each) for each in range(PLAN_STARTS_ON.year, year)]
    ambitions = catalogue.rows(period, row_type=RowType.AMBITION)
    rows = {found.goal.pk: found.rows for found in catalogue.by_goal(ambitions)}
    others = others_of(year)
    goals = Goal.objects.filter(pk__in=rows.keys() | others.keys()).order_by("position")
    return [
        _line(goal, rows.get(goal.pk, ()), others.get(goal.pk, NO_OTHERS), earlier, f"{year}")
        for goal in goals
    ]


@dataclass(frozen=True)
class Known:
    """What an ambition came to in a year that is past: the number, and how it reads."""

    year: int
    number: float | None
    text: str

    @classmethod
    def of(cls, row: catalogue.Row) -> "Known":
        number = float(row.measurement.value) if row.has_value else None
        return cls(row.period.start.year, number, row.value or "geen gegevens")


def trend_of(year: int) -> dict[str, Known]:
    """The ambitions in one earlier year, kept for some minutes.

    Only the small line and its words are of some minutes ago: the figure of the year that is shown
    and everything that opens from it is counted at once.
    """
    key = f"dashboard:trend:{year}"
    found = cache.get(key)
    if found is None:
        rows = catalogue.rows(Period.year(year), row_type=RowType.AMBITION)
        found = {row.slug: Known.of(row) for row in rows}
        cache.set(key, found, KEPT)
    return found


@dataclass(frozen=True)
class Others:
    """The rows of a goal that are no ambition: how many, and how many of them have a value."""

    known: int
    total: int


NO_OTHERS = Others(0, 0)


def others_of(year: int) -> dict[int, Others]:
    """By goal, kept for some minutes: of these rows the screen only says how many have data, and
    leads to the screen where all of them stand."""
    key = f"dashboard:others:{year}"
    found = cache.get(key)
    if found is None:
        found = {
            each.goal.pk: Others(sum(row.has_value for row in rows), len(rows))
            for each in catalogue.by_goal(catalogue.rows(Period.year(year)))
            if (rows := [row for row in each.rows if not _is_ambition(row)])
        }
        cache.set(key, found, KEPT)
    return found


def _line(goal: Goal, rows, others: Others, earlier, year: str) -> GoalLine:
    targets = [row for row in rows if _has_target(row)]
    ambitions = tuple(
        _ambition(row, [found[row.slug] for found in earlier if row.slug in found])
        for row in targets
    )
    counts = Counter(each.light.kind for each in ambitions)
    lights = tuple(
        Light(kind, f"{dutch.number(counts[kind])} {words}")
        for kind, words in SUMMED
        if counts[kind]
    )
    known = others.known + sum(row.has_value for row in rows)
    total = others.total + len(rows)
    url = f"{reverse('figures:catalogue')}?jaar={year}#{catalogue.anchor(goal)}"
    return GoalLine(goal, ambitions, lights, known, total, url)


def _is_ambition(row: catalogue.Row) -> bool:
    return row.definition.row_type == RowType.AMBITION


def _has_target(row: catalogue.Row) -> bool:
    return _is_ambition(row) and row.definition.target_value is not None


def _ambition(row: catalogue.Row, earlier: list[Known]) -> Ambition:
    definition = row.definition
    year = row.period.start.year
    url = f"{reverse('figures:indicator', args=[row.slug])}?jaar={year}"
    years = [*earlier, Known.of(row)]
    # A year without data is a gap, not a zero.
    known = [each.number for each in years if each.number is not None]
    light, bar, needed = _standing(row)
    return Ambition(
        title=definition.label,
        url=url,
        value=row.value,
        target=row.target,
        light=light,
        bar=bar,
        needed=needed,
        spark=sparkline(known),
        trend=tuple(f"{each.year}: {each.text}" for each in years),
    )


def _standing(row: catalogue.Row) -> tuple[Light, PaceBar | None, str]:
    if row.measurement is None:
        return NOT_MEASURED, None, ""
    if not row.has_value:
        return NO_DATA, None, ""
    definition = row.definition
    if definition.period != IndicatorPeriod.CUMULATIVE or not definition.target_year:
        return row.light or NO_DATA, None, ""
    value, target, _ = in_whole_numbers(row)
    today = min(row.period.end, timezone.localdate())
    path = pace(value, target, definition.target_year, today)
    bar = pace_bar(float(value), float(target), path.due)
    return path.light, bar, path.needed(*_unit(Unit(definition.unit)))


def _unit(unit: Unit) -> tuple[str, str]:
    return COUNTED.get(unit) or (SINGULAR.get(unit, ""), unit.label)
