from django.db import models
from django.utils import timezone

from events.models.cancellable import actor_key
from events.models.event import Event


class EventOrganiser(models.Model):
    """A colleague who carries this event, and therefore sees by name who needs what."""

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="organisers", verbose_name="evenement"
    )
    person = actor_key("organisator")
    added_at = models.DateTimeField("sinds", default=timezone.now)
    added_by = actor_key("toegevoegd door", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "organisator van een evenement"
        verbose_name_plural = "organisatoren van een evenement"
        ordering = ["added_at", "pk"]
        default_permissions = ()
        permissions = [("name_organisers", "Kan bij elk evenement organisatoren aanduiden")]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person"],
                name="events_eventorganiser_once",
                violation_error_message="Deze collega organiseert dit al.",
            )
        ]

    def __str__(self):
        return f"Organisator {self.pk}"
