from newsletter.models.bounce import Bounce, SuppressedAddress
from newsletter.models.growth import SubscriberSnapshot
from newsletter.models.initiative import IssueInitiative
from newsletter.models.interest import LinkInterest
from newsletter.models.issue import Issue, IssueSnapshot
from newsletter.models.mailchimp import (
    MailchimpCampaign,
    MailchimpLine,
    MailchimpMember,
    MailchimpMonth,
)
from newsletter.models.retired_link import RetiredLink
from newsletter.models.sending import Delivery, Dispatch
from newsletter.models.subscription import (
    Subscription,
    SubscriptionChange,
    SubscriptionRequest,
)

__all__ = [
    "Bounce",
    "Delivery",
    "Dispatch",
    "Issue",
    "IssueInitiative",
    "IssueSnapshot",
    "LinkInterest",
    "MailchimpCampaign",
    "MailchimpLine",
    "MailchimpMember",
    "MailchimpMonth",
    "RetiredLink",
    "SubscriberSnapshot",
    "Subscription",
    "SubscriptionChange",
    "SubscriptionRequest",
    "SuppressedAddress",
]
