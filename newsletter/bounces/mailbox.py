"""The mailbox to which mails come back, read every few minutes."""

import logging

from django.conf import settings

from members.mail.inbound import MailboxAway, open_mailbox
from newsletter.actions.bouncing import note_return
from newsletter.actions.subscribing import leave
from newsletter.bounces.reports import Leaving, Returned, read
from newsletter.models import Subscription

log = logging.getLogger(__name__)


def read_mailbox() -> int:
    """Act on whatever came back. Returns how many mails said something."""
    if not settings.BOUNCE_MAILBOX:
        return 0
    acted = 0
    try:
        with open_mailbox(settings.BOUNCE_MAILBOX) as mailbox:
            for key, content in mailbox.new():
                acted += _act_on(content)
                mailbox.done(key)
    except MailboxAway as problem:
        log.warning("The mailbox of returned mails cannot be read: %s", problem)
    return acted


def _act_on(content: bytes) -> bool:
    """Nothing is ever answered, so two machines cannot keep writing to each other."""
    try:
        found = read(content)
    except (ValueError, LookupError, AttributeError, TypeError):
        log.warning("A returned mail could not be understood", exc_info=True)
        return False
    if isinstance(found, Leaving):
        subscription = Subscription.objects.filter(token=found.token).first()
        return bool(subscription) and leave(subscription, route="mail aan het uitschrijfadres")
    return isinstance(found, Returned) and note_return(found)
