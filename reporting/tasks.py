from celery import shared_task

from reporting.actions.freeze_running import freeze_what_was_asked


@shared_task
def freeze_asked():
    """Freezes the years that somebody asked for; the tick finds those whose worker was killed."""
    freeze_what_was_asked()
