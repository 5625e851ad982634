from celery import shared_task
from django.core.management import call_command

from cms.actions import links, monday_mail, practice_contact, proposal_gates, usage
from cms.actions.words import gather_when_changed


@shared_task(name="cms.tasks.publish_scheduled")
def publish_scheduled():
    """Publish and take away the pages whose moment has come."""
    call_command("publish_scheduled")


@shared_task(name="cms.tasks.chase_proposals")
def chase_proposals():
    """Remind owners who stay silent, and warn whose draft goes soon."""
    proposal_gates.chase()


@shared_task(name="cms.tasks.flush_views")
def flush_views():
    """Bring counted views from the cache to their day."""
    usage.flush_views()


@shared_task(name="cms.tasks.measure_usage")
def measure_usage():
    """Measure the use of the practices database once a month is over."""
    usage.take_missing_snapshots()


@shared_task(name="cms.tasks.ask_practice_contacts")
def ask_practice_contacts():
    """Ask once a year whether what a practice says is still right."""
    practice_contact.ask_due()


@shared_task(name="cms.tasks.gather_words")
def gather_words():
    """Learn the words of what was published since, so that search understands a slip in them."""
    gather_when_changed()


@shared_task(name="cms.tasks.send_monday_mails")
def send_monday_mails():
    """What waits for each colleague, once a week."""
    monday_mail.send_monday_mails()


@shared_task(name="cms.tasks.check_links")
def check_links():
    """One turn of the nightly look at links; asks for another while there is more."""
    if links.turn():
        check_links.delay()
