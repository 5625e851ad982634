"""The rows of the plan as they are shown: value, target, what is missing and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from members import dutch
from planning.enums import IndicatorKind, IndicatorPeriod
from planning.models import Goal, IndicatorDefinition
from planning.units import Unit, unit_words
from reporting import measurements  # noqa: F401 - importing it fills the registry
from reporting.not_yet import NOT_YET
from reporting.periods import Period
from reporting.registry import Measurement, measure
from reporting.sheet_targets import SheetGoal, sheet_goals
from reporting.targets import Light, light


@dataclass(frozen=True)
class Row:
    """An indicator over a period. Without a measurement it says why not."""

    definition: IndicatorDefinition
    period: Period
    measurement: Measurement | None
    wanted: SheetGoal | None = None  # what a sheet of the action plan wants to reach

    @property
    def from_sheet(self) -> SheetGoal | None:
        """The target of a sheet, where the plan has none. A sheet speaks of its own year, so it
        says nothing about what adds up since 2025."""
        definition = self.definition
        of_one_year = definition.period == IndicatorPeriod.YEARLY
        return self.wanted if definition.target_value is None and of_one_year else None

    @property
    def slug(self) -> str:
        return self.definition.indicator.slug

    @property
    def reason(self) -> str:
        return f"Nog niet gemeten: {NOT_YET[self.slug]}." if self.measurement is None else ""

    @property
    def has_value(self) -> bool:
        return self.measurement is not None and self.measurement.value is not None

    @property
    def value(self) -> str:
        return with_unit(self.measurement.value, self.definition) if self.has_value else ""

    @property
    def fraction(self) -> str:
        """The numerator and denominator behind a percentage."""
        if not self.has_value or self.measurement.denominator is None:
            return ""
        part, whole = self.measurement.numerator, self.measurement.denominator
        return f"{dutch.number(part)} van {dutch.number(whole)}"

    @property
    def beside(self) -> list[str]:
        return [f"{words}: {dutch.number(n)}" for words, n in (self.measurement or EMPTY).beside]

    @property
    def notes(self) -> tuple[str, ...]:
        return (self.measurement or EMPTY).notes

    @property
    def unmarked(self) -> int:
        """How many activities have attendance that nobody entered yet."""
        events = (self.measurement or EMPTY).unmarked
        return 0 if events is None else events.count()

    @property
    def target(self) -> str:
        definition = self.definition
        if definition.target_value is not None:
            words = with_unit(definition.target_value, definition)
            return f"{words} tegen {definition.target_year}" if definition.target_year else words
        if self.from_sheet:
            return with_unit(self.from_sheet.value, definition)
        if definition.expected_value is not None:
            return f"verwacht: {dutch.number(definition.expected_value)} per jaar"
        return ""

    @property
    def source(self) -> str:
        """Where the target comes from, where that is not the plan (counting rule 8)."""
        return self.from_sheet.words if self.from_sheet else ""

    @property
    def light(self) -> Light | None:
        if self.measurement is None:
            return None
        definition = self.definition
        is_share = definition.kind == IndicatorKind.PERCENTAGE
        return light(
            self.measurement.value,
            self.from_sheet.value if self.from_sheet else definition.target_value,
            is_over=self._target_is_over,
            unit="procentpunt" if is_share else "",
        )

    @property
    def _target_is_over(self) -> bool:
        definition = self.definition
        if definition.period == IndicatorPeriod.CUMULATIVE and definition.target_year:
            return Period.year(definition.target_year).is_over
        return self.period.is_over


EMPTY = Measurement(None, None)


@dataclass(frozen=True)
class GoalRows:
    goal: Goal
    rows: tuple[Row, ...]


def with_unit(value, definition: IndicatorDefinition) -> str:
    """128 personen, 34 % van de gemeenten, 3,5 op 5"""
    unit = Unit(definition.unit)
    text = dutch.number(value)
    if definition.kind == IndicatorKind.PERCENTAGE and not unit.value.startswith("%"):
        return f"{text}{dutch.NO_BREAK}%"
    return f"{text}{dutch.NO_BREAK}{unit_words(unit, value)}"


def row(definition: IndicatorDefinition, period: Period) -> Row:
    return _row(definition, period, sheet_goals(period))


def _row(definition, period, wanted: dict[int, SheetGoal]) -> Row:
    goal = wanted.get(definition.indicator_id)
    return Row(definition, period, measure(definition, period), goal)


def rows(period: Period) -> list[Row]:
    """Every row of the plan, by the definition that counted at the end of the period."""
    definitions = IndicatorDefinition.objects.in_force(period.end).in_plan_order()
    wanted = sheet_goals(period)
    return [_row(definition, period, wanted) for definition in definitions]


def by_goal(found: Iterable[Row]) -> list[GoalRows]:
    """In the order of the plan; goals without rows are left out."""
    per_goal: dict[Goal, list[Row]] = {}
    for each in found:
        per_goal.setdefault(each.definition.goal, []).append(each)
    return [
        GoalRows(goal, tuple(goal_rows))
        for goal, goal_rows in sorted(per_goal.items(), key=lambda pair: pair[0].position)
    ]
