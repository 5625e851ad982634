"""Planning an approved issue for a later moment, and taking that back."""

from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from members.audit import record
from newsletter.actions.dispatching import snapshot_to_send
from newsletter.enums import DispatchState, SendRefusal, Way
from newsletter.models import Dispatch, Issue
from newsletter.refusals import SendRefused


def plan(issue: Issue, at: datetime, *, by) -> Dispatch:
    """Let the approved version leave at a moment; who gets it is looked up then.

    Raises `SendRefused`.
    """
    if at <= timezone.now():
        raise SendRefused(SendRefusal.PAST)
    if settings.NEWSLETTER_WAY_OUT == Way.MAILCHIMP and (at.minute % 15 or at.second):
        raise SendRefused(SendRefusal.QUARTER)
    try:
        with transaction.atomic():
            issue = Issue.objects.select_for_update().get(pk=issue.pk)
            dispatch = Dispatch.objects.create(
                issue=issue,
                snapshot=snapshot_to_send(issue, by=by),
                state=DispatchState.SCHEDULED,
                scheduled_for=at,
                sent_by=by,
            )
            record(issue, "newsletter.plan", by=by, data={"at": at.isoformat()})
    except IntegrityError:
        raise SendRefused(SendRefusal.ALREADY) from None
    return dispatch


@transaction.atomic
def unplan(issue: Issue, *, by) -> None:
    """The issue is an approved one again. Raises `SendRefused` once it left."""
    taken_back, _ = Dispatch.objects.planned().filter(issue=issue).delete()
    if not taken_back:
        raise SendRefused(SendRefusal.ALREADY)
    record(issue, "newsletter.unplan", by=by)
