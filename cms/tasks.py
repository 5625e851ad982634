from celery import shared_task
from django.core.management import call_command

from cms.actions import links, monday_mail


@shared_task(name="cms.tasks.publish_scheduled")
def publish_scheduled():
    """Publish and take away the pages whose moment has come."""
    call_command("publish_scheduled")


@shared_task(name="cms.tasks.send_monday_mails")
def send_monday_mails():
    """What waits for each colleague, once a week."""
    monday_mail.send_monday_mails()


@shared_task(name="cms.tasks.check_links")
def check_links():
    """One turn of the nightly look at links; asks for another while there is more."""
    if links.turn():
        check_links.delay()
