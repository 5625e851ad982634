"""That somebody asked to freeze a year, and how far the worker is with it."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from reporting.enums import FreezeState
from reporting.models.frozen import FrozenYear

# A worker says that it lives at every row of the plan and every few thousand records.
LEASE = timedelta(minutes=3)
QUEUE_IS_LONG = timedelta(minutes=2)


class FreezeRunQuerySet(models.QuerySet):
    def open(self):
        return self.filter(ended_at=None)

    def to_take_up(self, now):
        """Nobody began, or the worker that did gave no sign of life for too long."""
        return self.open().filter(Q(alive_at=None) | Q(alive_at__lt=now - LEASE))

    def latest_per_year(self) -> dict[int, "FreezeRun"]:
        """One query; there are a few per year of the plan."""
        rows = self.select_related("by", "frozen").order_by("asked_at", "pk")
        return {run.year: run for run in rows}


class FreezeRun(models.Model):
    """One asking. `frozen` is the version that is being counted, and then that it became.

    At most one per year is open, whoever asks and however often; the database sees to that.
    """

    wagtail_reference_index_ignore = True

    year = models.PositiveSmallIntegerField("jaar")
    reason = models.CharField("reden van de correctie", max_length=400, blank=True)
    by = models.ForeignKey(
        "members.Person",
        verbose_name="door",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    state = models.CharField("stand", max_length=8, choices=FreezeState, default=FreezeState.ASKED)
    attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    # Whoever took it up last; a worker that finds another's here lets go.
    turn = models.CharField(max_length=32, blank=True, editable=False)
    alive_at = models.DateTimeField("laatste teken van leven", null=True, blank=True)
    rows_done = models.PositiveSmallIntegerField("getelde rijen", default=0)
    ended_at = models.DateTimeField("klaar op", null=True, blank=True)
    why = models.CharField("waarom het niet lukte", max_length=600, blank=True)
    frozen = models.ForeignKey(
        FrozenYear, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = FreezeRunQuerySet.as_manager()

    class Meta:
        verbose_name = "gevraagde bevriezing"
        verbose_name_plural = "gevraagde bevriezingen"
        ordering = ["-asked_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(ended_at=None),
                name="reporting_one_freezing_at_a_time",
                violation_error_message="Dit jaar wordt al bevroren.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["asked", "running"], ended_at=None)
                | Q(state__in=["done", "failed"], ended_at__isnull=False),
                name="reporting_freezing_ended_with_its_moment",
                violation_error_message="Wat klaar of mislukt is, heeft een moment.",
            ),
        ]

    def __str__(self):
        return f"{self.year} bevriezen"

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    @property
    def has_failed(self) -> bool:
        return self.state == FreezeState.FAILED

    @property
    def waits_long(self) -> bool:
        """No worker took it up in time: then probably none runs."""
        is_asked = self.state == FreezeState.ASKED
        return is_asked and self.asked_at < timezone.now() - QUEUE_IS_LONG
