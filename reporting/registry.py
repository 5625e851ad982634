"""How each row of the catalogue is measured.

    @indicator("od2-2-webinars", recorded=any_held_day)
    def webinars(period, definition): return a QuerySet, or a Measurement

A QuerySet says it all: its count is the value, its rows are the evidence.

    by_hand("h5-voorbeeld", "de cijfers staan in een boekhouding buiten het platform")

Of such a row no record can exist here: a coordinator enters it, with its source.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.db.models import QuerySet

from members import dutch
from planning.enums import IndicatorPeriod
from planning.models import IndicatorDefinition
from reporting.manual_values import ManualValues
from reporting.models import ManualValue
from reporting.periods import Period
from reporting.shared import shared

Number = int | float | Decimal


@dataclass(frozen=True)
class Measurement:
    """A value with what it was made of.

    `value` is None where nothing is known; `numerator` and `denominator` belong to a percentage.
    `beside` are figures shown next to the value, as (words, number). `unmarked` are events whose
    attendance nobody entered yet. `also` are records of another kind that count along with those
    of `evidence`. `records` are what contributed, where that is more than the evidence shows: of
    persons the attendances, of boards what made them count. `evidence_count` is how many records
    `evidence` has, where the measurement knew that already.
    """

    value: Number | None
    evidence: QuerySet | None
    numerator: int | None = None
    denominator: int | None = None
    beside: tuple[tuple[str, Number], ...] = ()
    unmarked: QuerySet | None = None
    notes: tuple[str, ...] = field(default=())
    also: QuerySet | None = None
    records: tuple[QuerySet, ...] = ()
    by_hand: bool = False
    evidence_count: int | None = None

    @property
    def contributing(self) -> tuple[QuerySet, ...]:
        shown = (rows for rows in (self.evidence, self.also) if rows is not None)
        return self.records or tuple(shown)

    @classmethod
    def share(cls, numerator: int, denominator: int, evidence: QuerySet, **more) -> "Measurement":
        """A percentage: the sum of numerators over the sum of denominators (counting rule 5)."""
        value = round(100 * numerator / denominator, 1) if denominator else None
        return cls(value, evidence, numerator=numerator, denominator=denominator, **more)


Measure = Callable[[Period, IndicatorDefinition], "QuerySet | Measurement"]
Recorded = Callable[[Period], bool]


@dataclass(frozen=True)
class Measurer:
    """`same_as` is the row of which this one only shows the figure again."""

    slug: str
    measure: Measure
    recorded: Recorded
    same_as: str = ""


_measurers: dict[str, Measurer] = {}
_by_hand: dict[str, str] = {}
_pointed_at: set[str] = set()  # the rows that another one shows again


def indicator(slug: str, *, recorded: Recorded, same_as: str = ""):
    """Registers how a row is measured. A second measurement of the same row is refused.

    `recorded` says whether anything of the sort was kept in the period: if not, a zero means
    "no data yet".
    """

    def register(measure: Measure) -> Measure:
        if slug in _measurers:
            raise ValueError(f"{slug} is measured twice: {_measurers[slug].measure}, {measure}")
        if slug in _by_hand:
            raise ValueError(f"{slug} is measured and entered by hand")
        _measurers[slug] = Measurer(slug, measure, recorded, same_as)
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
    """The row measured over the period, or None where nothing measures it.

    Where nothing of the sort was kept, what was entered by hand; as soon as there are records,
    these count. `entered` spares a query per row.
    """
    measurer = _measurers.get(definition.indicator.slug)
    if measurer is not None:
        found = counted(measurer, definition, period)
        if found.value or measurer.recorded(covered(definition, period)):
            return found
    if row := (entered or manual_values(period)).of(definition, period):
        return _told(row)
    return None if measurer is None else Measurement(None, None)


def counted(measurer: Measurer, definition: IndicatorDefinition, period: Period) -> Measurement:
    """What the measurement comes to, whether or not anything of the sort was kept."""
    return _counted(measurer, definition, period, period.map_on)


@shared
def _counted(measurer: Measurer, definition, period: Period, map_on) -> Measurement:
    """Shared, for a row that the plan points at is measured for each row that points there too.
    Periods are equal whatever their map, so `map_on` tells them apart."""
    found = measurer.measure(covered(definition, period), definition)
    if not isinstance(found, QuerySet):
        return found
    count = found.count()
    return Measurement(count, found, evidence_count=count)


@shared
def _definitions(on: datetime.date) -> dict[str, IndicatorDefinition]:
    """By slug, of every row to which another one points: the definitions of that day."""
    rows = IndicatorDefinition.objects.in_force(on).select_related("indicator")
    return {row.indicator.slug: row for row in rows.filter(indicator__slug__in=_pointed_at)}


@shared
def manual_values(period: Period) -> ManualValues:
    return ManualValues(period)


def reference(slug: str, to: str, *beside: str):
    """A row that the plan points elsewhere: it shows that figure with its records, once more.

    `beside` are further rows to which it points; their figure stands next to it.
    """

    def again(period, definition) -> Measurement:
        definitions = _definitions(period.end)
        found = counted(_measurers[to], definitions[to], period)
        others = [definitions[each] for each in beside if each in definitions]
        figures = [(row.label, measure(row, period)) for row in others]
        more = tuple((label, one.value) for label, one in figures if one and one.value is not None)
        note = f"Dit is “{definitions[to].label}” ({to}). Het telt niet dubbel."
        return replace(found, beside=(*found.beside, *more), notes=(*found.notes, note))

    def recorded(period) -> bool:
        return _measurers[to].recorded(period)

    _pointed_at.update((to, *beside))
    indicator(slug, recorded=recorded, same_as=to)(again)


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
