from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Avg, Count, Q
from django.utils import timezone

SCORES = (1, 2, 3, 4, 5)
GOOD = 4  # the plan counts who gives at least this


def score_field(verbose_name: str) -> models.PositiveSmallIntegerField:
    edges = [MinValueValidator(SCORES[0]), MaxValueValidator(SCORES[-1])]
    return models.PositiveSmallIntegerField(verbose_name, validators=edges)


class PageRatingQuerySet(models.QuerySet):
    def between(self, first, last):
        """Given on these days, both included."""
        return self.filter(rated_on__gte=first, rated_on__lte=last)

    def good(self):
        """Both reliable and useful, as the plan asks it: the two together."""
        return self.filter(reliable__gte=GOOD, useful__gte=GOOD)

    def with_word(self):
        return self.exclude(word="")

    def per_page(self):
        """Page, title, how many, both means and how many good ones; most rated first."""
        good = Q(reliable__gte=GOOD, useful__gte=GOOD)
        return (
            self.order_by()
            .values("page", "page__title")
            .annotate(
                count=Count("pk"),
                reliable_mean=Avg("reliable"),
                useful_mean=Avg("useful"),
                good_count=Count("pk", filter=good),
                words=Count("pk", filter=~Q(word="")),
            )
            .order_by("-count", "page__title")
        )


class PageRating(models.Model):
    """What one reader thought of a page that day; nothing says who it was."""

    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="ratings", verbose_name="pagina"
    )
    reliable = score_field("betrouwbaar")
    useful = score_field("bruikbaar")
    word = models.CharField("in een woord", max_length=300, blank=True)
    rated_on = models.DateField("gegeven op", default=timezone.localdate)

    objects = PageRatingQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "beoordeling van een pagina"
        verbose_name_plural = "beoordelingen van pagina's"
        ordering = ["-rated_on", "-pk"]
        indexes = [models.Index(fields=["rated_on", "page"], name="cms_rating_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(reliable__range=(1, 5), useful__range=(1, 5)),
                name="cms_rating_scores",
                violation_error_message="Een score ligt tussen 1 en 5.",
            )
        ]

    def __str__(self):
        return f"Beoordeling {self.pk}"
