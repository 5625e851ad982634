from django.db import models

from cms.models.instruments import InstrumentPage
from surveys.models import Survey


class InstrumentEvaluation(models.Model):
    """Which survey asks users how well an instrument works for them; one a year."""

    page = models.ForeignKey(
        InstrumentPage, models.CASCADE, related_name="asked_surveys", verbose_name="instrument"
    )
    survey = models.OneToOneField(
        Survey, on_delete=models.PROTECT, related_name="+", verbose_name="bevraging"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "evaluatie van een instrument"
        verbose_name_plural = "evaluaties van instrumenten"
        default_permissions = ()

    def __str__(self):
        return f"Evaluatie {self.pk}"
