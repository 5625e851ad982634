"""What participants need, locked away, and what is left to say once it is gone."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.enums import RegistrationStatus
from events.models.event import Event
from events.models.registration import Registration
from events.provisions import Told
from events.sealing import seal, unseal
from members.key_rings import Unreadable


class NeedsQuerySet(models.QuerySet):
    def of_event(self, event):
        return self.filter(registration__session__event=event)

    def seated(self):
        """Of whoever has a seat: those for whom something is ordered."""
        return self.filter(registration__status=RegistrationStatus.CONFIRMED)

    def with_names(self):
        people = ("registration__person", "registration__organisation", "registration__session")
        return self.select_related(*people).order_by(
            "registration__session", "registration__registered_at", "registration"
        )


class Needs(models.Model):
    """What one participant needs. Nobody reads the column without the key of `events/sealing.py`,
    and no list, log, mail or index holds what stands in it."""

    wagtail_reference_index_ignore = True

    registration = models.OneToOneField(
        Registration, on_delete=models.CASCADE, related_name="needs", verbose_name="inschrijving"
    )
    sealed = models.TextField(editable=False)
    told_at = models.DateTimeField("doorgegeven op", default=timezone.now)

    objects = NeedsQuerySet.as_manager()

    class Meta:
        verbose_name = "wat een deelnemer nodig heeft"
        verbose_name_plural = "wat deelnemers nodig hebben"
        default_permissions = ("view",)

    def __str__(self):
        return f"Noden {self.pk}"

    def keep(self, told: Told) -> None:
        values = [each.value for each in told.provisions]
        self.sealed = seal(self.registration_id, {"provisions": values, "words": told.words})

    @property
    def told(self) -> Told | None:
        """None where no key opens it any more."""
        try:
            return Told.of(**unseal(self.registration_id, self.sealed))
        except Unreadable:
            return None


class NeedsGone(models.TextChoices):
    """Why what somebody needed is not kept any more."""

    TERM = "term", "De termijn na de laatste dag was om"
    EVENT_CANCELLED = "event_cancelled", "Het evenement ging niet door"
    SEAT_ENDED = "seat_ended", "De inschrijving stopte of ging naar een collega"
    WITHDRAWN = "withdrawn", "De deelnemer trok de toestemming in of liet zich wissen"


class NeedsReceipt(models.Model):
    """How many went, of which event and when. What one person did by hand is only counted, without
    a moment: beside the log of that day it would point at somebody."""

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="needs_receipts", verbose_name="evenement"
    )
    reason = models.CharField("waarom", max_length=20, choices=NeedsGone)
    count = models.PositiveIntegerField("aantal", default=0)
    at = models.DateTimeField("op", null=True, blank=True)

    class Meta:
        verbose_name = "bewijs van opruiming"
        verbose_name_plural = "bewijzen van opruiming"
        ordering = ["event", "-at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["event", "reason"],
                condition=Q(at__isnull=True),
                name="events_needsreceipt_one_count_without_moment",
                violation_error_message="Dit wordt op één regel geteld.",
            )
        ]

    def __str__(self):
        return f"{self.count} gewist"
