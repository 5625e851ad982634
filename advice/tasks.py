from celery import shared_task

from advice.actions.warning import warn_due
from advice.by_mail.mailbox import read_mailbox


@shared_task
def read_advice_mail():
    """Questions and replies that came by mail."""
    read_mailbox()


@shared_task
def warn_before_terms():
    """Questions of which a working day of the term is left."""
    warn_due()
