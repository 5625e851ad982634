"""What everybody may see of the figures: counts only, never a person."""

from dataclasses import dataclass
from math import ceil

from django.utils import timezone

from events.enums import EventKind
from members import dutch
from members.tables import Table, table
from planning.charts import Bar as PlotBar
from planning.charts import bar_chart, pace_bar
from planning.enums import RowType
from reporting import catalogue
from reporting.boards import BoardMap
from reporting.counting import Counts, Group
from reporting.enums import Dimension
from reporting.frozen import rows_of
from reporting.models import FrozenYear
from reporting.pace import pace
from reporting.participant_screen import TOGETHER
from reporting.periods import Period
from reporting.registry import Number, measurers

MOST_SHOWN = 12


@dataclass(frozen=True)
class AmbitionLine:
    """An ambition of the plan on its way, as the component `kpi` takes it."""

    title: str
    status: str
    status_text: str
    pace: object
    value: str
    target: str


def ambitions(period: Period) -> list[AmbitionLine]:
    """The ambitions that are measured, counted up to the end of the period."""
    rows = catalogue.rows(
        period,
        row_type=RowType.AMBITION,
        target_value__isnull=False,
        indicator__slug__in=measurers(),
    )
    return [_line(each) for each in rows]


def kept_ambitions(frozen: FrozenYear) -> list[AmbitionLine]:
    """The same as they were when the year was frozen."""
    rows = rows_of(
        frozen,
        definition__row_type=RowType.AMBITION,
        definition__target_value__isnull=False,
        is_measured=True,
    )
    return [_line(each) for each in rows]


def _line(row: catalogue.Row) -> AmbitionLine:
    definition = row.definition
    title = definition.label
    if not row.has_value:
        target = catalogue.with_unit(definition.target_value, definition)
        return AmbitionLine(title, "none", "Nog geen gegevens", None, "", f"doel: {target}")
    value, target, words = in_whole_numbers(row)
    today = min(row.period.end, timezone.localdate())
    path = pace(value, target, definition.target_year, today)
    return AmbitionLine(
        title,
        path.light.kind,
        path.light.text,
        pace_bar(float(value), float(target), path.due),
        dutch.number(value),
        words,
    )


def in_whole_numbers(row: catalogue.Row) -> tuple[Number, Number, str]:
    """Value, target and how far it must go; a share is told in whole numbers."""
    definition, measurement = row.definition, row.measurement
    target = definition.target_value
    if measurement.denominator is None:
        return measurement.value, target, f"doel: {catalogue.with_unit(target, definition)}"
    needed = ceil(target * measurement.denominator / 100)
    whole, share = dutch.number(measurement.denominator), f"{dutch.number(target)}{dutch.NO_BREAK}%"
    return measurement.numerator, needed, f"van {whole}, doel: {dutch.number(needed)} ({share})"


def big_figures(counts: Counts, activities: int, boards: BoardMap) -> list[dict]:
    municipalities = len(boards.municipalities())
    return [
        {
            "value": dutch.number(counts.persons),
            "label": dutch.plural(counts.persons, "persoon nam deel", "personen namen deel"),
            "note": f"samen {dutch.number(counts.attendances)} keer aanwezig",
        },
        {
            "value": dutch.number(counts.boards),
            "label": f"{dutch.plural(counts.boards, 'gemeente', 'gemeenten')} bereikt, "
            f"van {municipalities}",
            "note": f"en {dutch.counted(counts.other_boards, 'ander bestuur', 'andere besturen')}",
            "url": "#kaart",
        },
        {
            "value": dutch.number(activities),
            "label": dutch.plural(activities, "activiteit", "activiteiten"),
            "note": "wat geannuleerd werd, telt niet mee",
            "url": "#soorten",
        },
    ]


def kind_plot(groups: list[Group]):
    ranked = sorted(groups, key=lambda group: -group.counts.attendances)
    return bar_chart(
        [PlotBar(group.label, group.counts.attendances) for group in ranked[:MOST_SHOWN]],
        key="soorten",
        title="Aanwezigheden per soort activiteit",
    )


def kind_table(groups: list[Group], total: Counts, activities: dict[str, int]) -> Table:
    rows = [
        [
            group.label,
            activities.get(group.key, 0),
            group.counts.persons,
            group.counts.attendances,
            group.counts.boards,
        ]
        for group in sorted(groups, key=lambda group: -group.counts.attendances)
    ]
    foot = [
        TOGETHER,
        sum(activities.get(kind.value, 0) for kind in EventKind),
        total.persons,
        total.attendances,
        total.boards,
    ]
    head = ["Soort", "Activiteiten", "Personen", "Aanwezigheden", "Gemeenten"]
    return table("Deelname per soort activiteit", head, rows, foot)


def simple_table(groups: list[Group], dimension: Dimension) -> Table:
    rows = [
        [group.label.capitalize(), group.counts.persons, group.counts.attendances]
        for group in groups
    ]
    head = [dimension.label.capitalize(), "Personen", "Aanwezigheden"]
    return table(f"Deelname per {dimension.label}", head, rows)
