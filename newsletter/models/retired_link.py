from django.db import models

from members.models.retired_token import RetiredToken
from newsletter.models.subscription import Subscription


class RetiredLink(RetiredToken):
    """The personal link of a subscription that was mailed to a former address.

    `still_opens`: two subscriptions of one person became one, and both links go on working.
    """

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="+")
    still_opens = models.BooleanField(default=False)

    class Meta:
        verbose_name = "vervallen link van een abonnement"
        verbose_name_plural = "vervallen links van abonnementen"
