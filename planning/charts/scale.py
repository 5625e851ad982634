"""The scale of a plot: round steps from nothing to a little above the largest value."""

from dataclasses import dataclass
from math import ceil, floor, log10

from members.dutch import number

STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Tick:
    label: str
    at: str  # per cent of the way, as SVG wants it
    anchor: str  # "", "mid" or "end": how its label hangs on it


@dataclass(frozen=True)
class Scale:
    top: float
    step: float
    unit: str = ""

    def share(self, value: float) -> float:
        """How far along the scale a value lies, 0 to 1."""
        return max(0.0, min(1.0, value / self.top))

    def at(self, value: float) -> str:
        return percent(self.share(value))

    @property
    def values(self) -> list[float]:
        return [self.step * index for index in range(round(self.top / self.step) + 1)]

    @property
    def ticks(self) -> tuple[Tick, ...]:
        last = self.values[-1]
        return tuple(
            Tick(
                label=number(value) + (self.unit if value == last else ""),
                at=self.at(value),
                anchor="end" if value == last else "mid" if value else "",
            )
            for value in self.values
        )


def scale(highest: float, *, unit: str = "", top: float | None = None, steps: int = 4) -> Scale:
    """A scale for values up to `highest`, in about `steps` round steps.

    A fixed `top` (100 for percentages) is kept. Whole numbers never get half steps.
    """
    if top:
        return Scale(top, top / steps, unit)
    highest = max(highest, 1)
    rough = highest / steps
    power = 10 ** floor(log10(rough))
    step = next(each * power for each in STEPS if each * power >= rough)
    if highest == int(highest):
        step = 5 if step == 2.5 else max(1, step)
    return Scale(step * ceil(highest / step), step, unit)


def percent(share: float) -> str:
    """A share as an SVG length; a point, never a comma."""
    return f"{100 * share:.2f}".rstrip("0").rstrip(".") + "%"
