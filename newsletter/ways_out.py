"""The ways out of an issue, each in a folder of its own that nothing else knows."""

from django.utils.module_loading import import_string

from newsletter.enums import Way
from newsletter.models import Dispatch

WORKERS = {
    Way.SMTP: "newsletter.smtp.worker.work",
    Way.MAILCHIMP: "newsletter.mailchimp.campaign.work",
}


def work(issue_id: int) -> bool:
    """One turn of sending an issue by its own way. Returns whether another can follow at once."""
    way = Dispatch.objects.filter(issue_id=issue_id).values_list("way", flat=True).first()
    return import_string(WORKERS[Way(way or Way.SMTP)])(issue_id)
