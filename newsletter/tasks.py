from celery import shared_task

from newsletter import ways_out
from newsletter.actions import month_end
from newsletter.actions.bouncing import note_refusals
from newsletter.actions.dispatching import release_planned
from newsletter.bounces.mailbox import read_mailbox
from newsletter.models import Dispatch
from newsletter.smtp import troubles


@shared_task
def send_newsletter(issue_id: int):
    """One turn of sending an issue; asks for another turn while letters are due."""
    more = ways_out.work(issue_id)
    note_refusals(issue_id)
    if more:
        send_newsletter.delay(issue_id)


@shared_task
def send_due_newsletters():
    """The tick: goes on with whatever a lost message, a dead worker or a lost connection left.

    Only where nobody is at it: every turn asks for the next one itself.
    """
    release_planned()
    troubles.try_again()
    for issue_id in Dispatch.objects.unattended().values_list("issue_id", flat=True):
        send_newsletter.delay(issue_id)


@shared_task
def take_month_end_snapshot():
    """Every night: writes the months that ended and have no figures yet."""
    month_end.take_missing()


@shared_task
def read_returned_mail():
    """Letters that came back to the mailbox for them."""
    read_mailbox()
