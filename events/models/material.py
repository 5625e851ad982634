"""What stays of an event: slides, exercises, links, recordings, and for whom they are."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.enums import MaterialAccess
from events.models.cancellable import actor_key
from events.models.event import Event
from events.models.session import SessionDay
from members.private_files import PrivateFileField


class MaterialQuerySet(models.QuerySet):
    def shown(self, on=None):
        """Those that did not expire; the last day still counts."""
        today = on or timezone.localdate()
        return self.filter(Q(until__isnull=True) | Q(until__gte=today))

    def public(self):
        return self.filter(access=MaterialAccess.PUBLIC)


class Material(models.Model):
    """One file or link; of the whole event, or of one day."""

    wagtail_reference_index_ignore = True

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="materials", verbose_name="evenement"
    )
    day = models.ForeignKey(
        SessionDay,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="materials",
        verbose_name="dag",
    )
    title = models.CharField("titel", max_length=150)
    access = models.CharField(
        "voor wie", max_length=12, choices=MaterialAccess, default=MaterialAccess.PRESENT
    )
    link = models.URLField("link", max_length=500, blank=True)
    file = PrivateFileField("bestand", blank=True)
    file_name = models.CharField("naam van het bestand", max_length=200, blank=True)
    is_recording = models.BooleanField("opname", default=False)
    until = models.DateField("te zien tot en met", null=True, blank=True)
    added_at = models.DateTimeField("toegevoegd op", default=timezone.now, editable=False)
    added_by = actor_key("toegevoegd door", null=True, blank=True, editable=False)

    objects = MaterialQuerySet.as_manager()

    class Meta:
        verbose_name = "materiaal"
        verbose_name_plural = "materiaal"
        ordering = ["added_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(link="") & ~Q(file="")) | (~Q(link="") & Q(file="")),
                name="events_material_link_or_file",
                violation_error_message="Geef een link of een bestand, niet allebei.",
            )
        ]

    def __str__(self):
        return self.title

    @property
    def is_expired(self) -> bool:
        return self.until is not None and self.until < timezone.localdate()
