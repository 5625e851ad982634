"""How well the pages of each kind read, month by month."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Value
from django.db.models.functions import Concat

from cms.models import WritingScore, knowledge_models
from cms.review_rules import months_later
from members.dutch import month, number
from members.tables import Table, table
from planning.charts import LineChart, Series, line_chart

MONTHS = 12


@dataclass(frozen=True)
class Trend:
    """The average of one kind of page at the end of each month, and that table beside it."""

    plot: LineChart
    table: Table
    caption: str


def trends(today: date) -> list[Trend]:
    """One per kind of page that has any figure; the last moment is today."""
    ends = month_ends(today)
    latest: dict[str, dict[int, int]] = defaultdict(dict)
    values: dict[str, list[float | None]] = defaultdict(list)
    rows = iter(_scores(today))
    row = next(rows, None)
    kinds = {each._meta.label_lower: each for each in knowledge_models()}
    for end in ends:
        while row and row[1] <= end:
            latest[row[2]][row[0]] = row[3]
            row = next(rows, None)
        for kind in kinds:
            found = latest[kind].values()
            values[kind].append(round(sum(found) / len(found), 1) if found else None)
    moments = [month(end) for end in ends]
    return [
        _trend(kind, str(model._meta.verbose_name_plural), moments, values[kind])
        for kind, model in kinds.items()
        if any(value is not None for value in values[kind])
    ]


def month_ends(today: date) -> list[date]:
    first = today.replace(day=1)
    ends = [months_later(first, -n) - timedelta(days=1) for n in range(MONTHS - 2, -1, -1)]
    return [*ends, today]


def _scores(today):
    """(page, day, kind, ease) in the order of time."""
    scores = WritingScore.objects.filter(ease__isnull=False, scored_on__lte=today, page__live=True)
    kind = Concat("page__content_type__app_label", Value("."), "page__content_type__model")
    rows = scores.order_by("scored_on", "pk").annotate(kind=kind)
    return rows.values_list("page_id", "scored_on", "kind", "ease")


def _trend(kind: str, label: str, moments, values) -> Trend:
    plot = line_chart(
        moments,
        [Series(label.capitalize(), values)],
        key=kind.replace(".", "-"),
        title=f"Leesbaarheid: {label}",
        top=100,
    )
    known = [(m, v) for m, v in zip(moments, values, strict=True) if v is not None]
    moment, value = known[-1]
    caption = f"In {moment} gemiddeld {number(value)} op 100."
    heads = ["Maand", "Gemiddeld op 100"]
    return Trend(plot, table(f"Leesbaarheid: {label}", heads, known), caption)
