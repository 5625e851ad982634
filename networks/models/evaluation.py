from django.db import models

from networks.models.network import Network
from surveys.models import Survey


class NetworkEvaluation(models.Model):
    """Which survey asks the members what a network brought them; one a year."""

    network = models.ForeignKey(
        Network, on_delete=models.PROTECT, related_name="asked_surveys", verbose_name="netwerk"
    )
    survey = models.OneToOneField(
        Survey, on_delete=models.PROTECT, related_name="+", verbose_name="bevraging"
    )

    class Meta:
        verbose_name = "evaluatie van een netwerk"
        verbose_name_plural = "evaluaties van netwerken"
        default_permissions = ()

    def __str__(self):
        return f"Evaluatie van {self.network}"
