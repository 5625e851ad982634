"""The rows of the plan as they are shown: value, target, what is missing and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from members import dutch
from planning.enums import IndicatorKind, IndicatorPeriod
from planning.models import Goal, IndicatorDefinition
from planning.units import Unit, unit_words
from reporting import (
    manual_evidence,  # noqa: F401 - importing it registers how values by hand are shown
    measurements,  # noqa: F401 - importing it fills the registry
)
from reporting.manual_values import ManualValues
from reporting.models import FrozenValue
from reporting.periods import Period
from reporting.registry import Measurement, entered_by_hand, manual_values, measure
from reporting.shared import sharing
from reporting.sheet_targets import SheetGoal, sheet_goals
from reporting.targets import Light, light


@dataclass(frozen=True)
class Row:
    """An indicator over a period. Without a measurement it says why not.

    Of a frozen year: `frozen` is the value that was kept, `earlier` what the definitions gave that
    were replaced during that year, and `today` what is counted now where that differs.
    """

    definition: IndicatorDefinition
    period: Period
    measurement: Measurement | None
    wanted: SheetGoal | None = None  # what a sheet of the action plan wants to reach
    frozen: FrozenValue | None = None
    earlier: tuple["Row", ...] = ()
    today: "Row | None" = None

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
        if self.measurement is not None:
            return ""
        if self.frozen is not None:
            return " ".join(self.frozen.notes)
        return not_measured(self.slug)

    @property
    def by_hand(self) -> bool:
        return self.measurement is not None and self.measurement.by_hand

    @property
    def may_be_entered(self) -> bool:
        """Whether a coordinator may enter this row by hand: of that year nothing was kept here."""
        return not self.has_value or self.by_hand

    def counts_as(self, other: "Row") -> bool:
        """Whether two countings of a row came to the same."""
        return self._counted == other._counted

    @property
    def _counted(self) -> tuple:
        found = self.measurement or EMPTY
        value = None if found.value is None else round(float(found.value), 4)
        return (value, found.numerator, found.denominator)

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

    @cached_property
    def unmarked(self) -> int:
        """How many activities have attendance that nobody entered yet."""
        if self.frozen is not None:
            return self.frozen.unmarked
        events = (self.measurement or EMPTY).unmarked
        if events is None:
            return 0
        known = getattr(events, "known_count", None)
        return events.count() if known is None else known

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


def not_measured(slug: str) -> str:
    """Why a row has no value of our own, in a sentence."""
    if why := entered_by_hand().get(slug):
        return f"Nog niet met de hand ingevuld: {why}."
    return "Nog niet gemeten."


@dataclass(frozen=True)
class GoalRows:
    goal: Goal
    rows: tuple[Row, ...]

    @property
    def anchor(self) -> str:
        return anchor(self.goal)


def anchor(goal: Goal) -> str:
    """Where a goal stands on the screen of all rows."""
    return f"doel-{goal.position}"


def with_unit(value, definition: IndicatorDefinition) -> str:
    """128 personen, 34 % van de gemeenten, 3,5 op 5"""
    unit = Unit(definition.unit)
    text = dutch.number(value)
    if definition.kind == IndicatorKind.PERCENTAGE and not unit.value.startswith("%"):
        return f"{text}{dutch.NO_BREAK}%"
    return f"{text}{dutch.NO_BREAK}{unit_words(unit, value)}"


def row(
    definition: IndicatorDefinition, period: Period, entered: ManualValues | None = None
) -> Row:
    return _row(definition, period, sheet_goals(period), entered)


def _row(definition, period, wanted: dict[int, SheetGoal], entered=None) -> Row:
    goal = wanted.get(definition.indicator_id)
    return Row(definition, period, measure(definition, period, entered), goal)


def rows(period: Period, **only) -> list[Row]:
    """Every row of the plan, by the definition that counted at the end of the period.

    `only` narrows the definitions, such as `row_type=RowType.AMBITION`.
    """
    definitions = IndicatorDefinition.objects.in_force(period.end).in_plan_order().filter(**only)
    with sharing():
        wanted, entered = sheet_goals(period), manual_values(period)
        return [_row(definition, period, wanted, entered) for definition in definitions]


def by_goal(found: Iterable[Row]) -> list[GoalRows]:
    """In the order of the plan; goals without rows are left out."""
    per_goal: dict[Goal, list[Row]] = {}
    for each in found:
        per_goal.setdefault(each.definition.goal, []).append(each)
    return [
        GoalRows(goal, tuple(goal_rows))
        for goal, goal_rows in sorted(per_goal.items(), key=lambda pair: pair[0].position)
    ]
