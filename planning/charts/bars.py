"""Horizontal bars: one per row, its words above it, so that they fit a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from members.dutch import number
from planning.charts.scale import Scale, Tick, scale

LINE = 22  # height of a line of words
LABEL_WIDTH = 34  # characters on one line at 320 px


@dataclass(frozen=True)
class Bar:
    """One row. `whole` draws an open bar behind it: enrolled behind present."""

    label: str
    value: float
    whole: float | None = None
    text: str = ""  # the value in words; by default the number with its unit
    highlight: bool = False


@dataclass(frozen=True)
class DrawnBar:
    lines: tuple[tuple[str, int], ...]  # (words, y)
    text: str
    y: int
    width: str
    whole_width: str
    css_class: str

    @property
    def inner_y(self) -> int:
        """A bar before an open bar is thinner and lies in its middle."""
        return self.y + 6 if self.whole_width else self.y

    @property
    def inner_height(self) -> int:
        return 14 if self.whole_width else 22


@dataclass(frozen=True)
class BarChart:
    key: str
    title: str
    description: str
    bars: tuple[DrawnBar, ...]
    ticks: tuple[Tick, ...]
    height: int
    note: str = ""
    template: str = "components/charts/bars.html"

    @property
    def base(self) -> int:
        return self.height - 26

    @property
    def tick_y(self) -> int:
        return self.height - 6


def bar_chart(
    bars: Sequence[Bar],
    *,
    key: str,
    title: str,
    unit: str = "",
    top: float | None = None,
    note: str = "",
) -> BarChart:
    """Bars in the order given; `unit` (" %", " uur") is written behind each value."""
    axis = scale(max((max(b.value, b.whole or 0) for b in bars), default=0), unit=unit, top=top)
    drawn, y = [], 0
    for bar in bars:
        one = _draw(bar, y, axis)
        drawn.append(one)
        y = one.y + 22 + 14
    return BarChart(
        key=key,
        title=title,
        description=_describe(bars, unit),
        bars=tuple(drawn),
        ticks=axis.ticks,
        height=y + 26,
        note=note,
    )


def _draw(bar: Bar, y: int, axis: Scale) -> DrawnBar:
    text = words(bar, axis.unit)
    lines = wrap(bar.label, LABEL_WIDTH - len(text) - 1) or [""]
    placed = tuple((line, y + 18 + LINE * index) for index, line in enumerate(lines))
    return DrawnBar(
        lines=placed,
        text=text,
        y=y + 4 + LINE * len(lines),
        width=axis.at(bar.value),
        whole_width="" if bar.whole is None else axis.at(bar.whole),
        css_class="f1" if bar.highlight or bar.whole is not None else "f2",
    )


def words(bar: Bar, unit: str) -> str:
    if bar.text:
        return bar.text
    if bar.whole is not None:
        return f"{number(bar.value)} van {number(bar.whole)}{unit}"
    return f"{number(bar.value)}{unit}"


def _describe(bars: Sequence[Bar], unit: str) -> str:
    if not bars:
        return "Er zijn nog geen gegevens."
    ranked = sorted(bars, key=lambda bar: bar.value)
    low, high = ranked[0], ranked[-1]
    return (
        f"Staafdiagram met {len(bars)} staven. Hoogste: {high.label}, {words(high, unit)}. "
        f"Laagste: {low.label}, {words(low, unit)}."
    )
