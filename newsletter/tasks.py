from celery import shared_task

from newsletter import ways_out
from newsletter.actions import month_end
from newsletter.actions.bouncing import note_refusals
from newsletter.actions.dispatching import release_planned
from newsletter.bounces.mailbox import read_mailbox
from newsletter.models import Dispatch
from newsletter.smtp import troubles
from newsletter.smtp.timing import LEASE, QUIET


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
    unattended = Dispatch.objects.unattended(alive=LEASE - QUIET)
    for issue_id in unattended.values_list("issue_id", flat=True):
        send_newsletter.delay(issue_id)


@shared_task
def take_month_end_snapshot():
    """Every night: writes the months that ended and have no figures yet."""
    month_end.take_missing()


@shared_task
def read_returned_mail():
    """Letters that came back to the mailbox for them."""
    read_mailbox()
