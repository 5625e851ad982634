"""How each row of the catalogue is measured.

    @indicator("od2-2-webinars", recorded=any_held_day)
    def webinars(period, definition): return a QuerySet, or a Measurement

A QuerySet says it all: its count is the value, its rows are the evidence.

    by_hand("h5-voorbeeld", "de cijfers staan in een boekhouding buiten het platform")

Of such a row no record can exist here: a coordinator enters it, with its source.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import QuerySet

from members import dutch
from planning.enums import IndicatorPeriod
from planning.models import IndicatorDefinition
from reporting.manual_values import ManualValues
from reporting.models import ManualValue
from reporting.periods import Period

Number = int | float | Decimal


@dataclass(frozen=True)
class Measurement:
    """A value with what it was made of.

    `value` is None where nothing is known; `numerator` and `denominator` belong to a percentage.
    `beside` are figures shown next to the value, as (words, number). `unmarked` are events whose
    attendance nobody entered yet. `records` are what contributed, where that is more than the
    evidence shows: of persons the attendances, of boards what made them count.
    """

    value: Number | None
    evidence: QuerySet | None
    numerator: int | None = None
    denominator: int | None = None
    beside: tuple[tuple[str, Number], ...] = ()
    unmarked: QuerySet | None = None
    notes: tuple[str, ...] = field(default=())
    records: tuple[QuerySet, ...] = ()
    by_hand: bool = False

    @property
    def contributing(self) -> tuple[QuerySet, ...]:
        return self.records or ((self.evidence,) if self.evidence is not None else ())

    @classmethod
    def share(cls, numerator: int, denominator: int, evidence: QuerySet, **more) -> "Measurement":
        """A percentage: the sum of numerators over the sum of denominators (counting rule 5)."""
        value = round(100 * numerator / denominator, 1) if denominator else None
        return cls(value, evidence, numerator=numerator, denominator=denominator, **more)


Measure = Callable[[Period, IndicatorDefinition], "QuerySet | Measurement"]
Recorded = Callable[[Period], bool]


@dataclass(frozen=True)
class Measurer:
    slug: str
    measure: Measure
    recorded: Recorded


_measurers: dict[str, Measurer] = {}
_by_hand: dict[str, str] = {}


def indicator(slug: str, *, recorded: Recorded):
    """Registers how a row is measured. A second measurement of the same row is refused.

    `recorded` says whether anything of the sort was kept in the period: if not, a zero means
    "no data yet".
    """

    def register(measure: Measure) -> Measure:
        if slug in _measurers:
            raise ValueError(f"{slug} is measured twice: {_measurers[slug].measure}, {measure}")
        if slug in _by_hand:
            raise ValueError(f"{slug} is measured and entered by hand")
        _measurers[slug] = Measurer(slug, measure, recorded)
        return measure

    return register


def measurers() -> dict[str, Measurer]:
    return dict(_measurers)


def by_hand(slug: str, why: str) -> None:
    """Declares that a row is entered by hand. `why` is Dutch, without a full stop: people read it
    below the row. Raises ValueError for a row that is measured or was declared before."""
    if slug in _measurers or slug in _by_hand:
        raise ValueError(f"{slug} is measured or entered by hand already")
    _by_hand[slug] = why


def entered_by_hand() -> dict[str, str]:
    return dict(_by_hand)


def covered(definition: IndicatorDefinition, period: Period) -> Period:
    """A cumulative row covers everything since the plan began."""
    if definition.period == IndicatorPeriod.CUMULATIVE:
        return period.since_plan_began()
    return period


def measure(
    definition: IndicatorDefinition, period: Period, entered: ManualValues | None = None
) -> Measurement | None:
    """The row measured over the period, or None when it is not measured yet.

    Without a measurement, what was entered by hand; `entered` spares a query per row.
    """
    measurer = _measurers.get(definition.indicator.slug)
    if measurer is None:
        row = (entered or ManualValues(period)).of(definition, period)
        return _told(row) if row else None
    period = covered(definition, period)
    found = measurer.measure(period, definition)
    if isinstance(found, QuerySet):
        found = Measurement(found.count(), found)
    if not found.value and not measurer.recorded(period):
        return Measurement(None, None)
    return found


def _told(row: ManualValue) -> Measurement:
    """What somebody entered, with everything that stood there before as its evidence."""
    history = ManualValue.objects.filter(indicator=row.indicator_id, year=row.year)
    source = f"Met de hand, bron: {row.source} ({dutch.day_short(row.source_on)})."
    return Measurement(
        row.value,
        history,
        numerator=row.numerator,
        denominator=row.denominator,
        notes=(source,),
        records=(history.filter(pk=row.pk),),
        by_hand=True,
    )
