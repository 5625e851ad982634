from django.db import models

from events.models.registration import Registration
from members.models.retired_token import RetiredToken


class RetiredLink(RetiredToken):
    """The personal link of a registration that was mailed to a former address."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = "vervallen link van een inschrijving"
        verbose_name_plural = "vervallen links van inschrijvingen"
