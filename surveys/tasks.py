from celery import shared_task

from members.mail.enqueue import enqueue
from surveys.actions.inviting import AT_ONCE, mail_waiting, remind_due
from surveys.actions.letting_in import let_in_waiting


@shared_task
def let_in():
    """Opens what waits sealed, wherever five are together or a survey closed."""
    let_in_waiting()


@shared_task
def ask():
    """Mails who was invited and not asked yet; asks for another turn where more of them wait."""
    if mail_waiting() == AT_ONCE:
        enqueue(ask)


@shared_task
def remind():
    """The one reminder of whoever did not answer."""
    remind_due()
