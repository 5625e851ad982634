from django.db import models

from events.models.event import Event
from surveys.models import Survey


class Evaluation(models.Model):
    """Which survey asks what people thought of an event: the survey itself knows no subject."""

    event = models.OneToOneField(
        Event, on_delete=models.PROTECT, related_name="asked_survey", verbose_name="evenement"
    )
    survey = models.OneToOneField(
        Survey, on_delete=models.PROTECT, related_name="+", verbose_name="bevraging"
    )

    class Meta:
        verbose_name = "evaluatie van een evenement"
        verbose_name_plural = "evaluaties van evenementen"
        default_permissions = ()

    def __str__(self):
        return f"Evaluatie van {self.event}"


class FollowUp(models.Model):
    """Which survey asks boards, half a year later, what came of an event."""

    event = models.OneToOneField(
        Event, on_delete=models.PROTECT, related_name="followed_up", verbose_name="evenement"
    )
    survey = models.OneToOneField(
        Survey, on_delete=models.PROTECT, related_name="+", verbose_name="bevraging"
    )

    class Meta:
        verbose_name = "opvolging van een evenement"
        verbose_name_plural = "opvolgingen van evenementen"
        default_permissions = ()

    def __str__(self):
        return f"Opvolging van {self.event}"
