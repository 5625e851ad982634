"""Who looks after a page and when somebody last did: facts beside the page, never on it."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet

from cms.enums import ReviewInterval
from cms.review_rules import oldest_up_to_date
from members.models import Person


class PageCare(models.Model):
    """Who looks after a page and how often; what stands nowhere follows the kind of page."""

    page = models.OneToOneField(
        Page, models.CASCADE, related_name="care", verbose_name="pagina", editable=False
    )
    owner = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pages_looked_after",
        verbose_name="eigenaar",
    )
    months = models.PositiveSmallIntegerField(
        "na te kijken", choices=ReviewInterval.choices, null=True, blank=True
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "zorg voor een pagina"
        verbose_name_plural = "zorg voor pagina's"

    def __str__(self):
        return f"Zorg voor pagina {self.page_id}"


class Review(models.Model):
    """Somebody read a page on that day and found that it still holds."""

    page = models.ForeignKey(
        Page, models.CASCADE, related_name="reviews", verbose_name="pagina", editable=False
    )
    reviewed_on = models.DateField("nagekeken op", default=timezone.localdate)
    note = models.CharField("opmerking", max_length=300, blank=True)
    reviewed_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="nagekeken door",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "nazicht"
        verbose_name_plural = "nazichten"
        ordering = ["-reviewed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "reviewed_on"],
                name="cms_one_review_a_day",
                violation_error_message="Deze pagina is vandaag al nagekeken.",
            )
        ]

    def __str__(self):
        return f"Nazicht {self.pk}"


class CareWords(models.QuerySet):
    """Words for pages that are looked after."""

    def with_care(self, on=None):
        """Adds what held on that day (today): `reviewed_on` (None where nobody did), `checked_on`
        (else the first publication), `care_months`, `care_owner_id` and `is_up_to_date`."""
        on = on or timezone.localdate()
        reviews = Review.objects.filter(page=OuterRef("pk"), reviewed_on__lte=on)
        care = PageCare.objects.filter(page=OuterRef("pk"))
        fresh = Q()
        for months in ReviewInterval.values:
            since = oldest_up_to_date(on, months)
            fresh |= Q(care_months=months, checked_on__gte=since)
        return self.annotate(
            reviewed_on=Subquery(reviews.values("reviewed_on")[:1]),
            checked_on=Coalesce("reviewed_on", TruncDate("first_published_at")),
            care_months=Coalesce(Subquery(care.values("months")[:1]), _usual_months(self.model)),
            care_owner_id=Coalesce(
                Subquery(care.values("owner_id")[:1]),
                "owner__person_id",
                output_field=models.BigIntegerField(),
            ),
        ).annotate(
            is_up_to_date=Case(
                When(fresh, then=Value(True)),
                default=Value(False),
                output_field=models.BooleanField(),
            )
        )

    def up_to_date(self, on=None):
        return self.with_care(on).filter(is_up_to_date=True)

    def past_review(self, on=None):
        """What should have been looked at by then, the longest ago first."""
        late = self.with_care(on).filter(is_up_to_date=False)
        return late.order_by(models.F("checked_on").asc(nulls_first=True), "title", "pk")


class KnowledgeQuerySet(CareWords, PageQuerySet):
    """Live pages of every kind that has to be looked after."""


def knowledge_models() -> list[type[Page]]:
    """The kinds of pages that say `review_months`."""
    return [model for model in get_page_models() if getattr(model, "review_months", None)]


def knowledge_pages() -> KnowledgeQuerySet:
    kinds = ContentType.objects.get_for_models(*knowledge_models(), for_concrete_models=False)
    return KnowledgeQuerySet(Page).filter(live=True, content_type__in=kinds.values())


def _usual_months(model):
    if usual := getattr(model, "review_months", None):
        return Value(int(usual))
    kinds = ContentType.objects.get_for_models(*knowledge_models(), for_concrete_models=False)
    return Case(
        *(
            When(content_type=kind, then=Value(int(each.review_months)))
            for each, kind in kinds.items()
        ),
        default=Value(int(ReviewInterval.YEAR)),
        output_field=models.IntegerField(),
    )
