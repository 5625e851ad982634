"""How an action goes through the year, and what it came to at the end of it."""

from django.db import transaction

from members.audit import record
from members.models import Person
from planning.actions.sheets import locked
from planning.enums import Progress
from planning.models import ActionSheet, SheetUpdate
from planning.refusals import PlanRefusal, Refused

STORY = ("realised", "deviation", "adjustment", "internal_note")


@transaction.atomic
def update_progress(
    sheet: ActionSheet, *, progress: str, text: str = "", by: Person | None
) -> SheetUpdate:
    """Note how it goes today. The same light again is an update too: somebody looked."""
    sheet = locked(sheet)
    progress = Progress(progress)
    update = SheetUpdate.objects.create(sheet=sheet, progress=progress, text=text.strip(), by=by)
    # Not `save()`: how it goes is no change that whoever writes the sheet has to hear of.
    ActionSheet.objects.filter(pk=sheet.pk).update(progress=progress, progress_at=update.at)
    record(sheet, "planning.update_progress", by=by, data={"progress": str(progress)})
    return update


@transaction.atomic
def tell_year(
    sheet: ActionSheet, *, by: Person | None, seen: dict[str, str] | None = None, **story
) -> ActionSheet:
    """What was realised, went otherwise, is adjusted, and a note for the team only.

    `seen` holds these texts as the writer had them before them. Raises `Refused` where a colleague
    changed one meanwhile.
    """
    sheet = locked(sheet)
    if seen is not None and any(seen[name] != getattr(sheet, name) for name in seen):
        raise Refused(PlanRefusal.STALE)
    ActionSheet.objects.filter(pk=sheet.pk).update(
        **{name: story[name].strip() for name in STORY if name in story}
    )
    record(sheet, "planning.tell_year", by=by)
    sheet.refresh_from_db()
    return sheet
