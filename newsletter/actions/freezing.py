"""Who gets an issue: a delivery per reader of this moment, made by the database itself."""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import connection

from members.enums import MailState
from newsletter.enums import SkipReason
from newsletter.models import Delivery, Issue, Subscription, SuppressedAddress
from newsletter.suppression import suppression_check

PIECE = 1000
# Rows that went through Python would take a hundred times as long, and the memory of a server.
FREEZE = """
INSERT INTO newsletter_delivery (
    issue_id, subscription_id, address, state, reason, attempts, message_id, due_at, claim
)
WITH reader (id, address) AS ({readers})
SELECT %s, id, address, %s, '', 0, {message_id}, %s, '' FROM reader ORDER BY id
"""
WRITABLE = r"^[!-;=?-~]+@[!-;=?-~]+$"  # printable ASCII, without what ends an address: < and >
# 128 bits from the generator for secrets: who can guess a Message-ID can forge a returned mail.
RANDOM = {
    "postgresql": "replace(CAST(gen_random_uuid() AS text), '-', '')",
    "sqlite": "lower(hex(randomblob(16)))",
}


def freeze_readers(issue: Issue, now: datetime) -> int:
    """Promise the issue to everybody who can be reached now. Returns to how many."""
    readers = Subscription.objects.reachable().order_by().values_list("pk", "person__email")
    selected, values = readers.query.sql_with_params()
    before, after = _around_the_random_part(issue)
    statement = FREEZE.format(
        readers=selected, message_id=f"%s || {RANDOM[connection.vendor]} || %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            statement,
            [
                *values,
                issue.pk,
                MailState.PENDING.value,
                before,
                after,
                connection.ops.adapt_datetimefield_value(now),
            ],
        )
        return cursor.rowcount


def new_message_id(issue: Issue) -> str:
    """Our own Message-ID, so that an answer or a bounce can be told apart."""
    return secrets.token_hex(16).join(_around_the_random_part(issue))


def _around_the_random_part(issue) -> tuple[str, str]:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(">")
    return f"<nieuwsbrief-{issue.number}.", f"@{domain}>"


def skip_unwritable(issue: Issue) -> None:
    """Verify every address before the first mail leaves: one that no letter can carry stops nobody.

    A person may have come from an import or another program, past our own forms.
    """
    Delivery.objects.filter(issue=issue).exclude(address__regex=WRITABLE).update(
        state=MailState.SKIPPED, reason=SkipReason.NOT_WRITABLE.label
    )


def skip_suppressed(issue: Issue) -> None:
    """Who came on the list again by another way gets nothing, and the row says why."""
    if not SuppressedAddress.objects.exists():
        return
    is_suppressed = suppression_check()
    rows = Delivery.objects.filter(issue=issue).values_list("pk", "address")
    found = [pk for pk, address in rows.iterator(chunk_size=PIECE) if is_suppressed(address)]
    for first in range(0, len(found), PIECE):
        Delivery.objects.filter(pk__in=found[first : first + PIECE]).update(
            state=MailState.SKIPPED, reason=SkipReason.SUPPRESSED.label
        )
