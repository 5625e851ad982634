"""Workers take deliveries in small batches and write down what became of each.

The rows are the truth. A batch is claimed by a conditional update with a lease; just before the
letter is handed over its row says so (`data_started_at`). So a worker that dies leaves every row
either to be taken up again, or *uncertain*: perhaps arrived, never sent twice by itself.
"""

import logging
import time
import uuid

from django.db import transaction
from django.utils import timezone

from members.enums import MailState
from members.page_cache import raise_content_version
from newsletter.enums import DispatchState
from newsletter.models import Delivery, Dispatch
from newsletter.smtp.handover import Handover, quick_commits
from newsletter.smtp.message import Mailing
from newsletter.smtp.session import Answer, NoConnection, open_session
from newsletter.smtp.timing import LEASE, TURN_SECONDS

BATCH = 50
LOST = "De verbinding brak af tijdens het versturen; misschien kwam de mail aan."

log = logging.getLogger(__name__)


def work(issue_id: int, *, seconds: float = TURN_SECONDS) -> None:
    """Send what is due of an issue, for a while; close its dispatch when all is decided."""
    until = time.monotonic() + seconds
    recover(issue_id)
    dispatch = Dispatch.objects.select_related("snapshot__issue").get(issue_id=issue_id)
    mailing = Mailing(dispatch.snapshot)
    with quick_commits():
        while time.monotonic() < until and _is_sending(dispatch):
            batch = claim(issue_id)
            if not batch:
                break
            if not _send_batch(dispatch, mailing, batch):
                return
    close_if_done(issue_id)


def recover(issue_id: int, now=None) -> None:
    """Take back what a worker held when it died."""
    lapsed = Delivery.objects.filter(issue_id=issue_id).lapsed(now)
    lapsed.filter(data_started_at__isnull=False).update(
        state=MailState.UNCERTAIN, reason=LOST, claim="", lease_until=None
    )
    lapsed.filter(data_started_at__isnull=True).update(
        state=MailState.PENDING, claim="", lease_until=None
    )


def _is_sending(dispatch) -> bool:
    return Dispatch.objects.filter(pk=dispatch.pk).sending().exists()


def claim(issue_id: int, limit: int = BATCH, now=None) -> list[Delivery]:
    """Deliveries that are now this worker's; no other worker gets the same ones."""
    now, mine = now or timezone.now(), uuid.uuid4().hex
    with transaction.atomic():
        due = Delivery.objects.filter(issue_id=issue_id).due(now).order_by("due_at", "pk")
        picked = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:limit])
        Delivery.objects.filter(pk__in=picked, state=MailState.PENDING).update(
            state=MailState.CLAIMED, claim=mine, lease_until=now + LEASE, data_started_at=None
        )
    held = Delivery.objects.filter(pk__in=picked, claim=mine)
    return list(held.select_related("subscription").order_by("pk"))


def _send_batch(dispatch, mailing, batch) -> bool:
    """Send a batch over one connection. Returns False when the connection failed."""
    waiting, handover = list(reversed(batch)), Handover()
    try:
        with open_session(mailing.sender) as session:
            while waiting:
                if _send_one(session, mailing, handover, waiting.pop()).broken:
                    break
    except NoConnection as problem:
        _report_trouble(dispatch, str(problem))
        waiting = batch
        return False
    finally:
        handover.close()
        _release(waiting)
    if dispatch.trouble:
        _report_trouble(dispatch, "")
    return True


def _send_one(session, mailing, handover, delivery) -> Answer:
    """Hand one letter over, unless its reader left meanwhile."""
    if handover.start(delivery):
        return Answer(MailState.SKIPPED)
    letter = mailing.letter(delivery.address, delivery.subscription.token, delivery.message_id)
    answer = session.deliver(letter)
    handover.finish(delivery, answer)
    return answer


def _release(batch) -> None:
    """Give back what was claimed and not handed over."""
    for delivery in batch:
        held = Delivery.objects.filter(pk=delivery.pk, claim=delivery.claim)
        held.filter(state=MailState.CLAIMED).update(
            state=MailState.PENDING, claim="", lease_until=None, data_started_at=None
        )


def _report_trouble(dispatch, text: str) -> None:
    if text:
        log.warning("Newsletter dispatch %s: no connection: %s", dispatch.pk, text)
    dispatch.trouble = text[:300]
    Dispatch.objects.filter(pk=dispatch.pk).update(trouble=dispatch.trouble)


def close_if_done(issue_id: int) -> bool:
    """The dispatch is done once no delivery waits. Returns whether it closed now."""
    if Delivery.objects.filter(issue_id=issue_id).open().exists():
        return False
    open_dispatch = Dispatch.objects.filter(issue_id=issue_id).sending()
    now = timezone.now()
    closed = open_dispatch.filter(sent_at__isnull=False).update(state=DispatchState.SENT)
    closed += open_dispatch.update(state=DispatchState.SENT, sent_at=now)
    if closed:
        raise_content_version()
    return bool(closed)
