"""What belongs to the calendar as a whole: days that a colleague confirmed, secret addresses."""

import secrets

from django.db import models
from django.urls import reverse
from django.utils import timezone

from planning.models.action_plan import colleague


class ThemeDayConfirmation(models.Model):
    """What a colleague decided about a theme day in one year: its day, or that we leave it out."""

    key = models.CharField("themadag", max_length=12)  # its row in data/theme_days.csv
    year = models.PositiveSmallIntegerField("jaar")
    day = models.DateField("dag", null=True, blank=True)  # none: not in our calendar that year
    confirmed_by = colleague("bevestigd door")
    confirmed_at = models.DateTimeField("bevestigd op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "bevestigde themadag"
        verbose_name_plural = "bevestigde themadagen"
        constraints = [
            models.UniqueConstraint(
                fields=["key", "year"],
                name="planning_theme_day_once_a_year",
                violation_error_message="Deze dag is al bevestigd.",
            )
        ]

    def __str__(self):
        return f"{self.key} {self.year}"


def new_token() -> str:
    """128 bits: whoever holds it reads the calendar along."""
    return secrets.token_urlsafe(16)


class CommunicationFeed(models.Model):
    """The secret address at which a colleague's calendar program reads the whole calendar."""

    wagtail_reference_index_ignore = True

    person = models.OneToOneField(
        "members.Person", models.CASCADE, related_name="communication_feed"
    )
    token = models.CharField(max_length=32, default=new_token, unique=True, editable=False)
    made_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "adres van de communicatiekalender"
        verbose_name_plural = "adressen van de communicatiekalender"

    def __str__(self):
        return f"Communicatiekalender {self.pk}"

    @property
    def url(self) -> str:
        return reverse("communication_feed", args=[self.token])
