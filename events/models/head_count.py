from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.models.cancellable import actor_key
from events.models.event import Event


class HeadCount(models.Model):
    """How many came from one municipality to something that people registered for elsewhere.

    A number somebody else counted: never a person, and never added to persons.
    """

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="head_counts", verbose_name="evenement"
    )
    organisation = models.ForeignKey(
        "members.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente",
    )
    count = models.PositiveIntegerField("aantal")
    source = models.CharField("bron", max_length=200)
    entered_at = models.DateTimeField("ingevoerd op", default=timezone.now)
    entered_by = actor_key("ingevoerd door", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "telling van elders"
        verbose_name_plural = "tellingen van elders"
        ordering = ["event", "organisation__name", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["event", "organisation"],
                name="events_headcount_once_per_municipality",
                violation_error_message="Deze gemeente staat er al. Wijzig het aantal daar.",
            ),
            models.UniqueConstraint(
                fields=["event"],
                condition=Q(organisation__isnull=True),
                name="events_headcount_one_unknown",
                violation_error_message="Er staat al een aantal zonder gemeente.",
            ),
            models.CheckConstraint(
                condition=Q(count__gte=1),
                name="events_headcount_somebody",
                violation_error_message="Een telling is minstens 1.",
            ),
        ]

    def __str__(self):
        return f"{self.count} van elders"
