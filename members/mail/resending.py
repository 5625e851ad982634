from django.db import transaction
from django.utils import timezone

from members.audit import record
from members.enums import MailState
from members.mail.enqueue import enqueue
from members.models import OutboxMail

RESENDABLE = (MailState.FAILED, MailState.UNCERTAIN)


@transaction.atomic
def resend(mail: OutboxMail, *, by) -> bool:
    """A colleague decides that a mail may go once more. False where it already did or goes."""
    # Inline: the tasks module imports the outbox.
    from members.tasks import send_outbox

    taken = OutboxMail.objects.filter(pk=mail.pk, state__in=RESENDABLE).update(
        state=MailState.PENDING,
        due_at=timezone.now(),
        attempts=0,
        data_started_at=None,
        lease_until=None,
        error="",
    )
    if taken:
        record(mail, "members.resent", by=by)
        enqueue(send_outbox)
    return bool(taken)
