"""What the agenda hangs on the sheets of the action plan."""

from collections.abc import Iterable

from django.utils import timezone

from events.models import Event
from events.views.staff import board_url
from planning.slots import SheetLine

MAY_OPEN = "events.change_event"


def events_of_sheets(sheets: Iterable[int], user) -> list[SheetLine]:
    """One question, for any number of sheets."""
    rows = Event.objects.no_templates().filter(action_sheet__in=sheets).with_dates()
    opens = user is not None and user.has_perm(MAY_OPEN)
    return [
        SheetLine(
            sheet=row.action_sheet_id,
            kind=row.get_kind_display(),
            title=row.title,
            url=_url(row, opens),
            on=timezone.localdate(row.first_start) if row.first_start else None,
            note=_note(row),
        )
        for row in rows
    ]


def _url(row, opens: bool) -> str:
    if opens:
        return board_url(row)
    return row.url if row.is_published else ""


def _note(row) -> str:
    if row.is_cancelled:
        return "geannuleerd"
    return "" if row.is_published else "in voorbereiding"
