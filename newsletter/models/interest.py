from django.db import models

from newsletter.models.issue import Issue


class LinkInterest(models.Model):
    """How often a page was opened from one issue: a total, of nobody in particular."""

    issue = models.ForeignKey(
        Issue, on_delete=models.CASCADE, related_name="interest", verbose_name="nummer"
    )
    path = models.CharField("pagina", max_length=400)
    words = models.CharField("tekst van de link", max_length=200, blank=True)
    count = models.PositiveIntegerField("keer geopend", default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "belangstelling voor een bericht"
        verbose_name_plural = "belangstelling per bericht"
        ordering = ["-count", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["issue", "path"], name="newsletter_interest_once"),
        ]

    def __str__(self):
        return f"{self.path}: {self.count}"
