from django.db import models
from django.utils import timezone

from members.models import Organisation
from surveys.models.survey import Survey


class ImprovementReport(models.Model):
    """What a board says it improved, with its word that we may tell so under its name."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="reports")
    board = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", verbose_name="bestuur"
    )
    text = models.TextField("wat er verbeterde")
    day = models.DateField("dag", default=timezone.localdate)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "verslag van een verbetering"
        verbose_name_plural = "verslagen van verbetering"
        default_permissions = ()
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "board"],
                name="surveys_report_once",
                violation_error_message="Van dit bestuur is er al een verslag.",
            )
        ]

    def __str__(self):
        return f"Verslag {self.pk}"
