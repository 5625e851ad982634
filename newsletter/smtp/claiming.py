"""Who holds which letters: claims with a lease, what comes back, and the limit per minute."""

import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from members.enums import MailState
from newsletter.models import Delivery, Dispatch
from newsletter.smtp.timing import LEASE, MINUTE

BATCH = 50
LOST = "De verbinding brak af tijdens het versturen; misschien kwam de mail aan."


@dataclass(slots=True)
class Held:
    """What a worker needs to know of a delivery that is its own for a while."""

    pk: int
    issue_id: int
    subscription_id: int
    token: str
    address: str
    message_id: str
    attempts: int
    claim: str


NEEDED = [
    "pk",
    "issue_id",
    "subscription_id",
    "subscription__token",
    "address",
    "message_id",
    "attempts",
    "claim",
]


def recover(issue_id: int, now=None) -> None:
    """Take back what a worker held when it died."""
    lapsed = Delivery.objects.filter(issue_id=issue_id).lapsed(now)
    lapsed.filter(data_started_at__isnull=False).update(
        state=MailState.UNCERTAIN, reason=LOST, claim="", lease_until=None
    )
    lapsed.filter(data_started_at__isnull=True).update(
        state=MailState.PENDING, claim="", lease_until=None
    )


def claim(issue_id: int, limit: int = BATCH, now=None) -> list[Held]:
    """Deliveries that are now this worker's; no other worker gets the same ones."""
    now, mine = now or timezone.now(), uuid.uuid4().hex
    with transaction.atomic():
        limit = min(limit, _allowed(issue_id, now))
        due = Delivery.objects.filter(issue_id=issue_id).due(now).order_by("due_at", "pk")
        picked = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:limit])
        Delivery.objects.filter(pk__in=picked, state=MailState.PENDING).update(
            state=MailState.CLAIMED, claim=mine, lease_until=now + LEASE, data_started_at=None
        )
    held = Delivery.objects.filter(pk__in=picked, claim=mine).order_by("pk")
    return [Held(*row) for row in held.values_list(*NEEDED)]


def _allowed(issue_id: int, now) -> int:
    """How many letters may still begin in this minute, over all workers together."""
    limit = settings.NEWSLETTER_PER_MINUTE
    if not limit:
        return BATCH
    # One at a time, or two workers would both take what is left.
    Dispatch.objects.select_for_update().filter(issue_id=issue_id).first()
    rows = Delivery.objects.filter(issue_id=issue_id)
    begun = rows.filter(data_started_at__gt=now - MINUTE).count()
    held = rows.filter(state=MailState.CLAIMED, data_started_at=None).count()
    return max(0, limit - begun - held)


def release(batch: list[Held]) -> None:
    """Give back what was claimed and not handed over."""
    if not batch:
        return
    held = Delivery.objects.filter(
        pk__in=[each.pk for each in batch], claim=batch[0].claim, state=MailState.CLAIMED
    )
    back = {"state": MailState.PENDING, "claim": "", "lease_until": None}
    held.exclude(data_started_at=None).update(
        **back, data_started_at=None, attempts=F("attempts") - 1
    )
    held.update(**back)
