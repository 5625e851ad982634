from datetime import date

from django.db import models
from django.db.models import F, Q, Sum
from django.db.models.functions import TruncMonth

from cms.models.practice import PracticePage
from cms.models.practice_index import PracticeIndexPage
from members.models import Person


class PageViewsQuerySet(models.QuerySet):
    def between(self, first: date, last: date):
        """Of these days, both included."""
        return self.filter(day__gte=first, day__lte=last)

    def of_practices(self):
        """The practices database: its overview and its practices, also what left the site."""
        pages = PracticePage.objects.order_by().values("pk")
        overview = PracticeIndexPage.objects.order_by().values("pk")
        return self.filter(Q(page__in=pages) | Q(page__in=overview))

    def of_kind(self, model):
        return self.filter(page__in=model.objects.order_by().values("pk"))

    def total(self) -> int:
        return self.order_by().aggregate(sum=Sum("views"))["sum"] or 0

    def per_month(self) -> dict[date, int]:
        """First day of the month → views, of the months that have any."""
        rows = self.order_by().annotate(month=TruncMonth("day")).values("month")
        return dict(rows.annotate(sum=Sum("views")).order_by("month").values_list("month", "sum"))

    def per_page(self):
        """Page, title and views, most viewed first."""
        rows = self.order_by().values("page", "page__title").annotate(sum=Sum("views"))
        return rows.order_by("-sum", "page__title")

    def add(self, totals: dict[tuple[date, int], int]) -> None:
        """Add views of (day, page id); a page that went meanwhile is left out by the caller."""
        for (day, page), views in sorted(totals.items()):
            row, made = self.get_or_create(day=day, page_id=page, defaults={"views": views})
            if not made:
                self.filter(pk=row.pk).update(views=F("views") + views)


class PageViews(models.Model):
    """How often a page was read on a day: a plain total, about nobody."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    day = models.DateField("dag")
    views = models.PositiveIntegerField("bezoeken", default=0)

    objects = PageViewsQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "bezoeken op een dag"
        verbose_name_plural = "bezoeken per dag"
        ordering = ["-day", "page"]
        constraints = [models.UniqueConstraint(fields=["day", "page"], name="cms_views_day_once")]

    def __str__(self):
        return f"Bezoeken {self.pk}"


OWN_COUNT = "Eigen telling"


class UsageSnapshotQuerySet(models.QuerySet):
    def own(self):
        return self.filter(source=OWN_COUNT)


class UsageSnapshot(models.Model):
    """One measurement of how much the practices database was used over a period."""

    source = models.CharField(
        "bron", max_length=60, help_text="Bijvoorbeeld: GA4 van de vroegere site."
    )
    starts_on = models.DateField("van")
    ends_on = models.DateField("tot en met")
    views = models.PositiveIntegerField("bezoeken")
    practices = models.PositiveIntegerField("praktijken online", null=True, blank=True)
    note = models.CharField("opmerking", max_length=300, blank=True)
    taken_on = models.DateField("gemeten op")
    taken_by = models.ForeignKey(
        Person, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = UsageSnapshotQuerySet.as_manager()

    class Meta:
        verbose_name = "meting van het gebruik"
        verbose_name_plural = "metingen van het gebruik"
        ordering = ["-ends_on", "source"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "starts_on", "ends_on"],
                name="cms_usage_once",
                violation_error_message="Deze meting van deze bron en periode staat er al.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="cms_usage_ends_after_start",
                violation_error_message="De periode eindigt vóór ze begint.",
            ),
        ]

    def __str__(self):
        return f"Meting {self.pk}"
