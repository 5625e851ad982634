"""Earlier years that are taken over from files: one row per file, from the look to the undoing."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.enums import PastKind
from events.models.cancellable import actor_key
from members import retention


def new_token() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


class PastLoadQuerySet(models.QuerySet):
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
        fresh = self.pending().filter(at__gte=retention.PENDING_IMPORT.before(now))
        return fresh.filter(by=person)


class PastLoad(models.Model):
    """A file of events or of participants. Its content goes once it was taken in or dropped."""

    wagtail_reference_index_ignore = True

    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    kind = models.CharField("wat er in staat", max_length=12, choices=PastKind)
    source = models.CharField(
        "overgenomen uit",
        max_length=120,
        help_text="Waar de gegevens vandaan komen. Zo staan ze gemerkt: “overgenomen uit …”.",
    )
    name = models.CharField("bestand", max_length=120)
    content = models.BinaryField(null=True, editable=False)
    by = actor_key("ingelezen door")
    at = models.DateTimeField("gekozen op", default=timezone.now, db_index=True)
    loaded_at = models.DateTimeField("ingelezen op", null=True, blank=True)
    new_count = models.PositiveIntegerField("nieuw", default=0)
    known_count = models.PositiveIntegerField("stond er al", default=0)
    undone_at = models.DateTimeField("ongedaan gemaakt op", null=True, blank=True)
    undone_by = actor_key("ongedaan gemaakt door", null=True, blank=True)

    objects = PastLoadQuerySet.as_manager()

    class Meta:
        verbose_name = "ingelezen bestand van vroeger"
        verbose_name_plural = "ingelezen bestanden van vroeger"
        ordering = ["-at", "-pk"]
        permissions = [("load_past", "Kan evenementen en deelnemers van vroeger inlezen")]
        constraints = [
            models.CheckConstraint(
                condition=Q(loaded_at__isnull=True) | Q(content__isnull=True),
                name="events_pastload_content_goes",
                violation_error_message="Wat ingelezen is, houdt zijn bestand niet bij.",
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False, loaded_at__isnull=False),
                name="events_pastload_undone_at_and_by",
                violation_error_message="Ongedaan maken heeft een moment én iemand die het doet.",
            ),
        ]

    def __str__(self):
        return f"Ingelezen bestand {self.pk}"

    @property
    def words(self) -> str:
        return f"Overgenomen uit {self.source}"

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None


class LoadedPerson(models.Model):
    """A person whom we knew from nowhere else when a file named them.

    By these rows somebody without an address is known again in the next file, and undoing a load
    knows whom to forget. The trace says so also once the name is gone; it is no way back to it.
    """

    wagtail_reference_index_ignore = True

    load = models.ForeignKey(PastLoad, models.CASCADE, related_name="people")
    person = models.OneToOneField("members.Person", models.CASCADE, related_name="+")
    # Of the name and the board as the file had them, where it had no address.
    trace = models.CharField(max_length=64, blank=True, db_index=True, editable=False)

    class Meta:
        verbose_name = "ingelezen persoon"
        verbose_name_plural = "ingelezen personen"

    def __str__(self):
        return f"Ingelezen persoon {self.pk}"
