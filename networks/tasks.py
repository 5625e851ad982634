from celery import shared_task

from networks.actions.join_link import forget_old_links


@shared_task
def forget_join_links():
    """Every hour: what strangers typed and never confirmed does not stay."""
    forget_old_links()
