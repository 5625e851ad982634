"""The record kept around each letter, in one statement per letter.

Just before a letter goes, one UPDATE says that the one before arrived and that this one is about
to go, and looks once more whether its reader still wants it and whether nobody stopped the issue.
A worker that dies leaves at most one letter of which nobody knows, and its row says so.
"""

from contextlib import contextmanager

from django.db import connection
from django.utils import timezone

from members.enums import MailState
from newsletter.enums import DispatchState, SkipReason, SubscriptionState
from newsletter.models import Delivery, Subscription
from newsletter.smtp.session import Answer
from newsletter.smtp.timing import LEASE, come_back_at

# By hand: the query builder would take longer than the mail server does. What is looked up has
# fixed keys, so that a database without statistics reads no whole table.
STEP = """
UPDATE newsletter_delivery SET
    state = CASE WHEN id = %(sent)s THEN %(sent_state)s ELSE state END,
    smtp_code = CASE WHEN id = %(sent)s THEN %(code)s ELSE smtp_code END,
    reason = CASE WHEN id = %(sent)s THEN '' ELSE reason END,
    sent_at = CASE WHEN id = %(sent)s THEN %(sent_at)s ELSE sent_at END,
    claim = CASE WHEN id = %(sent)s THEN '' ELSE claim END,
    lease_until = CASE WHEN id = %(sent)s THEN NULL ELSE %(lease)s END,
    data_started_at = CASE WHEN id = %(sent)s THEN data_started_at ELSE %(now)s END,
    attempts = CASE WHEN id = %(sent)s THEN attempts ELSE attempts + 1 END
WHERE id IN (%(sent)s, %(next)s) AND claim = %(claim)s AND (id = %(sent)s OR (
    state = %(claimed)s AND lease_until > %(now)s AND EXISTS (
        SELECT 1 FROM newsletter_subscription reader
        JOIN members_person person ON person.id = reader.person_id
        WHERE reader.id = %(reader)s AND person.email = %(address)s
        AND reader.state = %(confirmed)s
        AND (reader.paused_until IS NULL OR reader.paused_until <= %(today)s)
    ) AND EXISTS (
        SELECT 1 FROM newsletter_dispatch dispatch
        WHERE dispatch.issue_id = %(issue)s AND dispatch.state = %(sending)s
    )
))
"""
NOBODY = 0
TAKEN_BACK = "Nu niet: de tijd was om, of iemand hield de verzending tegen."


class Handover:
    """The letters of one claimed batch, written down as they go."""

    def __init__(self):
        self._arrived: Delivery | None = None
        self._answer: Answer | None = None
        self._arrived_at = None

    def start(self, delivery: Delivery) -> str:
        """Note that the letter is about to go, if it still may. Returns why not, or nothing."""
        now = timezone.now()
        changed = self._step(delivery.claim, now, delivery)
        expected = 2 if self._arrived else 1
        self._arrived = None
        if changed == expected or _is_started(delivery, now):
            delivery.attempts += 1
            return ""
        return _skip(delivery)

    def finish(self, delivery: Delivery, answer: Answer) -> None:
        """What the mail server answered: good news is written with the next step."""
        if answer.state == MailState.SENT:
            self._arrived, self._answer = delivery, answer
            self._arrived_at = timezone.now()
            return
        changes = {
            "state": answer.state,
            "smtp_code": answer.code,
            "reason": answer.text[:300],
            "claim": "",
            "lease_until": None,
        }
        if answer.state == MailState.PENDING:
            due_at = come_back_at(timezone.now(), delivery.attempts)
            changes |= (
                {"due_at": due_at}  # the moment it began stays: it counts for the limit per minute
                if due_at
                else {"state": MailState.FAILED}
            )
        Delivery.objects.filter(pk=delivery.pk, claim=delivery.claim).update(**changes)

    def close(self) -> None:
        """Write what is still to be written."""
        if self._arrived:
            self._step(self._arrived.claim, timezone.now())
            self._arrived = None

    def _step(self, claim, now, following=None) -> int:
        moment = connection.ops.adapt_datetimefield_value
        values = {
            "sent": self._arrived.pk if self._arrived else NOBODY,
            "code": self._answer.code if self._arrived else None,
            "sent_at": moment(self._arrived_at) if self._arrived else None,
            "next": following.pk if following else NOBODY,
            "reader": following.subscription_id if following else NOBODY,
            "issue": following.issue_id if following else NOBODY,
            "address": following.address if following else "",
            "claim": claim,
            "now": moment(now),
            "lease": moment(now + LEASE),
            "sent_state": MailState.SENT.value,
            "claimed": MailState.CLAIMED.value,
            "confirmed": SubscriptionState.CONFIRMED.value,
            "today": connection.ops.adapt_datefield_value(timezone.localdate(now)),
            "sending": DispatchState.SENDING.value,
        }
        with connection.cursor() as cursor:
            cursor.execute(STEP, values)
            return cursor.rowcount


def _is_started(delivery, now) -> bool:
    return Delivery.objects.filter(
        pk=delivery.pk, claim=delivery.claim, data_started_at=now
    ).exists()


def _skip(delivery) -> str:
    """Write why the reader gets nothing; a letter that is no longer ours is left alone."""
    reason = _why_not(delivery)
    if reason is None:
        return TAKEN_BACK
    Delivery.objects.filter(
        pk=delivery.pk, claim=delivery.claim, state=MailState.CLAIMED, data_started_at=None
    ).update(state=MailState.SKIPPED, reason=reason.label, claim="", lease_until=None)
    return reason.label


def _why_not(delivery) -> SkipReason | None:
    rows = Subscription.objects.select_related("person")
    reader = rows.filter(pk=delivery.subscription_id).first()
    if reader is None:  # became one with another subscription: to be claimed anew
        return None
    if not reader.is_confirmed:
        return SkipReason.LEFT
    if reader.is_paused:
        return SkipReason.ON_HOLD
    if not reader.person.email:
        return SkipReason.NO_ADDRESS
    return SkipReason.MOVED if reader.person.email != delivery.address else None


@contextmanager
def quick_commits():
    """On PostgreSQL, do not wait for the disk at every letter.

    If the whole machine loses power, the rows of the last moment say "about to go" or less.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO off")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit TO DEFAULT")
