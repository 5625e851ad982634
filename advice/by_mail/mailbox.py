from django.conf import settings

from advice.actions.by_mail import take_in
from networks.by_mail.mailbox import take_all


def read_mailbox() -> int:
    """Take in what came for the desk. Returns how many mails were read."""
    return take_all(settings.ADVICE_MAILBOX, take_in, "the desk")
