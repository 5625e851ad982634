"""Money of a year, to the cent: what an action costs and what pays for it."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from planning.enums import CostKind, IncomeSource
from planning.models.action_plan import ActionPlan
from planning.models.action_sheet import ActionSheet

ZERO = Decimal("0.00")


def euro(label: str):
    return models.DecimalField(
        label,
        max_digits=11,
        decimal_places=2,
        default=ZERO,
        validators=[MinValueValidator(ZERO, "Een bedrag is nul of meer.")],
    )


def total(name: str):
    """An amount of all rows together; add it up in the database, then `to_the_cent`."""
    return Coalesce(Sum(name), ZERO, output_field=models.DecimalField())


def to_the_cent(amounts: dict) -> dict[str, Decimal]:
    """SQLite adds decimals up as fractions and keeps the digits after the cent."""
    return {name: value.quantize(ZERO) for name, value in amounts.items()}


class CostLineQuerySet(models.QuerySet):
    def of_year(self, year: int):
        return self.filter(sheet__plan__year=year)

    def totals(self) -> dict[str, Decimal]:
        """`planned`, `committed` and `spent` in euro, added up by the database."""
        names = ("planned", "committed", "spent")
        return to_the_cent(self.aggregate(**{name: total(name) for name in names}))


class CostLine(models.Model):
    """A cost of one sheet; what is committed includes what is spent already."""

    sheet = models.ForeignKey(ActionSheet, models.CASCADE, related_name="costs")
    kind = models.CharField("kostensoort", max_length=12, choices=CostKind)
    description = models.CharField("omschrijving", max_length=200)
    planned = euro("begroot")
    committed = euro("vastgelegd")
    spent = euro("uitgegeven")
    explanation = models.TextField("toelichting bij het verschil", max_length=2000, blank=True)
    is_closed = models.BooleanField("afgesloten", default=False)

    objects = CostLineQuerySet.as_manager()

    class Meta:
        verbose_name = "kostenlijn"
        verbose_name_plural = "kostenlijnen"
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(planned__gte=0, committed__gte=0, spent__gte=0),
                name="planning_cost_is_no_debt",
                violation_error_message="Een bedrag is nul of meer.",
            )
        ]

    def __str__(self):
        return self.description

    @property
    def left(self) -> Decimal:
        """What of the plan is not spent; below zero where more was spent than planned."""
        return self.planned - self.spent


class IncomeLineQuerySet(models.QuerySet):
    def of_year(self, year: int):
        return self.filter(plan__year=year)

    def totals(self) -> dict[str, Decimal]:
        """`planned` and `received` in euro, added up by the database."""
        names = ("planned", "received")
        return to_the_cent(self.aggregate(**{name: total(name) for name in names}))


class IncomeLine(models.Model):
    """What pays for the year, or for one sheet of it."""

    plan = models.ForeignKey(ActionPlan, models.CASCADE, related_name="incomes")
    sheet = models.ForeignKey(
        ActionSheet, models.CASCADE, null=True, blank=True, related_name="incomes"
    )
    source = models.CharField("bron", max_length=12, choices=IncomeSource)
    description = models.CharField("omschrijving", max_length=200)
    planned = euro("begroot")
    received = euro("ontvangen")
    explanation = models.TextField("toelichting bij het verschil", max_length=2000, blank=True)

    objects = IncomeLineQuerySet.as_manager()

    class Meta:
        verbose_name = "inkomst"
        verbose_name_plural = "inkomsten"
        ordering = ["source", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(planned__gte=0, received__gte=0),
                name="planning_income_is_no_debt",
                violation_error_message="Een bedrag is nul of meer.",
            )
        ]

    def __str__(self):
        return self.description
