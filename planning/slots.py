"""Where apps to the right of the plan show themselves: on a sheet of the action plan, and in the
communication calendar."""

from dataclasses import dataclass
from datetime import date, datetime

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


@dataclass(frozen=True)
class CalendarItem:
    """Something of another app on a day of the calendar, to look at and never to move here.

    `key` names it for ever (calendar programs know it by that); `channel` is one of
    `planning.communication.enums.Channel` where it is a publication by itself; `themes` are their
    values.
    """

    key: str
    day: date
    title: str
    kind: str
    url: str
    channel: str = ""
    themes: frozenset[str] = frozenset()
    goals: frozenset[int] = frozenset()
    is_cancelled: bool = False
    initiative: int | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True)
class LinkedItem:
    """Something of another app that says it belongs to an initiative, with what it is tied to."""

    title: str
    kind: str
    url: str
    goals: tuple[int, ...] = ()
    action_sheet: int | None = None


# start, end: days, both included
communication_calendar = CollectorSlot("communication_calendar")
# initiative
communication_links = CollectorSlot("communication_links")
