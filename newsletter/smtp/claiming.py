"""Who holds which letters: claims with a lease, what comes back, and the limit per minute."""

import uuid
from dataclasses import dataclass
from operator import attrgetter

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from members.enums import MailState
from newsletter.enums import DispatchState
from newsletter.models import Delivery, Dispatch
from newsletter.smtp.timing import LEASE, MINUTE

BATCH = 50
WAVES = 25  # between two claims of a worker: a lease lasts for all of them, also at a slow server
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


# By hand: the query builder would take longer over the four queries that this replaces than the
# mail server does over the letters.
CLAIM = """
WITH picked AS (
    SELECT id FROM newsletter_delivery
    WHERE issue_id = %(issue)s AND state = %(pending)s AND due_at <= %(now)s AND EXISTS (
        SELECT 1 FROM newsletter_dispatch dispatch
        WHERE dispatch.issue_id = %(issue)s AND dispatch.state = %(sending)s
    )
    ORDER BY due_at, id LIMIT %(limit)s {locked}
)
UPDATE newsletter_delivery SET
    state = %(claimed)s, claim = %(claim)s, lease_until = %(lease)s, data_started_at = NULL
WHERE id IN (SELECT id FROM picked)
RETURNING id, issue_id, subscription_id, (
    SELECT token FROM newsletter_subscription reader WHERE reader.id = subscription_id
), address, message_id, attempts, claim
"""


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
    """Deliveries that are now this worker's; no other worker gets the same ones.

    Empty as soon as the issue is not being sent.
    """
    now = now or timezone.now()
    moment = connection.ops.adapt_datetimefield_value
    values = {
        "issue": issue_id,
        "claim": uuid.uuid4().hex,
        "now": moment(now),
        "lease": moment(now + LEASE),
        "pending": MailState.PENDING.value,
        "claimed": MailState.CLAIMED.value,
        "sending": DispatchState.SENDING.value,
    }
    # Where there are no row locks, one write at a time does the same.
    locked = "FOR UPDATE SKIP LOCKED" if connection.features.has_select_for_update else ""
    with transaction.atomic(), connection.cursor() as cursor:
        values["limit"] = _allowed(issue_id, limit, now)
        cursor.execute(CLAIM.format(locked=locked), values)
        return sorted((Held(*row) for row in cursor.fetchall()), key=attrgetter("pk"))


def _allowed(issue_id: int, wanted: int, now) -> int:
    """How many letters may still begin in this minute, over all workers together."""
    limit = settings.NEWSLETTER_PER_MINUTE
    if not limit:
        return wanted
    # One at a time, or two workers would both take what is left.
    Dispatch.objects.select_for_update().filter(issue_id=issue_id).first()
    rows = Delivery.objects.filter(issue_id=issue_id)
    begun = rows.filter(data_started_at__gt=now - MINUTE).count()
    held = rows.filter(state=MailState.CLAIMED, data_started_at=None).count()
    return max(0, min(wanted, limit - begun - held))


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
