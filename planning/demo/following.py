"""How the actions of a demo year went: a few words every few weeks, the last ones lately."""

from datetime import datetime, timedelta

from planning.enums import Progress
from planning.models import ActionSheet, SheetUpdate

EVERY = timedelta(days=24)
# Where each action stands now, by its place; the others are on track.
NOW = {3: Progress.AT_RISK, 5: Progress.OFF_TRACK, 6: Progress.AT_RISK}
LATE = {3: timedelta(days=44), 8: timedelta(days=37)}  # nobody said anything for so long


def make_updates(sheets, actions, team, *, begins: datetime, ends: datetime, is_over: bool) -> None:
    """`ends` is the last day of the year, or now while it runs."""
    rows = []
    for place, (sheet, action) in enumerate(zip(sheets, actions, strict=True)):
        last = ends - (timedelta() if is_over else LATE.get(place, timedelta(days=place + 1)))
        rows += _updates(sheet, action, place, begins, last, team, is_over)
    moments = [row.at for row in rows]
    SheetUpdate.objects.bulk_create(rows)  # which says "now" of every row
    for row, at in zip(rows, moments, strict=True):
        row.at = at
    SheetUpdate.objects.bulk_update(rows, ["at"], batch_size=200)
    newest = {row.sheet_id: row for row in sorted(rows, key=lambda each: each.at)}
    for sheet in sheets:
        if row := newest.get(sheet.pk):
            sheet.progress, sheet.progress_at = row.progress, row.at
    ActionSheet.objects.bulk_update(sheets, ["progress", "progress_at"])


def _updates(sheet, action, place, begins, last, team, is_over) -> list[SheetUpdate]:
    moments, at = [], last
    while at > begins + timedelta(days=12):
        moments.append(at)
        at -= EVERY
    moments.reverse()
    owner = team[action.owner % len(team)]
    return [
        SheetUpdate(
            sheet=sheet,
            at=moment,
            by=owner,
            progress=_light(place, number, len(moments), is_over),
            text=action.said[number // 3 % len(action.said)] if number % 3 == 0 else "",
        )
        for number, moment in enumerate(moments)
    ]


def _light(place: int, number: int, count: int, is_over: bool) -> Progress:
    is_last = number + 1 == count
    if is_over and is_last:
        return Progress.DONE
    if not is_over and number + 2 >= count:
        return NOW.get(place, Progress.ON_TRACK)
    return Progress.AT_RISK if (number + place) % 7 == 6 else Progress.ON_TRACK
