from celery import shared_task

from networks.actions.alerts import alert_due
from networks.actions.digests import send_due_digests
from networks.actions.minutes_telling import tell_minutes_due
from networks.actions.telling import tell_due
from networks.by_mail.mailbox import read_mailbox


@shared_task
def read_group_mail():
    """What members mailed to their groups."""
    read_mailbox()


@shared_task
def tell_posts():
    """What was said a few minutes ago, to who listens, and published minutes to the members."""
    tell_due()
    tell_minutes_due()


@shared_task
def send_digests():
    """What members missed; asks for another turn while there is more."""
    if send_due_digests():
        send_digests.delay()


@shared_task
def alert_moderators():
    """Questions that wait for two working days."""
    alert_due()
