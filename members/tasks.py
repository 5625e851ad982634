from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from members import purging
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
