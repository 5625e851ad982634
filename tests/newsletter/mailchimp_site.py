"""What tests of the way by Mailchimp do again and again."""

from newsletter.mailchimp import campaign
from newsletter.models import MailchimpCampaign
from tests.factories.newsletter import released_issue


def turn(issue):
    """One turn of a worker, whenever the next look was to be."""
    MailchimpCampaign.objects.filter(issue=issue).update(look_at="2000-01-01T00:00:00Z")
    campaign.work(issue.pk)
    issue.dispatch.refresh_from_db()


def sent_by_mailchimp(**values):
    issue = released_issue(**values)
    for _ in range(3):
        turn(issue)
    return issue
