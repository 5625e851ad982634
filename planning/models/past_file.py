"""Files of before this platform that were taken in: one row per file, and what each brought."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone

from members import retention
from planning.models.action_plan import colleague


def new_token() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


class PastFileQuerySet(models.QuerySet):
    def done(self):
        """Files that were taken in, undone ones included."""
        return self.filter(loaded_at__isnull=False).order_by("-loaded_at", "-pk")

    def pending(self):
        return self.filter(loaded_at__isnull=True)

    def expired(self, now=None):
        """Files that nobody decided about in time."""
        return self.pending().filter(at__lt=retention.PENDING_IMPORT.before(now))

    def usable_by(self, person, now=None):
        """What this colleague chose a short while ago and did not decide about."""
        return self.pending().filter(at__gte=retention.PENDING_IMPORT.before(now), by=person)


class PastFile(models.Model):
    """Its content goes once it was taken in or dropped; `kind` is a name of `past/kinds.py`."""

    wagtail_reference_index_ignore = True

    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    kind = models.CharField("wat er in staat", max_length=24)
    source = models.CharField("overgenomen uit", max_length=120)
    name = models.CharField("bestand", max_length=120)
    content = models.BinaryField(null=True, editable=False)
    by = colleague("ingelezen door")
    at = models.DateTimeField("gekozen op", default=timezone.now, db_index=True)
    loaded_at = models.DateTimeField("ingelezen op", null=True, blank=True)
    new_count = models.PositiveIntegerField("nieuw", default=0)
    known_count = models.PositiveIntegerField("stond er al", default=0)
    undone_at = models.DateTimeField("ongedaan gemaakt op", null=True, blank=True)
    undone_by = colleague("ongedaan gemaakt door")

    objects = PastFileQuerySet.as_manager()

    class Meta:
        verbose_name = "ingelezen lijst van vroeger"
        verbose_name_plural = "ingelezen lijsten van vroeger"
        ordering = ["-at", "-pk"]
        default_permissions = ()
        permissions = [("load_past", "Kan lijsten van vroeger inlezen")]
        constraints = [
            models.CheckConstraint(
                condition=Q(loaded_at__isnull=True) | Q(content__isnull=True),
                name="planning_past_file_content_goes",
                violation_error_message="Wat ingelezen is, houdt zijn bestand niet bij.",
            ),
        ]

    def __str__(self):
        return f"Ingelezen lijst {self.pk}"

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None


class PastRow(models.Model):
    """A row that a file brought, by its key in the table of its kind: for the way back."""

    wagtail_reference_index_ignore = True

    load = models.ForeignKey(PastFile, models.CASCADE, related_name="rows")
    made = models.PositiveBigIntegerField("rij")

    class Meta:
        verbose_name = "ingelezen rij van vroeger"
        verbose_name_plural = "ingelezen rijen van vroeger"
        default_permissions = ()

    def __str__(self):
        return f"Ingelezen rij {self.pk}"
