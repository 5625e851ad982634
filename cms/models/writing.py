"""The words that the house avoids, and how well pages read over time."""

from django.db import models
from wagtail.models import Page

from cms.enums import AdviceKind

KINDS = [
    (kind.value, kind.label) for kind in (AdviceKind.PERSON, AdviceKind.JARGON, AdviceKind.FORMAL)
]


class WordAdvice(models.Model):
    """A word that we avoid, and what we write instead; editors see it beside their text."""

    avoid = models.CharField(
        "liever niet",
        max_length=60,
        unique=True,
        help_text="Eén woord of woordgroep; gewone uitgangen (-e, -en, -s) vinden we zelf.",
    )
    better = models.CharField("liever wel", max_length=120)
    why = models.CharField("waarom", max_length=200, blank=True)
    kind = models.CharField("soort", max_length=8, choices=KINDS, default=AdviceKind.JARGON)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "woord dat we vermijden"
        verbose_name_plural = "woorden die we vermijden"
        ordering = ["avoid"]

    def __str__(self):
        return self.avoid


class WritingScore(models.Model):
    """How easily a page read on a day (0 hard, 100 easy), and how much advice there was."""

    page = models.ForeignKey(
        Page, models.CASCADE, related_name="writing_scores", verbose_name="pagina"
    )
    scored_on = models.DateField("op")
    ease = models.PositiveSmallIntegerField("leesbaarheid", null=True, blank=True)
    words = models.PositiveIntegerField("woorden")
    remarks = models.PositiveSmallIntegerField("adviezen")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "leesbaarheid van een pagina"
        verbose_name_plural = "leesbaarheid van pagina's"
        ordering = ["-scored_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "scored_on"], name="cms_one_score_a_day"),
            models.CheckConstraint(condition=models.Q(ease__lte=100), name="cms_score_to_100"),
        ]

    def __str__(self):
        return f"Leesbaarheid {self.pk}"
