"""What other apps hang on a sheet of the action plan."""

from dataclasses import dataclass
from datetime import date

from members.slots import CollectorSlot

# sheets: their ids; user: who looks. Answered with `SheetLine`s, in one question for all sheets.
sheet_lines = CollectorSlot("sheet_lines")


@dataclass(frozen=True)
class SheetLine:
    """Something that happens for a sheet: a row of the list below it."""

    sheet: int
    kind: str
    title: str
    url: str = ""
    on: date | None = None
    note: str = ""
