"""The mailbox of the groups, read every half minute."""

import logging

from django.conf import settings
from django.db import InterfaceError, OperationalError

from members.mail.inbound import MailboxAway, open_mailbox
from networks.actions.by_mail import take_in
from networks.by_mail.letters import read

log = logging.getLogger(__name__)


def read_mailbox() -> int:
    """Take in what came. Returns how many mails were read; one that breaks is not read again."""
    taken = 0
    try:
        with open_mailbox(settings.NETWORKS_MAILBOX) as mailbox:
            for key, content in mailbox.new():
                _take(content)
                mailbox.done(key)
                taken += 1
    except MailboxAway as problem:
        log.warning("The mailbox of the groups cannot be read: %s", problem)
    return taken


def _take(content: bytes) -> None:
    try:
        letter = read(content, settings.NETWORKS_TRUSTED_MAIL_HOSTS)
    except (ValueError, LookupError, AttributeError, TypeError):
        log.warning("A mail to a group could not be understood", exc_info=True)
        return
    try:
        take_in(letter)
    except (OperationalError, InterfaceError, OSError):
        raise  # the database is away or the disk is full: this mail and the others wait
    except Exception:  # whatever one stranger mails, the others are read
        log.exception("A mail to a group could not be taken in")
