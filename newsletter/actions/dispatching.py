"""Sending an approved issue: recipients frozen first, then released to the workers."""

from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from members.audit import record
from members.mail.enqueue import enqueue
from members.page_cache import raise_content_version
from newsletter.actions.approving import has_changed_since
from newsletter.actions.freezing import freeze_readers, skip_suppressed, skip_unwritable
from newsletter.enums import DispatchState, SendRefusal, Way
from newsletter.interest import prepare_rows
from newsletter.models import Dispatch, Issue
from newsletter.refusals import SendRefused

# Mailchimp keeps to the moment itself, but has to hold everything by then.
AHEAD = {Way.SMTP: timedelta(0), Way.MAILCHIMP: timedelta(minutes=10)}


def prepare(issue: Issue, *, by) -> Dispatch:
    """Freeze who gets the approved version: one delivery per subscriber, in one transaction.

    A double click finds the dispatch of the first. Raises `SendRefused`.
    """
    try:
        with transaction.atomic():
            issue = Issue.objects.select_for_update().get(pk=issue.pk)
            dispatch = Dispatch.objects.filter(issue=issue).first()
            if dispatch is None:
                snapshot = snapshot_to_send(issue, by=by)
                dispatch = Dispatch(issue=issue, snapshot=snapshot)
            elif dispatch.state != DispatchState.SCHEDULED:
                return dispatch
            return _freeze(dispatch, by)
    except IntegrityError:
        return Dispatch.objects.get(issue=issue)


def snapshot_to_send(issue: Issue, *, by):
    """The approved version, if it may go out as it is. Raises `SendRefused`."""
    snapshot = issue.snapshot
    if snapshot is None:
        raise SendRefused(SendRefusal.NOT_APPROVED)
    if has_changed_since(snapshot, issue):
        raise SendRefused(SendRefusal.CHANGED)
    _check_four_eyes(snapshot, by)
    return snapshot


def _freeze(dispatch, by):
    issue, now = dispatch.issue, timezone.now()
    dispatch.state, dispatch.prepared_at, dispatch.sent_by = DispatchState.PREPARED, now, by
    dispatch.way = settings.NEWSLETTER_WAY_OUT
    dispatch.save()
    if not freeze_readers(issue, now):
        raise SendRefused(SendRefusal.NOBODY)
    skip_unwritable(issue)
    skip_suppressed(issue)
    return dispatch


def _check_four_eyes(snapshot, by):
    """Where the association asks for it, nobody sends what the same person approved."""
    if settings.NEWSLETTER_FOUR_EYES and by is not None and snapshot.approved_by_id == by.pk:
        raise SendRefused(SendRefusal.SAME_PERSON)


def send_issue(issue: Issue, *, by) -> Dispatch:
    """Send the approved version to everybody. Calling twice sends once. Raises `SendRefused`."""
    # Inline: the tasks module imports this one.
    from newsletter.tasks import send_newsletter

    with transaction.atomic():
        dispatch = prepare(issue, by=by)
        if dispatch.state == DispatchState.PREPARED:  # a colleague may have prepared it
            _check_four_eyes(dispatch.snapshot, by)
        released = Dispatch.objects.filter(pk=dispatch.pk, state=DispatchState.PREPARED).update(
            state=DispatchState.SENDING, started_at=timezone.now(), sent_by=by
        )
        if released:
            prepare_rows(dispatch.snapshot)
            record(issue, "newsletter.send", by=by, data={"sha256": dispatch.snapshot.sha256})
            raise_content_version()
            enqueue(send_newsletter, issue.pk)
    dispatch.refresh_from_db()
    return dispatch


def release_planned(now=None) -> None:
    """Send what was planned for a moment that has come, exactly as approved."""
    until = (now or timezone.now()) + AHEAD[Way(settings.NEWSLETTER_WAY_OUT)]
    due = Dispatch.objects.planned().filter(scheduled_for__lte=until)
    for dispatch in due.select_related("issue", "sent_by"):
        try:
            send_issue(dispatch.issue, by=dispatch.sent_by)
        except SendRefused as refusal:  # the screen says why it did not leave; next tick again
            Dispatch.objects.filter(pk=dispatch.pk).planned().update(trouble=str(refusal)[:300])
