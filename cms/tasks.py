from celery import shared_task
from django.core.management import call_command

from cms.actions.words import gather_when_changed


@shared_task(name="cms.tasks.publish_scheduled")
def publish_scheduled():
    """Publish and take away the pages whose moment has come."""
    call_command("publish_scheduled")


@shared_task(name="cms.tasks.gather_words")
def gather_words():
    """Learn the words of what was published since, so that search understands a slip in them."""
    gather_when_changed()
