from django.db import models

from events.models.cancellable import actor_key
from events.models.event import Event


class Closing(models.Model):
    """What stays of an event once it is over, and whether everything is done."""

    event = models.OneToOneField(
        Event, on_delete=models.CASCADE, related_name="closing", verbose_name="evenement"
    )
    materials = models.URLField("link naar het materiaal", max_length=500, blank=True)
    minutes = models.URLField("link naar het verslag", max_length=500, blank=True)
    closed_at = models.DateTimeField("afgerond op", null=True, blank=True)
    closed_by = actor_key("afgerond door", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "afronding"
        verbose_name_plural = "afrondingen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by__isnull=True)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="events_closing_moment_and_person",
                violation_error_message="Wie afrondt, doet dat op een moment.",
            )
        ]

    def __str__(self):
        return f"Afronding {self.pk}"

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None
