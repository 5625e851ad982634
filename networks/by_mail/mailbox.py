"""The mailbox of the groups, read every half minute; and how any mailbox of letters is read."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError

from members.mail.inbound import MailboxAway, open_mailbox
from networks.actions.by_mail import take_in
from networks.by_mail.letters import Letter, read

log = logging.getLogger(__name__)


def read_mailbox() -> int:
    """Take in what came for the groups. Returns how many mails were read."""
    return take_all(settings.NETWORKS_MAILBOX, take_in, "the groups")


def take_all(url: str, take_in: Callable[[Letter], object], whose: str) -> int:
    """Take in what came. Returns how many mails were read; one that breaks is not read again."""
    taken = 0
    try:
        with open_mailbox(url) as mailbox:
            for key, content in mailbox.new():
                _take(content, take_in, whose)
                mailbox.done(key)
                taken += 1
    except MailboxAway as problem:
        log.warning("The mailbox of %s cannot be read: %s", whose, problem)
    return taken


def _take(content: bytes, take_in, whose: str) -> None:
    try:
        letter = read(content, settings.NETWORKS_TRUSTED_MAIL_HOSTS)
    except (ValueError, LookupError, AttributeError, TypeError):
        log.warning("A mail to %s could not be understood", whose, exc_info=True)
        return
    try:
        take_in(letter)
    except (OperationalError, InterfaceError, OSError):
        raise  # the database is away or the disk is full: this mail and the others wait
    except Exception:  # whatever one stranger mails, the others are read
        log.exception("A mail to %s could not be taken in", whose)
