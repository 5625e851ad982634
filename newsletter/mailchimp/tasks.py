import logging

from celery import shared_task
from django.conf import settings

from newsletter.enums import Way
from newsletter.mailchimp import sync
from newsletter.mailchimp.client import Refused, Unknown
from newsletter.mailchimp.reconcile import reconcile

log = logging.getLogger(__name__)


def _is_chosen() -> bool:
    return settings.NEWSLETTER_WAY_OUT == Way.MAILCHIMP


@shared_task
def tell_changes():
    """Every few minutes: what readers did here."""
    try:
        if _is_chosen():
            sync.tell_changes()
        elif settings.MAILCHIMP["api_key"]:
            sync.erase_pending()
    except (Refused, Unknown) as problem:
        log.warning("Mailchimp is to be told again: %s", problem)


@shared_task
def reconcile_nightly():
    """What readers did there, and what a lost message left different."""
    try:
        if _is_chosen():
            reconcile()
    except (Refused, Unknown) as problem:
        log.warning("The list at Mailchimp could not be compared: %s", problem)
