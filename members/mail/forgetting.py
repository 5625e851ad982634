"""Mails in which an erased person stands: kind and moments stay, words and address go."""

from members.enums import OPEN_MAIL_STATES, MailState
from members.models import OutboxMail

EMPTY = {
    "to": "",
    "subject": "",
    "body_text": "",
    "body_html": "",
    "headers": {},
    "calendar": "",
    "calendar_method": "",
    "error": "",
}
UNDECIDED = (MailState.FAILED, MailState.UNCERTAIN)


def forget(mails) -> None:
    """Empty these mails; those still on their way leave first (`OutboxMail.forget`).

    What cannot be sent again any more is no failure that a colleague should look at.
    """
    mails.update(forget=True)
    done = mails.exclude(state__in=OPEN_MAIL_STATES)
    done.filter(state__in=UNDECIDED).update(state=MailState.SKIPPED)
    done.update(**EMPTY)


def forget_if_promised(pk: int) -> None:
    """Called when a mail is decided: was somebody in it erased while it waited?"""
    forget(OutboxMail.objects.filter(pk=pk, forget=True))
