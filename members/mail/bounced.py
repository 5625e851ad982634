"""A mail that the world took and sent back later: known by its Message-ID."""

from members.enums import MailState
from members.models import OutboxMail


def note_bounce(message_id: str, recipient: str = "", text: str = "") -> bool:
    """Say at the mail that it did not arrive. Returns whether it was ours and news.

    A report about another address than the one we wrote to says nothing about our mail.
    """
    if not message_id:
        return False
    mails = OutboxMail.objects.filter(message_id=message_id, state=MailState.SENT)
    if recipient:
        mails = mails.filter(to__iexact=recipient)
    words = f"Kwam terug: {text}" if text else "Kwam terug."
    return bool(mails.update(state=MailState.FAILED, error=words[:300]))
