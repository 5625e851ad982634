"""The record kept around each letter: one statement before a letter goes over each connection.

Just before they go, one UPDATE says that the ones before arrived and that these are about to go,
and looks once more whether their readers still want them and whether nobody stopped the issue.
A worker that dies leaves at most one letter per connection of which nobody knows, and its row
says so.
"""

from collections.abc import Callable
from functools import partial

from django.db import connection
from django.utils import timezone

from members.enums import MailState
from newsletter.enums import DispatchState, SkipReason, SubscriptionState
from newsletter.models import Delivery, Subscription
from newsletter.smtp.claiming import Held
from newsletter.smtp.session import Answer
from newsletter.smtp.statement import execute
from newsletter.smtp.timing import LEASE, come_back_at


def step_for(letters: int) -> str:
    """The statement for so many letters at once, one over each connection.

    By hand: the query builder would take longer than the mail server does. Every row is looked up
    by its key, so that a database without statistics reads no whole table; `|| ''` keeps it from
    reading a whole index of states instead.
    """
    slots = range(letters)
    sent = ", ".join(f"%(sent{slot})s" for slot in slots)
    following = ", ".join(f"%(next{slot})s" for slot in slots)
    codes = " ".join(f"WHEN %(sent{slot})s THEN %(code{slot})s" for slot in slots)
    return f"""
UPDATE newsletter_delivery SET
    state = CASE WHEN id IN ({sent}) THEN %(sent_state)s ELSE state END,
    smtp_code = CASE id {codes} ELSE smtp_code END,
    reason = CASE WHEN id IN ({sent}) THEN '' ELSE reason END,
    sent_at = CASE WHEN id IN ({sent}) THEN %(sent_at)s ELSE sent_at END,
    claim = CASE WHEN id IN ({sent}) THEN '' ELSE claim END,
    lease_until = CASE WHEN id IN ({sent}) THEN NULL ELSE %(lease)s END,
    data_started_at = CASE WHEN id IN ({sent}) THEN data_started_at ELSE %(now)s END,
    attempts = CASE WHEN id IN ({sent}) THEN attempts ELSE attempts + 1 END
WHERE id IN ({sent}, {following}) AND claim = %(claim)s AND (id IN ({sent}) OR (
    state || '' = %(claimed)s AND lease_until > %(now)s AND address = (
        SELECT person.email FROM members_person person WHERE person.id = (
            SELECT reader.person_id FROM newsletter_subscription reader
            WHERE reader.id = newsletter_delivery.subscription_id
            AND reader.state || '' = %(confirmed)s
            AND (reader.paused_until IS NULL OR reader.paused_until <= %(today)s)
        )
    ) AND EXISTS (
        SELECT 1 FROM newsletter_dispatch dispatch
        WHERE dispatch.issue_id = %(issue)s AND dispatch.state = %(sending)s
    )
))
"""


def kinds_for(letters: int) -> dict[str, str]:
    """What PostgreSQL has to be told of the values that are no text."""
    slots = range(letters)
    return {
        **{f"{name}{slot}": "int8" for name in ("sent", "next") for slot in slots},
        **{f"code{slot}": "int2" for slot in slots},
        **dict.fromkeys(["now", "lease", "sent_at"], "timestamptz"),
        "issue": "int8",
        "today": "date",
    }


NOBODY = 0
TAKEN_BACK = "Nu niet: de tijd was om, of iemand hield de verzending tegen."


class Handover:
    """The letters of one turn, written down as they go."""

    def __init__(self, letters: int = 1, step: Callable[[dict], int] | None = None):
        self._letters = letters
        self._do_step = step or partial(execute, step_for(letters))
        self._arrived: list[tuple[int, int]] = []  # keys, each with the code of the mail server
        self._arrived_at = None
        self._claim = ""
        self._fixed = {
            "sent_state": MailState.SENT.value,
            "claimed": MailState.CLAIMED.value,
            "confirmed": SubscriptionState.CONFIRMED.value,
            "today": connection.ops.adapt_datefield_value(timezone.localdate()),
            "sending": DispatchState.SENDING.value,
        }

    def start(self, delivery: Held) -> str:
        """Note that the letter is about to go, if it still may. Returns why not, or nothing."""
        return self.start_all([delivery])[0]

    def start_all(self, wave: list[Held]) -> list[str]:
        """The same for the letters that go at once, of one claim."""
        now = timezone.now()
        expected = len(self._arrived) + len(wave)
        if self._step(now, wave) == expected:
            started = {delivery.pk for delivery in wave}
        else:
            started = _started(wave, now)
        return [self._told(delivery, delivery.pk in started) for delivery in wave]

    def _told(self, delivery, started: bool) -> str:
        if not started:
            return _skip(delivery)
        delivery.attempts += 1
        return ""

    def finish(self, delivery: Held, answer: Answer) -> None:
        """What the mail server answered: good news is written with the next step."""
        if answer.state == MailState.SENT:
            self._arrived.append((delivery.pk, answer.code))
            self._arrived_at, self._claim = timezone.now(), delivery.claim
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
            self._step(timezone.now(), [])

    def _step(self, now, wave) -> int:
        moment = connection.ops.adapt_datetimefield_value
        arrived, self._arrived = self._arrived, []
        values = self._fixed | {
            "sent_at": moment(self._arrived_at) if arrived else None,
            "issue": wave[0].issue_id if wave else NOBODY,
            "claim": wave[0].claim if wave else self._claim,
            "now": moment(now),
            "lease": moment(now + LEASE),
        }
        for slot in range(self._letters):
            sent, code = arrived[slot] if slot < len(arrived) else (NOBODY, None)
            values[f"sent{slot}"], values[f"code{slot}"] = sent, code
            values[f"next{slot}"] = wave[slot].pk if slot < len(wave) else NOBODY
        return self._do_step(values)


def _started(wave, now) -> set[int]:
    rows = Delivery.objects.filter(
        pk__in=[delivery.pk for delivery in wave], claim=wave[0].claim, data_started_at=now
    )
    return set(rows.values_list("pk", flat=True))


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
