"""Of which communication initiative an issue is a part."""

from django.db import models

from newsletter.models.issue import Issue


class IssueInitiative(models.Model):
    """A row of its own: on the issue itself, publishing an older draft would take it back."""

    wagtail_reference_index_ignore = True

    issue = models.OneToOneField(
        Issue, on_delete=models.CASCADE, related_name="initiative_link", verbose_name="nummer"
    )
    initiative = models.ForeignKey(
        "planning.Initiative",
        on_delete=models.CASCADE,
        related_name="issue_links",
        verbose_name="communicatie-initiatief",
    )

    class Meta:
        verbose_name = "initiatief van een nummer"
        verbose_name_plural = "initiatieven van nummers"

    def __str__(self):
        return f"{self.issue}: {self.initiative}"
