"""What follows when a letter comes back: hard once, a complaint once or soft twice in a row."""

from django.db import transaction
from django.utils import timezone

from members.enums import MailState
from members.mail.bounced import note_bounce
from newsletter.bounces.reports import Returned, kind_of
from newsletter.enums import BounceKind, ChangeKind, LeftBecause, SubscriptionState
from newsletter.models import Bounce, Delivery, Subscription, SubscriptionChange
from newsletter.suppression import suppress

HANDED_OVER = (MailState.SENT, MailState.FAILED)


def note_return(returned: Returned) -> bool:
    """A report about one of our letters. Returns whether it was ours and new."""
    rows = Delivery.objects.filter(message_id=returned.message_id).exclude(message_id="")
    delivery = rows.select_related("subscription__person", "issue__dispatch").first()
    if delivery is None:
        return note_bounce(returned.message_id, returned.recipient, returned.text)
    if returned.recipient and returned.recipient != delivery.address:
        return False
    return _note(delivery, returned.kind, returned.status, returned.text)


def note_refusals(issue_id: int) -> None:
    """Letters that the mail server refused for good when it was handed them."""
    refused = Delivery.objects.filter(issue_id=issue_id, state=MailState.FAILED, bounces=None)
    for delivery in refused.select_related("subscription__person", "issue__dispatch"):
        _note(delivery, kind_of(delivery.smtp_code, delivery.reason), "", delivery.reason)


@transaction.atomic
def note_of_address(address: str, kind: BounceKind, text: str = "") -> bool:
    """A report that names the address only, about the newest letter to it if there was one.

    Returns whether anything changed.
    """
    handed = Delivery.objects.filter(address=address, state__in=HANDED_OVER)
    handed = handed.select_related("subscription__person", "issue__dispatch")
    if delivery := handed.order_by("-issue__dispatch__started_at").first():
        return _note(delivery, kind, "", text)
    hard = kind == BounceKind.HARD
    because = LeftBecause.HARD_BOUNCE if hard else LeftBecause.COMPLAINT
    suppress(address, because)
    readers = Subscription.objects.of_address(address)
    return any([stop(subscription, because) for subscription in readers])


@transaction.atomic
def _note(delivery, kind, status, text) -> bool:
    _, new = Bounce.objects.get_or_create(
        delivery=delivery, kind=kind, defaults={"status": status[:12]}
    )
    if not new:
        return False
    words = f"{kind.label}: {text or status}" if text or status else kind.label
    Delivery.objects.filter(pk=delivery.pk).update(reason=words[:300])
    if because := _why_stop(delivery, kind):
        suppress(delivery.address, because)
        if delivery.subscription.person.email == delivery.address:  # not the one she moved to
            stop(delivery.subscription, because)
    return True


def _why_stop(delivery, kind) -> LeftBecause | None:
    if kind == BounceKind.HARD:
        return LeftBecause.HARD_BOUNCE
    if kind == BounceKind.COMPLAINT:
        return LeftBecause.COMPLAINT
    before = (
        Delivery.objects.filter(
            subscription=delivery.subscription,
            address=delivery.address,
            state__in=HANDED_OVER,
            issue__dispatch__started_at__lt=delivery.issue.dispatch.started_at,
        )
        .order_by("-issue__dispatch__started_at")
        .first()
    )
    twice = before and before.bounces.filter(kind=BounceKind.SOFT).exists()
    return LeftBecause.SOFT_BOUNCES if twice else None


def stop(subscription: Subscription, because: LeftBecause) -> bool:
    """No more newsletters; the subscriber's page says why. Returns whether anything changed."""
    now = timezone.now()
    stopped = (
        Subscription.objects.filter(pk=subscription.pk)
        .confirmed()
        .update(state=SubscriptionState.LEFT, left_at=now, left_because=because)
    )
    if stopped:
        SubscriptionChange.objects.create(
            subscription=subscription, kind=ChangeKind.BOUNCED, at=now
        )
    return bool(stopped)
