from django.db import models
from django.db.models import Q

from reporting.models.frozen import FrozenError

UNCHANGEABLE = "Een cijfer dat met de hand ingevuld werd, verandert niet: vul een nieuw in."


class ManualValueQuerySet(models.QuerySet):
    """Adds only, so that what stood there before can always be read."""

    def newest_first(self):
        return self.order_by("-entered_at", "-pk")

    def update(self, **values):
        raise FrozenError(UNCHANGEABLE)

    def bulk_update(self, *args, **kwargs):
        raise FrozenError(UNCHANGEABLE)

    def delete(self):
        raise FrozenError(UNCHANGEABLE)


class ManualValue(models.Model):
    """A figure of one year that no record here can tell, with where it comes from."""

    indicator = models.ForeignKey(
        "planning.Indicator",
        verbose_name="indicator",
        on_delete=models.PROTECT,
        related_name="manual_values",
    )
    year = models.PositiveSmallIntegerField("jaar")
    value = models.DecimalField("waarde", max_digits=12, decimal_places=2)
    numerator = models.PositiveIntegerField("teller", null=True, blank=True)
    denominator = models.PositiveIntegerField("noemer", null=True, blank=True)
    source = models.CharField("bron", max_length=300)
    source_on = models.DateField("datum van de bron")
    entered_by = models.ForeignKey(
        "members.Person",
        verbose_name="ingevuld door",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    entered_at = models.DateTimeField("ingevuld op", auto_now_add=True)

    objects = ManualValueQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "cijfer met de hand"
        verbose_name_plural = "cijfers met de hand"
        ordering = ["year", "indicator", "-entered_at", "-pk"]
        indexes = [models.Index(fields=["indicator", "year"], name="reporting_manual_of_a_row")]
        constraints = [
            models.CheckConstraint(
                condition=Q(numerator=None, denominator=None)
                | Q(numerator__isnull=False, denominator__gt=0),
                name="reporting_manual_share_is_whole",
                violation_error_message="Vul teller en noemer allebei in.",
            )
        ]

    def __str__(self):
        return f"{self.indicator} in {self.year}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise FrozenError(UNCHANGEABLE)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise FrozenError(UNCHANGEABLE)
