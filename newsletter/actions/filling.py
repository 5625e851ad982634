"""Filling a draft with what came on the site since the previous issue."""

from django.db import transaction

from members.audit import record
from newsletter.actions.approving import draft_of
from newsletter.enums import SendRefusal
from newsletter.filling import with_new_blocks
from newsletter.models import Dispatch, Issue
from newsletter.refusals import SendRefused


@transaction.atomic
def fill(issue: Issue, *, by) -> int:
    """Add a block per new page and event to the draft, as a new version. Returns how many.

    Raises `SendRefused` for an issue that is on its way or that a colleague locked.
    """
    issue = Issue.objects.select_for_update().get(pk=issue.pk)
    if Dispatch.objects.filter(issue=issue).exists():
        raise SendRefused(SendRefusal.ALREADY)
    if issue.locked:
        raise SendRefused(SendRefusal.LOCKED)
    draft = draft_of(issue)
    added = with_new_blocks(draft)
    if added:
        draft.save_revision(user=getattr(by, "user", None))
        record(issue, "newsletter.fill", by=by, data={"count": added})
    return added
