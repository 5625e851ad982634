from django.db import models

from newsletter.enums import SnapshotOrigin


class SubscriberSnapshot(models.Model):
    """How many people got the newsletter at the end of a month. Append-only."""

    month_end = models.DateField("laatste dag van de maand", unique=True)
    confirmed = models.PositiveIntegerField("abonnees")
    new = models.PositiveIntegerField("nieuw in die maand")
    left = models.PositiveIntegerField("uitgeschreven in die maand")
    bounced = models.PositiveIntegerField("onbestelbaar in die maand", default=0)
    theme_gender = models.PositiveIntegerField("volgt gender", default=0)
    theme_lgbti = models.PositiveIntegerField("volgt LGBTI+", default=0)
    theme_disability = models.PositiveIntegerField("volgt handicap", default=0)
    origin = models.CharField(
        "hoe geteld",
        max_length=10,
        choices=SnapshotOrigin.choices,
        default=SnapshotOrigin.MEASURED,
    )
    taken_at = models.DateTimeField("vastgelegd op", auto_now_add=True)

    class Meta:
        verbose_name = "maandstand"
        verbose_name_plural = "maandstanden"
        ordering = ["month_end"]

    def __str__(self):
        return f"Maandstand {self.month_end:%m/%Y}"

    @property
    def is_of_that_night(self) -> bool:
        return self.origin == SnapshotOrigin.MEASURED
