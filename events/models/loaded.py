"""Where a row came from that was not made on this platform."""

from django.db import models


class Loaded(models.Model):
    """Of years before the platform: taken over from a file, and marked as such for good."""

    load = models.ForeignKey(
        "events.PastLoad",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="%(class)ss",
        verbose_name="overgenomen uit",
    )

    class Meta:
        abstract = True

    @property
    def taken_over(self) -> str:
        """ "Overgenomen uit …", or nothing for what was made here."""
        return self.load.words if self.load_id else ""
