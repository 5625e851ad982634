"""What is counted of participation, and how the database is asked for it."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from reporting.boards import BoardMap
from reporting.participation import PRESENT, Selection

FROM_ATTENDANCE = {
    "persons": Count("registration__person", filter=PRESENT, distinct=True),
    "attendances": Count("pk", filter=PRESENT),
    "came": Count("registration", filter=PRESENT, distinct=True),
    "marked": Count("registration", distinct=True),
}
FROM_SEAT = {"registered": Count("pk")}  # of rows that are one per seat
FROM_DAY_OF_SEAT = {"registered": Count("pk", distinct=True)}  # of rows that are one per day


@dataclass(frozen=True)
class Counts:
    """registered = came + no_show + unmarked; persons and attendances are of who came."""

    persons: int = 0
    attendances: int = 0
    registered: int = 0
    came: int = 0
    marked: int = 0
    boards: int = 0
    other_boards: int = 0

    @property
    def no_show(self) -> int:
        return self.marked - self.came

    @property
    def unmarked(self) -> int:
        return self.registered - self.marked


@dataclass(frozen=True)
class Group:
    """One row of the count: its counts, and the selection that opens its records."""

    key: str
    label: str
    selection: Selection
    counts: Counts


def reached(organisations, boards: BoardMap) -> dict[str, int]:
    """The boards for which these organisations count, those of the 285 and the others."""
    return {
        "boards": len(boards.municipalities_among(organisations)),
        "other_boards": len(boards.other_boards_among(organisations)),
    }


def grouped(rows: QuerySet, group, counts: dict[str, Count]) -> list[tuple]:
    """(group, its counts) for each value of an expression, in one query."""
    found = rows.order_by().annotate(group=group).values("group").annotate(**counts)
    return [(row["group"], {name: row[name] for name in counts}) for row in found]
