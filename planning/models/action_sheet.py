"""An action sheet ("actiefiche"): why, how, for whom, with what impact, tied to which goals."""

from django.db import models

from planning.enums import Progress, SheetState
from planning.models.action_plan import ActionPlan, colleague
from planning.models.goals import Goal
from planning.models.indicators import Indicator
from planning.models.links import PolicyGoal, TargetGroup

TEXT_LIMIT = 6000


class ActionSheetQuerySet(models.QuerySet):
    def of_year(self, year: int):
        return self.filter(plan__year=year)

    def approved(self):
        return self.filter(state=SheetState.APPROVED)

    def active(self):
        """What is being followed: neither done nor stopped."""
        return self.exclude(progress__in=[Progress.DONE, Progress.STOPPED])

    def in_plan_order(self):
        return self.order_by("plan__year", "position", "pk")


class ActionSheet(models.Model):
    wagtail_reference_index_ignore = True

    plan = models.ForeignKey(
        ActionPlan, models.PROTECT, related_name="sheets", verbose_name="jaaractieplan"
    )
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    title = models.CharField("titel", max_length=200)
    owner = colleague("trekker")

    # The five parts that the plan asks of every sheet (the fifth are the links).
    motivation = models.TextField("motivering", max_length=TEXT_LIMIT, blank=True)
    method = models.TextField("werkwijze", max_length=TEXT_LIMIT, blank=True)
    audience = models.TextField("doelgroep", max_length=TEXT_LIMIT, blank=True)
    impact = models.TextField("beoogde impact", max_length=TEXT_LIMIT, blank=True)
    target_groups = models.ManyToManyField(
        TargetGroup, blank=True, related_name="sheets", verbose_name="doelgroepen"
    )
    policy_goals = models.ManyToManyField(
        PolicyGoal, blank=True, related_name="sheets", verbose_name="Vlaamse beleidsdoelstellingen"
    )
    goals = models.ManyToManyField(
        Goal, blank=True, related_name="sheets", verbose_name="doelstellingen van het meerjarenplan"
    )

    state = models.CharField("stand", max_length=10, choices=SheetState, default=SheetState.DRAFT)
    approved_at = models.DateTimeField("goedgekeurd op", null=True, blank=True)
    approved_by = colleague("goedgekeurd door")
    progress = models.CharField(
        "voortgang", max_length=12, choices=Progress, default=Progress.NOT_STARTED
    )
    progress_at = models.DateTimeField("voortgang bijgewerkt op", null=True, blank=True)
    copied_from = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name="vervolg op",
    )

    # What the substantive yearly report tells of it.
    realised = models.TextField("wat we realiseerden", max_length=TEXT_LIMIT, blank=True)
    deviation = models.TextField("wat anders liep", max_length=TEXT_LIMIT, blank=True)
    adjustment = models.TextField("wat we bijsturen", max_length=TEXT_LIMIT, blank=True)
    internal_note = models.TextField(
        "intern",
        max_length=TEXT_LIMIT,
        blank=True,
        help_text="Alleen voor de ploeg: komt niet in de publieke versie van het jaarverslag.",
    )
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    changed_at = models.DateTimeField("laatst gewijzigd op", auto_now=True)

    objects = ActionSheetQuerySet.as_manager()

    class Meta:
        verbose_name = "actiefiche"
        verbose_name_plural = "actiefiches"
        ordering = ["plan__year", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "copied_from"],
                name="planning_sheet_taken_along_once",
                violation_error_message="Deze fiche is al meegenomen naar dit jaar.",
            )
        ]

    def __str__(self):
        return self.title


class SheetTarget(models.Model):
    """What a sheet wants to reach on an indicator of the catalogue in its year."""

    sheet = models.ForeignKey(ActionSheet, models.CASCADE, related_name="targets")
    indicator = models.ForeignKey(
        Indicator, models.PROTECT, related_name="sheet_targets", verbose_name="indicator"
    )
    value = models.DecimalField(
        "streefwaarde", max_digits=9, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = "streefwaarde van een actiefiche"
        verbose_name_plural = "streefwaarden van actiefiches"
        ordering = ["indicator__position"]
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "indicator"],
                name="planning_sheet_names_an_indicator_once",
                violation_error_message="Deze indicator staat al op de fiche.",
            )
        ]


class SheetUpdate(models.Model):
    """How it goes, in a few words on a day; never edited."""

    wagtail_reference_index_ignore = True

    sheet = models.ForeignKey(ActionSheet, models.CASCADE, related_name="updates")
    at = models.DateTimeField("op", auto_now_add=True)
    by = colleague("door")
    progress = models.CharField("voortgang", max_length=12, choices=Progress)
    text = models.TextField("hoe het loopt", max_length=2000, blank=True)

    class Meta:
        verbose_name = "stand van zaken"
        verbose_name_plural = "standen van zaken"
        ordering = ["-at", "-pk"]
