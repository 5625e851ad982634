from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.enums import QualityLevel
from members.models import Person


class QualityMarkQuerySet(models.QuerySet):
    def valid(self, on=None):
        """Marks that hold on that day (today)."""
        on = on or timezone.localdate()
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), given_on__lte=on)

    def level_of(self, page: str, on=None):
        """An expression for a query of pages: the newest mark's level that holds."""
        newest = self.valid(on).filter(page=OuterRef(page)).order_by("-given_on", "-pk")
        return Coalesce(Subquery(newest.values("level")[:1]), Value(QualityLevel.DESCRIBED.value))


class QualityMark(models.Model):
    """Somebody looked into a practice and gave it a level, for as long as that holds.

    A row of its own: on the page an older draft would undo it.
    """

    page = models.ForeignKey(
        "cms.PracticePage", models.CASCADE, related_name="quality_marks", verbose_name="praktijk"
    )
    level = models.CharField("niveau", max_length=10, choices=QualityLevel.choices)
    given_on = models.DateField("gegeven op", default=timezone.localdate)
    valid_until = models.DateField("geldig tot en met", null=True, blank=True)
    note = models.CharField(
        "waarop het steunt",
        max_length=300,
        blank=True,
        help_text="Bijvoorbeeld: nagelezen met twee ervaringsdeskundigen.",
    )
    given_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="gegeven door",
    )

    objects = QualityMarkQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "kwaliteitsniveau"
        verbose_name_plural = "kwaliteitsniveaus"
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=models.F("given_on")),
                name="cms_quality_ends_after_start",
                violation_error_message="Het niveau vervalt vóór het gegeven werd.",
            )
        ]

    def __str__(self):
        return f"Niveau {self.pk}"
