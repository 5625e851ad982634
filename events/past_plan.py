"""A file of earlier years as it was read: what is new, what stands here already, what cannot be."""

from dataclasses import dataclass
from io import BytesIO

from events.past_files import COLUMNS, MOST, REQUIRED
from members.imports import Table, UnreadableTable, read_table


@dataclass
class PastPlan:
    """`lines` are in the order of the file and hold only what can be taken in."""

    table: Table
    lines: list

    @property
    def new(self) -> list:
        return [line for line in self.lines if not line.known]

    @property
    def known(self) -> list:
        return [line for line in self.lines if line.known]

    @property
    def rejected(self) -> int:
        return len({problem.line for problem in self.table.problems})

    @property
    def may_go(self) -> bool:
        """All or nothing: one rejected line holds the whole file back."""
        return not self.table.problems and bool(self.new)


def read_past_table(kind, content: bytes, encoding="", separator="") -> Table:
    """The rows of one of the two files. Raises `UnreadableTable`."""
    table = read_table(
        BytesIO(content),
        columns=COLUMNS[kind],
        required=REQUIRED[kind],
        encoding=encoding,
        separator=separator,
    )
    if not table.rows:
        raise UnreadableTable("Onder de eerste regel staat niets.")
    if len(table.rows) > MOST[kind]:
        raise UnreadableTable(
            f"Dit bestand telt {len(table.rows)} regels; meer dan {MOST[kind]} kan niet in één "
            "keer. Splits het op."
        )
    return table
