"""Reading frozen years: what a report, a screen or a file may say about a year that is closed.

frozen_rows(2026)             the newest version, in plan order, or [] where it is not frozen
frozen_rows(2026, version=1)
"""

from dataclasses import replace
from decimal import Decimal

from reporting.catalogue import Row
from reporting.models import FrozenValue, FrozenYear
from reporting.periods import Period
from reporting.registry import Measurement, Number


def newest(year: int) -> FrozenYear | None:
    return FrozenYear.objects.of(year).select_related("by").first()


def newest_published(year: int) -> FrozenYear | None:
    return FrozenYear.objects.of(year).published().first()


def for_everybody(year: int) -> FrozenYear | None:
    """What the page of figures shows of a year: the version that was published, as the open data
    do. While none is, the newest one: these figures were on that page before they were frozen."""
    return newest_published(year) or newest(year)


def versions_per_year() -> dict[int, list[FrozenYear]]:
    """Every frozen year with its versions, the newest first."""
    found: dict[int, list[FrozenYear]] = {}
    for frozen in FrozenYear.objects.finished().select_related("by", "published_by"):
        found.setdefault(frozen.year, []).append(frozen)
    return found


def frozen_rows(year: int, version: int | None = None) -> list[Row]:
    """The rows of a frozen year as the catalogue shows rows, in plan order; two queries."""
    versions = FrozenYear.objects.of(year)
    frozen = (versions.filter(version=version) if version else versions).first()
    return rows_of(frozen) if frozen else []


def rows_of(frozen: FrozenYear, **only) -> list[Row]:
    """`only` narrows to some of its values."""
    period = period_of(frozen)
    values = frozen.values.filter(**only).select_related(
        "definition__indicator", "definition__goal"
    )
    found: dict[int, Row] = {}
    earlier: dict[int, list[Row]] = {}
    for value in values.order_by("definition__indicator__position", "-definition__version"):
        value.frozen = frozen
        row = Row(value.definition, period, measured(value), frozen=value)
        indicator = value.definition.indicator_id
        if value.leads:
            found[indicator] = row
        else:
            earlier.setdefault(indicator, []).append(row)
    return [
        replace(row, earlier=tuple(earlier.get(indicator, ()))) for indicator, row in found.items()
    ]


def period_of(frozen: FrozenYear) -> Period:
    return Period.year(frozen.year).in_map_of(frozen.map_on)


def measured(value: FrozenValue) -> Measurement | None:
    """A frozen value as a measurement without evidence: its records stand in `value.records`."""
    if not value.is_measured:
        return None
    return Measurement(
        _number(value.value),
        None,
        numerator=value.numerator,
        denominator=value.denominator,
        beside=tuple((words, number) for words, number in value.beside),
        notes=tuple(value.notes),
        by_hand=value.by_hand,
    )


def _number(value: Decimal | None) -> Number | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
