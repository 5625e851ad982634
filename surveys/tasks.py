from celery import shared_task

from surveys.actions.letting_in import let_in_waiting


@shared_task
def let_in():
    """Opens what waits sealed, wherever five are together or a survey closed."""
    let_in_waiting()
