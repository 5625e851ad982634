"""The yearly action plan: the sheets that say how a year brings the goals nearer."""

from django.db import models
from django.db.models import Q

from members.models import Person
from planning.enums import PlanState

FIRST_YEAR, LAST_YEAR = 2025, 2029


def colleague(label: str):
    """Who of the team did or owns it; of somebody who left the row stays."""
    return models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=label
    )


class ActionPlanQuerySet(models.QuerySet):
    def of_year(self, year: int):
        return self.filter(year=year)

    def approved(self):
        return self.filter(state=PlanState.APPROVED)


class ActionPlan(models.Model):
    """One per calendar year of the agreement."""

    wagtail_reference_index_ignore = True

    year = models.PositiveSmallIntegerField("jaar", unique=True)
    state = models.CharField("stand", max_length=10, choices=PlanState, default=PlanState.DRAFT)
    introduction = models.TextField("inleiding", max_length=4000, blank=True)
    approved_at = models.DateTimeField("goedgekeurd op", null=True, blank=True)
    approved_by = colleague("goedgekeurd door")
    created_at = models.DateTimeField("begonnen op", auto_now_add=True)

    objects = ActionPlanQuerySet.as_manager()

    class Meta:
        verbose_name = "jaaractieplan"
        verbose_name_plural = "jaaractieplannen"
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR),
                name="planning_action_plan_within_the_agreement",
                violation_error_message="De overeenkomst loopt van 2025 tot en met 2029. Kies een "
                "jaar daarbinnen.",
            )
        ]

    def __str__(self):
        return f"Jaaractieplan {self.year}"
