from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from members import purging
from members.actions import contacts, mergers, merging
from members.mail import outbox
from members.mail.heartbeat import HEARTBEAT_KEY
from members.models import GuardCount, OutboxMail


@shared_task
def send_outbox():
    """Send what is due; asks for another turn while there is more."""
    outbox.deliver_due()
    if OutboxMail.objects.due().exists():
        send_outbox.delay()


@shared_task
def heartbeat():
    """Shows `/gezondheid/klaar/` that beat, broker and worker pass work to one another."""
    cache.set(HEARTBEAT_KEY, timezone.now().isoformat(), None)


@shared_task
def forget_guard_counts():
    """Counts of form use live no longer than their limit."""
    GuardCount.objects.expired().delete()


@shared_task
def purge_nightly(name=""):
    """What has had its time goes; each purge in turns of its own, so that mails go between."""
    if not name:
        for each in purging.purges():
            purge_nightly.delay(each)
    elif not purging.run(name):
        purge_nightly.delay(name)


@shared_task
def settle_mergers():
    """On the day of a merger the new municipality takes over the names that people search by."""
    mergers.settle_due()


@shared_task
def ask_contacts():
    """Ask officers once a year whether what the contact register says is still right."""
    contacts.ask_due()


@shared_task
def bring_late_rows():
    """What was written for a double person during its merge follows to whoever was kept."""
    merging.bring_late_rows()
