"""What may be known of who answered: only what at least five of a batch share."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from surveys.enums import ENOUGH


@dataclass(frozen=True)
class Traits:
    """`board` is the id of an organisation; empty values are unknown."""

    board: int | None = None
    province: str = ""
    role: str = ""

    def coarser(self) -> "Traits":
        """The same with the most telling trait left out."""
        if self.board is not None:
            return Traits(None, self.province, self.role)
        if self.role:
            return Traits(None, self.province, "")
        return NOTHING


NOTHING = Traits()


def shared(batch: Sequence[Traits]) -> list[Traits]:
    """What is kept of each, in the order given.

    Every combination that is kept counts at least five, and so do those of whom nothing is kept:
    otherwise the one who is left over is known by subtraction. A batch under five keeps nothing.
    """
    kept = list(batch)
    for _ in range(3):
        counts = Counter(kept)
        kept = [each if counts[each] >= ENOUGH else each.coarser() for each in kept]
    counts = Counter(kept)
    kept = [each if counts[each] >= ENOUGH else NOTHING for each in kept]
    while 0 < (bare := kept.count(NOTHING)) < ENOUGH and bare < len(kept):
        counts = Counter(each for each in kept if each != NOTHING)
        smallest = min(counts, key=lambda each: (counts[each], str(each)))
        kept = [NOTHING if each == smallest else each for each in kept]
    return kept
