"""What a yearly report brings along as proof, beside the records behind its figures.

The pieces of evidence themselves are kept by the plan. Whoever keeps some says so here:

    @evidence_of_year
    def deliverables(year): return [Piece(...), ...]
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """One piece of evidence. What is not public stays out of the public version."""

    title: str
    kind: str
    on: datetime.date | None
    goal: str = ""  # the code of the goal
    partners: str = ""
    address: str = ""  # where it can be read
    is_public: bool = False


Source = Callable[[int], Iterable[Piece]]
_sources: list[Source] = []


def evidence_of_year(source: Source) -> Source:
    _sources.append(source)
    return source


def pieces(year: int) -> list[Piece]:
    """Of every source, in the order of the goals and then by day."""
    found = [piece for source in _sources for piece in source(year)]
    return sorted(found, key=lambda piece: (piece.goal, piece.on or datetime.date.min, piece.title))
