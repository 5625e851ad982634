from celery import shared_task
from django.core.management import call_command

from cms.actions import proposal_gates


@shared_task(name="cms.tasks.publish_scheduled")
def publish_scheduled():
    """Publish and take away the pages whose moment has come."""
    call_command("publish_scheduled")


@shared_task(name="cms.tasks.chase_proposals")
def chase_proposals():
    """Remind owners who stay silent, and warn whose draft goes soon."""
    proposal_gates.chase()
