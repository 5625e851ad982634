from celery import shared_task

from newsletter.actions import month_end
from newsletter.models import Delivery, Dispatch
from newsletter.smtp import worker


@shared_task
def send_newsletter(issue_id: int):
    """One turn of sending an issue; asks for another turn while letters are due."""
    worker.work(issue_id)
    sending = Dispatch.objects.filter(issue_id=issue_id, trouble="").sending()
    if sending.exists() and Delivery.objects.filter(issue_id=issue_id).due().exists():
        send_newsletter.delay(issue_id)


@shared_task
def send_due_newsletters():
    """The tick: goes on with whatever a lost message or a dead worker left."""
    for issue_id in Dispatch.objects.sending().values_list("issue_id", flat=True):
        send_newsletter.delay(issue_id)


@shared_task
def take_month_end_snapshot():
    """Every night: writes the months that ended and have no figures yet."""
    month_end.take_missing()
