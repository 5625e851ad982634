from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef

from planning.enums import IndicatorKind, IndicatorPeriod, RowType
from planning.models.goals import Goal
from planning.units import Unit


class Indicator(models.Model):
    """A row of the plan's catalogue, by a name that stays while its definition may change."""

    slug = models.SlugField("kenmerk", max_length=60, unique=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        ordering = ["position"]

    def __str__(self):
        return self.slug


class IndicatorDefinitionQuerySet(models.QuerySet):
    def current(self):
        """Of each indicator the newest version."""
        newer = IndicatorDefinition.objects.filter(
            indicator=OuterRef("indicator"), version__gt=OuterRef("version")
        )
        return self.filter(~Exists(newer))

    def in_force(self, on):
        """Of each indicator the version that counted on that day."""
        newer = IndicatorDefinition.objects.filter(
            indicator=OuterRef("indicator"), version__gt=OuterRef("version"), valid_from__lte=on
        )
        return self.filter(~Exists(newer), valid_from__lte=on)

    def in_plan_order(self):
        return self.select_related("indicator", "goal").order_by("indicator__position")

    def update(self, **kwargs):
        raise ValidationError(IndicatorDefinition.UNCHANGEABLE)


class IndicatorDefinition(models.Model):
    """What an indicator means from a given day on. A change is a new version, never an edit."""

    UNCHANGEABLE = "Een definitie wijzigt niet: maak een nieuwe versie."

    indicator = models.ForeignKey(
        Indicator, verbose_name="indicator", on_delete=models.PROTECT, related_name="definitions"
    )
    version = models.PositiveSmallIntegerField("versie", default=1)
    valid_from = models.DateField("geldt vanaf")
    row_type = models.CharField("soort rij", max_length=12, choices=RowType.choices)
    part_of = models.ForeignKey(
        Indicator,
        verbose_name="deel van",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )
    goal = models.ForeignKey(
        Goal, verbose_name="doelstelling", on_delete=models.PROTECT, related_name="definitions"
    )
    label = models.CharField("omschrijving in het plan", max_length=300)
    unit = models.CharField("eenheid", max_length=40, choices=Unit.choices)
    kind = models.CharField("soort waarde", max_length=12, choices=IndicatorKind.choices)
    period = models.CharField("periode", max_length=12, choices=IndicatorPeriod.choices)
    target_value = models.DecimalField(
        "streefwaarde", max_digits=9, decimal_places=2, null=True, blank=True
    )
    target_year = models.PositiveSmallIntegerField("streefjaar", null=True, blank=True)
    expected_value = models.DecimalField(
        "verwachte waarde",
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Een inschatting uit het plan: daar hoort geen verkeerslicht bij.",
    )
    event_kinds = models.JSONField("soorten activiteiten die meetellen", default=list, blank=True)
    counting_rule = models.TextField("zo tellen we", blank=True)
    loaded_hash = models.CharField("vingerafdruk van de planrij", max_length=64, editable=False)
    created_at = models.DateTimeField("vastgelegd op", auto_now_add=True)

    objects = IndicatorDefinitionQuerySet.as_manager()

    class Meta:
        verbose_name = "definitie van een indicator"
        verbose_name_plural = "definities van indicatoren"
        ordering = ["indicator__position", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "version"],
                name="planning_definition_version_once",
                violation_error_message="Deze versie van de definitie bestaat al.",
            )
        ]

    def __str__(self):
        return f"{self.label} (versie {self.version})"

    def save(self, *args, **kwargs):
        if self.pk and not self._state.adding:
            raise ValidationError(self.UNCHANGEABLE)
        super().save(*args, **kwargs)
