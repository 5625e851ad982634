"""Where a yearly report gets its figures: nobody types one in a report.

Of a year that is frozen these are the stored values of its newest version; of any other they are
counted from the records, and the report says that they may change.
"""

from dataclasses import dataclass

from planning.enums import IndicatorKind, IndicatorPeriod, RowType
from planning.models import Goal, IndicatorDefinition
from reporting import catalogue
from reporting.frozen import frozen_rows
from reporting.periods import Period
from reporting.registry import Number

PROVISIONAL = "Voorlopige cijfers: dit jaar is nog niet bevroren. Ze kunnen nog wijzigen."


@dataclass(frozen=True)
class FigureRow:
    """One row of the catalogue in one year. `value` is None where nothing is known."""

    definition: IndicatorDefinition
    value: Number | None
    value_text: str
    numerator: int | None
    denominator: int | None
    target_text: str
    status: str  # the light of the target in words, or why there is no value
    is_measured: bool  # False: nobody counts it yet, and `status` says why
    beside: tuple[str, ...]  # figures shown next to the value, in words
    notes: tuple[str, ...]  # whole sentences: which month was missed, what the value leaves out
    records: int | None  # how many records stand behind it; None where that is not known

    @property
    def slug(self) -> str:
        return self.definition.indicator.slug

    @property
    def label(self) -> str:
        return self.definition.label[:1].upper() + self.definition.label[1:]

    @property
    def goal(self) -> Goal:
        return self.definition.goal

    @property
    def is_ambition(self) -> bool:
        return self.definition.row_type == RowType.AMBITION

    @property
    def is_share(self) -> bool:
        return self.definition.kind == IndicatorKind.PERCENTAGE

    @property
    def is_cumulative(self) -> bool:
        return self.definition.period == IndicatorPeriod.CUMULATIVE


@dataclass(frozen=True)
class YearFigures:
    year: int
    rows: tuple[FigureRow, ...]
    provisional: str  # why they may still change; empty when they are frozen

    def of(self, slug: str) -> FigureRow | None:
        return next((row for row in self.rows if row.slug == slug), None)

    def of_goals(self, goals: set[int]) -> list[FigureRow]:
        return [row for row in self.rows if row.definition.goal_id in goals]


def of_year(year: int, *, with_records: bool = True) -> YearFigures:
    """The whole catalogue of a year. `with_records` also counts what stands behind each figure,
    which costs a question to the database per row that did not know it from measuring."""
    kept = frozen_rows(year)
    found = kept or catalogue.rows(Period.year(year))
    rows = tuple(_row(each, with_records=with_records) for each in found)
    return YearFigures(year, rows, "" if kept else PROVISIONAL)


def _row(row: catalogue.Row, *, with_records: bool) -> FigureRow:
    measurement = row.measurement
    return FigureRow(
        definition=row.definition,
        value=measurement.value if row.has_value else None,
        value_text=row.value,
        numerator=measurement.numerator if row.has_value else None,
        denominator=measurement.denominator if row.has_value else None,
        target_text=row.target,
        status=row.reason or (row.light.text if row.light else ""),
        is_measured=measurement is not None,
        beside=tuple(row.beside),
        notes=row.notes,
        records=_records(row) if with_records else None,
    )


def _records(row: catalogue.Row) -> int | None:
    if row.frozen is not None:
        return row.frozen.record_count if row.has_value else None
    if not row.has_value or row.measurement.evidence is None:
        return None
    known = row.measurement.evidence_count
    return row.measurement.evidence.count() if known is None else known
