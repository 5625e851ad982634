from celery import shared_task
from django.core.management import call_command


@shared_task(name="cms.tasks.publish_scheduled")
def publish_scheduled():
    """Publish and take away the pages whose moment has come."""
    call_command("publish_scheduled")
