"""A list of before as it was read: what is new, what stands here already, what cannot be."""

from dataclasses import dataclass, replace
from io import BytesIO

from members.imports import Table, UnreadableTable, read_table
from planning.past.cells import Unclear
from planning.past.kinds import PastKind, PastLine


@dataclass
class PastPlan:
    """Lines are in the order of the file and hold only what can be taken in."""

    table: Table
    new: list[PastLine]
    known: list[PastLine]

    @property
    def rejected(self) -> int:
        return len({problem.line for problem in self.table.problems})

    @property
    def may_go(self) -> bool:
        """All or nothing: one rejected line holds the whole file back."""
        return not self.table.problems and bool(self.new)


def read_past(kind: PastKind, content: bytes, *, encoding="", separator="") -> PastPlan:
    """Writes nothing. Raises `UnreadableTable`."""
    table = read_table(
        BytesIO(content),
        columns=kind.columns,
        required=kind.required,
        encoding=encoding,
        separator=separator,
        most_rows=kind.most,
    )
    if not table.rows:
        raise UnreadableTable("Onder de eerste regel staat niets.")
    lines, seen = [], {}
    for row in table.accepted:
        try:
            line = replace(kind.read(row), line=row.line)
        except Unclear as problem:
            table.reject(row, str(problem))
            continue
        if line.key in seen:
            table.reject(row, f"Dit staat ook op regel {seen[line.key]}. Houd er één over.")
            continue
        seen[line.key] = row.line
        lines.append(line)
    there = kind.known(lines) if lines else set()
    return PastPlan(
        table,
        [line for line in lines if line.key not in there],
        [line for line in lines if line.key in there],
    )
