"""Columns side by side: a count per month."""

from collections.abc import Sequence
from dataclasses import dataclass

from members.dutch import number
from planning.charts.scale import Tick, percent, scale

PLOT = 200  # height of the highest column
HEAD = 26  # room for the figure above it


@dataclass(frozen=True)
class Column:
    label: str
    text: str
    x: str
    width: str
    middle: str
    y: int
    height: int

    @property
    def text_y(self) -> int:
        return self.y - 6


@dataclass(frozen=True)
class GridLine:
    label: str
    y: int

    @property
    def text_y(self) -> int:
        return self.y - 5


@dataclass(frozen=True)
class ColumnChart:
    key: str
    title: str
    description: str
    columns: tuple[Column, ...]
    lines: tuple[GridLine, ...]
    note: str = ""
    height: int = HEAD + PLOT + 28
    base: int = HEAD + PLOT
    label_y: int = HEAD + PLOT + 21
    template: str = "components/charts/columns.html"


def column_chart(
    values: Sequence[tuple[str, float]], *, key: str, title: str, unit: str = "", note: str = ""
) -> ColumnChart:
    """Columns for (short label, value), left to right: twelve months fit a narrow screen."""
    axis = scale(max((value for _, value in values), default=0), unit=unit)
    slot = 1 / max(1, len(values))
    columns = tuple(
        Column(
            label=label,
            text=number(value) if value else "",
            x=percent(slot * (index + 0.14)),
            width=percent(slot * 0.72),
            middle=percent(slot * (index + 0.5)),
            y=HEAD + PLOT - round(PLOT * axis.share(value)),
            height=round(PLOT * axis.share(value)),
        )
        for index, (label, value) in enumerate(values)
    )
    return ColumnChart(key, title, _describe(values, unit), columns, grid_lines(axis.ticks), note)


def grid_lines(ticks: Sequence[Tick], plot: int = PLOT, head: int = HEAD) -> tuple[GridLine, ...]:
    """The lines above the base, each with its value."""
    steps = len(ticks) - 1
    return tuple(
        GridLine(tick.label, head + plot - round(plot * index / steps))
        for index, tick in enumerate(ticks)
        if index
    )


def _describe(values: Sequence[tuple[str, float]], unit: str) -> str:
    if not any(value for _, value in values):
        return "Er zijn nog geen gegevens."
    label, highest = max(values, key=lambda pair: pair[1])
    return (
        f"Kolommen van {values[0][0]} tot {values[-1][0]}. "
        f"Hoogste: {label}, {number(highest)}{unit}."
    )
