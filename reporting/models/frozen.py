"""A year as it was when somebody froze it (counting rule 7). Nothing in it is ever rewritten."""

from django.db import models
from django.db.models import Q

FROZEN = "Een bevroren jaar verandert nooit: bevries een nieuwe versie."
HASH_LENGTH = 64
ROW_HASH_LENGTH = 32  # 128 bits of it: enough to tell rows apart, and half the room


class FrozenError(TypeError):
    """Somebody tried to rewrite or remove what was frozen."""


class FrozenQuerySet(models.QuerySet):
    """Adds only. The verbs of `reporting/actions/` use a plain QuerySet, and say why."""

    def update(self, **values):
        raise FrozenError(FROZEN)

    def bulk_update(self, *args, **kwargs):
        raise FrozenError(FROZEN)

    def delete(self):
        raise FrozenError(FROZEN)


class FrozenModel(models.Model):
    wagtail_reference_index_ignore = True  # nothing that is frozen is ever deleted or edited

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise FrozenError(FROZEN)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise FrozenError(FROZEN)


class FrozenYearQuerySet(FrozenQuerySet):
    def finished(self):
        """What was frozen; a row without a version is still being counted, or was given up."""
        return self.filter(version__isnull=False)

    def of(self, year: int):
        """All versions of a year, the newest first."""
        return self.finished().filter(year=year).order_by("-version")

    def published(self):
        return self.finished().filter(published_at__isnull=False)


class FrozenYear(FrozenModel):
    """One version of a year. While it is being counted it has no version and nobody sees it."""

    year = models.PositiveSmallIntegerField("jaar")
    version = models.PositiveSmallIntegerField("versie", null=True, editable=False)
    frozen_at = models.DateTimeField("bevroren op", null=True, editable=False)
    by = models.ForeignKey(
        "members.Person",
        verbose_name="door",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    map_on = models.DateField("gemeenten zoals bekend op")
    reason = models.CharField("reden van de correctie", max_length=400, blank=True)
    values_hash = models.CharField("vingerafdruk", max_length=HASH_LENGTH, editable=False)
    begun_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField("gepubliceerd op", null=True, editable=False)
    published_by = models.ForeignKey(
        "members.Person", null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = FrozenYearQuerySet.as_manager()

    class Meta:
        verbose_name = "bevroren jaar"
        verbose_name_plural = "bevroren jaren"
        ordering = ["-year", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "version"],
                name="reporting_frozen_version_once",
                violation_error_message="Deze versie van het jaar bestaat al.",
            ),
            models.CheckConstraint(
                condition=Q(version=None, frozen_at=None, published_at=None)
                | Q(version__isnull=False, frozen_at__isnull=False),
                name="reporting_frozen_with_its_moment",
                violation_error_message="Een bevroren jaar heeft een versie en een moment.",
            ),
        ]

    def __str__(self):
        return f"{self.year}, versie {self.version}"


class FrozenValue(FrozenModel):
    """A row of the plan in a frozen year: what it came to, and what it was made of."""

    frozen = models.ForeignKey(FrozenYear, on_delete=models.PROTECT, related_name="values")
    definition = models.ForeignKey(
        "planning.IndicatorDefinition", on_delete=models.PROTECT, related_name="+"
    )
    # The definition in force at the end of the year leads; an earlier one of the same year is
    # shown beside it.
    leads = models.BooleanField("telt", default=True)
    is_measured = models.BooleanField("wordt gemeten", default=True)
    by_hand = models.BooleanField("met de hand", default=False)
    value = models.DecimalField("waarde", max_digits=14, decimal_places=4, null=True)
    numerator = models.BigIntegerField("teller", null=True)
    denominator = models.BigIntegerField("noemer", null=True)
    beside = models.JSONField("ernaast", default=list)  # of [words, number]
    notes = models.JSONField("opmerkingen", default=list)
    unmarked = models.PositiveIntegerField("activiteiten zonder aanwezigheden", default=0)
    record_count = models.PositiveIntegerField("aantal records", default=0)
    records_hash = models.CharField("vingerafdruk van de records", max_length=HASH_LENGTH)

    objects = FrozenQuerySet.as_manager()

    class Meta:
        verbose_name = "bevroren cijfer"
        verbose_name_plural = "bevroren cijfers"
        ordering = ["frozen", "definition__indicator__position", "-definition__version"]
        constraints = [
            models.UniqueConstraint(
                fields=["frozen", "definition"], name="reporting_frozen_definition_once"
            )
        ]

    def __str__(self):
        return f"{self.definition} in {self.frozen}"


class FrozenRecord(FrozenModel):
    """A record that contributed: which one, and a fingerprint of what counted in it."""

    value = models.ForeignKey(FrozenValue, on_delete=models.PROTECT, related_name="records")
    kind = models.CharField("soort", max_length=60)  # the label of its model
    record_id = models.BigIntegerField("nummer")
    # As it was that day: a person who is merged afterwards keeps the old key in here.
    person_key = models.CharField(
        "sleutel van de persoon", max_length=32, blank=True, db_index=True
    )
    row_hash = models.CharField("vingerafdruk", max_length=ROW_HASH_LENGTH)

    objects = FrozenQuerySet.as_manager()

    class Meta:
        verbose_name = "bevroren record"
        verbose_name_plural = "bevroren records"
        ordering = ["value", "kind", "record_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["value", "kind", "record_id"], name="reporting_frozen_record_once"
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.record_id}"
