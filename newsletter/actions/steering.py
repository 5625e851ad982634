"""What a colleague can still do while an issue goes out."""

from django.db import transaction
from django.utils import timezone

from members.audit import record
from members.enums import MailState
from members.mail.enqueue import enqueue
from members.page_cache import raise_content_version
from newsletter.enums import DispatchState, SendRefusal, Way
from newsletter.models import Delivery, Dispatch, MailchimpCampaign
from newsletter.refusals import SendRefused
from newsletter.smtp.worker import settle
from newsletter.tasks import send_newsletter

STOPPABLE = (DispatchState.PREPARED, DispatchState.SENDING, DispatchState.PAUSED)


@transaction.atomic
def pause(dispatch: Dispatch, *, by) -> None:
    """Workers stop after the mail they hold. Raises `SendRefused` where nothing can be stopped."""
    _check_stoppable(dispatch)
    paused = Dispatch.objects.filter(pk=dispatch.pk, state=DispatchState.SENDING).update(
        state=DispatchState.PAUSED, retry_at=None
    )
    if paused:
        record(dispatch.issue, "newsletter.pause", by=by)


@transaction.atomic
def resume(dispatch: Dispatch, *, by) -> None:
    resumed = Dispatch.objects.filter(pk=dispatch.pk, state=DispatchState.PAUSED).update(
        state=DispatchState.SENDING, trouble="", breaks=0, retry_at=None
    )
    if resumed:
        record(dispatch.issue, "newsletter.resume", by=by)
        enqueue(send_newsletter, dispatch.issue_id)


@transaction.atomic
def cancel(dispatch: Dispatch, *, by) -> None:
    """Whoever did not get the issue yet does not get it any more.

    Where nothing left at all the issue is an approved one again, to be mended and sent.
    Raises `SendRefused` where nothing can be stopped.
    """
    _check_stoppable(dispatch)
    stopped = Dispatch.objects.filter(pk=dispatch.pk, state__in=STOPPABLE).update(
        state=DispatchState.CANCELLED, trouble="", retry_at=None
    )
    if not stopped:
        return
    record(dispatch.issue, "newsletter.cancel", by=by)
    rows = Delivery.objects.filter(issue_id=dispatch.issue_id)
    nothing_left = {"attempts": 0, "state__in": [MailState.PENDING, MailState.SKIPPED]}
    if not rows.exclude(**nothing_left).exists():
        rows.delete()
        Dispatch.objects.filter(pk=dispatch.pk).delete()
    settle(dispatch.issue_id)
    raise_content_version()


def _check_stoppable(dispatch):
    """Mailchimp takes an order as a whole; holding the row keeps the order from going out now."""
    if dispatch.way != Way.MAILCHIMP:
        return
    Dispatch.objects.select_for_update().filter(pk=dispatch.pk).first()
    if MailchimpCampaign.objects.asked_to_send().filter(issue=dispatch.issue_id).exists():
        raise SendRefused(SendRefusal.BEING_SENT)


@transaction.atomic
def send_uncertain_again(dispatch: Dispatch, *, by) -> int:
    """The editor accepts that somebody may get this issue twice. Returns how many mails."""
    row = Dispatch.objects.filter(pk=dispatch.pk).by(Way.SMTP)
    if not row.exists() or row.filter(state=DispatchState.CANCELLED).exists():
        return 0
    again = Delivery.objects.filter(issue_id=dispatch.issue_id, state=MailState.UNCERTAIN).update(
        state=MailState.PENDING, reason="", attempts=0, data_started_at=None, due_at=timezone.now()
    )
    if again:
        row.filter(state=DispatchState.SENT).update(state=DispatchState.SENDING)
        record(dispatch.issue, "newsletter.send_again", by=by, data={"count": again})
        enqueue(send_newsletter, dispatch.issue_id)
    return again
