"""A small line beside a figure: only which way it goes, the figure says the rest."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Sparkline:
    path: str
    end_x: str
    end_y: str
    template: str = "components/charts/spark.html"


def sparkline(values: Sequence[float]) -> Sparkline | None:
    """A line from the lowest to the highest of at least two values; less draws nothing."""
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    spread = (high - low) or 1
    points = [
        (110 * index / (len(values) - 1), 29 - 26 * (value - low) / spread)
        for index, value in enumerate(values)
    ]
    path = "M" + " ".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return Sparkline(path, f"{points[-1][0]:.1f}", f"{points[-1][1]:.1f}")
