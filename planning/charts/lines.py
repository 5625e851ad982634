"""Lines through time. A missing value breaks its line; it is never drawn as zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from members.dutch import number
from planning.charts.columns import HEAD, PLOT, GridLine, grid_lines
from planning.charts.scale import Scale, percent, scale

NARROWEST, LETTER, LABEL_GAP = 240, 8, 12  # px
INSET = 0.03  # so that the first and the last mark are not cut


@dataclass(frozen=True)
class Series:
    """One line: its name, a value (or None) per moment; `dashed` for a path or a target."""

    label: str
    values: Sequence[float | None]
    dashed: bool = False


@dataclass(frozen=True)
class Mark:
    x: str
    y: int
    title: str


@dataclass(frozen=True)
class Segment:
    x1: str
    y1: int
    x2: str
    y2: int


@dataclass(frozen=True)
class DrawnSeries:
    label: str
    css_class: str  # one, two, three, or path
    marks: tuple[Mark, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class XLabel:
    text: str
    x: str
    anchor: str


@dataclass(frozen=True)
class LineChart:
    key: str
    title: str
    description: str
    series: tuple[DrawnSeries, ...]
    labels: tuple[XLabel, ...]
    lines: tuple[GridLine, ...]
    note: str = ""
    height: int = HEAD + PLOT + 28
    base: int = HEAD + PLOT
    label_y: int = HEAD + PLOT + 21
    template: str = "components/charts/lines.html"


def line_chart(
    moments: Sequence[str],
    series: Sequence[Series],
    *,
    key: str,
    title: str,
    unit: str = "",
    top: float | None = None,
    note: str = "",
) -> LineChart:
    """Lines over `moments` (their labels, in order); each series has one value per moment."""
    known = [value for each in series for value in each.values if value is not None]
    axis = scale(max(known, default=0), unit=unit, top=top)
    names = iter(("one", "two", "three"))
    drawn = tuple(
        _draw(each, moments, axis, "path" if each.dashed else next(names)) for each in series
    )
    return LineChart(
        key,
        title,
        _describe(moments, series, unit),
        drawn,
        _labels(moments),
        grid_lines(axis.ticks),
        note,
    )


def _x(index: int, count: int) -> str:
    return percent(INSET + (1 - 2 * INSET) * (index / (count - 1) if count > 1 else 0.5))


def _y(value: float, axis: Scale) -> int:
    return HEAD + PLOT - round(PLOT * axis.share(value))


def _draw(each: Series, moments: Sequence[str], axis: Scale, css_class: str) -> DrawnSeries:
    marks = [
        None
        if value is None
        else Mark(
            _x(index, len(moments)),
            _y(value, axis),
            f"{each.label}, {moments[index]}: {number(value)}{axis.unit}",
        )
        for index, value in enumerate(each.values)
    ]
    segments = tuple(
        Segment(start.x, start.y, end.x, end.y) for start, end in pairwise(marks) if start and end
    )
    return DrawnSeries(each.label, css_class, tuple(mark for mark in marks if mark), segments)


def _labels(moments: Sequence[str]) -> tuple[XLabel, ...]:
    """As many labels as fit a phone beside each other, evenly, from the first to the last."""
    last = len(moments) - 1
    steps = min(_fitting(moments) - 1, last)
    shown = [round(step * last / steps) for step in range(steps + 1)] if steps > 0 else [0]
    return tuple(
        XLabel(moments[index], _x(index, len(moments)), _anchor(index, last))
        for index in shown
        if moments
    )


def _fitting(moments: Sequence[str]) -> int:
    """Two to six: on a screen of 320 px some 240 px of plot remain, a letter takes up 8 px."""
    widest = max((len(text) for text in moments), default=0) * LETTER + LABEL_GAP
    return max(2, min(6, NARROWEST // widest))


def _anchor(index: int, last: int) -> str:
    if not last:
        return "mid"
    return "" if index == 0 else "end" if index == last else "mid"


def _describe(moments: Sequence[str], series: Sequence[Series], unit: str) -> str:
    parts = []
    for each in series:
        known = [(m, v) for m, v in zip(moments, each.values, strict=True) if v is not None]
        if known:
            (first, start), (last, end) = known[0], known[-1]
            parts.append(
                f"{each.label}: van {number(start)}{unit} ({first}) "
                f"naar {number(end)}{unit} ({last})."
            )
    return " ".join(parts) or "Er zijn nog geen gegevens."
