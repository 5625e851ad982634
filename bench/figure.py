"""What a benchmark promises and what it measured."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One line of `make bench`.

    `floor` is what the bare machinery does in the same run, so that `ratio` (value to floor) says
    the same on a fast and on a slow machine. Both are in `unit`. `target` is the promise in words.
    """

    name: str
    value: float
    unit: str
    floor: float
    ratio: float
    target: str
    met: bool

    def __str__(self):
        judgement = "met" if self.met else "NOT MET"
        return (
            f"{self.name}: {self.value:,.1f} {self.unit}, floor {self.floor:,.1f} {self.unit}, "
            f"ratio {self.ratio:.2f}, target {self.target}: {judgement}"
        )

    def as_row(self) -> dict:
        row = asdict(self)
        del row["name"]
        return row
