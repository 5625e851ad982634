from django.db import models
from django.db.models import Avg, Count, F, OuterRef, Q, Subquery

from surveys.models import Answer, FreeText, Submission
from surveys.page_ratings import RELIABLE, USEFUL

GOOD = 4  # the plan counts who gives at least this
GOOD_ENOUGH = Q(reliable__gte=GOOD, useful__gte=GOOD)  # of rows with their scores


def _score(key: str) -> Subquery:
    answers = Answer.objects.filter(submission=OuterRef("submission"), question__key=key)
    return Subquery(answers.values("number")[:1])


class PageRatingQuerySet(models.QuerySet):
    def with_scores(self):
        """Adds `reliable`, `useful` and `rated_on`, as they stand in the answer."""
        return self.annotate(
            reliable=_score(RELIABLE), useful=_score(USEFUL), rated_on=F("submission__day")
        )

    def between(self, first, last):
        """Given on these days, both included."""
        return self.filter(submission__day__gte=first, submission__day__lte=last)

    def of_year(self, year):
        return self.filter(submission__day__year=year)

    def good(self):
        """Both reliable and useful, as the plan asks it: the two together."""
        return self.with_scores().filter(GOOD_ENOUGH)

    def per_page(self):
        """Page, title, how many, both means and how many good ones; most rated first."""
        return (
            self.with_scores()
            .order_by()
            .values("page", "page__title")
            .annotate(
                count=Count("pk"),
                reliable_mean=Avg("reliable"),
                useful_mean=Avg("useful"),
                good_count=Count("pk", filter=GOOD_ENOUGH),
            )
            .order_by("-count", "page__title")
        )

    def per_page_and_year(self) -> dict[int, dict[int, int]]:
        """How often each page was rated in each year."""
        rows = self.order_by().values_list("page", "submission__day__year")
        found: dict[int, dict[int, int]] = {}
        for page, year, count in rows.annotate(count=Count("pk")):
            found.setdefault(page, {})[year] = count
        return found


class PageRating(models.Model):
    """About which page an answer to the survey of pages is; nothing says who it was."""

    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="ratings", verbose_name="pagina"
    )
    submission = models.OneToOneField(
        Submission, models.PROTECT, related_name="+", verbose_name="antwoord"
    )

    objects = PageRatingQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "beoordeling van een pagina"
        verbose_name_plural = "beoordelingen van pagina's"
        ordering = ["-pk"]

    def __str__(self):
        return f"Beoordeling {self.pk}"


class PageWord(models.Model):
    """About which page somebody wrote a sentence, apart from the scores."""

    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="words_said", verbose_name="pagina"
    )
    text = models.OneToOneField(FreeText, models.CASCADE, related_name="+", verbose_name="woorden")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "woord over een pagina"
        verbose_name_plural = "woorden over pagina's"
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self):
        return f"Woord {self.pk}"
