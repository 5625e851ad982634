"""What goes from the newsletter by itself, and how long a former reader stays known."""

from django.db.models import Exists, OuterRef, Q

from members import retention
from members.enums import OPEN_MAIL_STATES, MailState
from members.purging import emptying, in_batches, knows, purge
from newsletter.models import Delivery, Subscription, SubscriptionRequest


@knows("subscriptions")
def reader(now):
    recent = Q(left_at=None) | Q(left_at__gte=retention.AFTER_LEAVING.before(now))
    return Exists(Subscription.objects.filter(recent, person=OuterRef("pk")))


@purge("subscription_requests", "Aanvragen van de nieuwsbrief")
def subscription_requests(now):
    """Requests nobody confirmed within the term, and confirmed ones whose link is spent."""
    yield from in_batches(SubscriptionRequest.objects.expired(now))


@purge("deliveries", "Adressen van oude nieuwsbrieven")
def deliveries(now):
    """The row stays, for it counts; where it went and what a server answered goes."""
    done = Delivery.objects.exclude(address="").exclude(state__in=OPEN_MAIL_STATES)
    old = done.filter(due_at__lt=retention.DELIVERY.before(now))
    kept = Q(state=MailState.SKIPPED)  # why somebody was left out names nobody
    yield from in_batches(old.filter(kept), emptying(address=""))
    yield from in_batches(old.exclude(kept), emptying(address="", reason=""))
