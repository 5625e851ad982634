"""Where we are, where we should be today, and where we go: one bar."""

from dataclasses import dataclass

from members.dutch import number

WIDTH = 298  # of the 300 units of the drawing, between its borders


@dataclass(frozen=True)
class PaceBar:
    label: str
    width: str
    due: str  # x of the stroke of today; empty when there is no path
    due_text: str
    template: str = "components/charts/pace.html"


def pace_bar(value: float, target: float, due: float | None = None) -> PaceBar:
    """A bar of `value` towards `target`, with a stroke at `due`: the path of today.

    A value beyond the target fills the bar; the figure beside it tells the rest.
    """
    words = f"Stand {number(value)} van {number(target)}"
    if due is not None:
        words += f", pad vandaag {number(due)}"
    return PaceBar(
        label=words,
        width=_units(value, target),
        due="" if due is None else str(round(1 + float(_units(due, target)), 1)),
        due_text="" if due is None else number(due),
    )


def _units(value: float, target: float) -> str:
    share = max(0.0, min(1.0, value / target)) if target else 0.0
    return str(round(WIDTH * share, 1))
