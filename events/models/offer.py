from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.enums import OfferOutcome
from events.models.registration import Registration


class OfferQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at__isnull=True)


class Offer(models.Model):
    """A seat held for somebody in the queue until a moment, and what came of it."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="offers")
    made_at = models.DateTimeField("aangeboden op", default=timezone.now)
    expires_at = models.DateTimeField("geldig tot")
    closed_at = models.DateTimeField("afgehandeld op", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=10, choices=OfferOutcome, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = "aangeboden plaats"
        verbose_name_plural = "aangeboden plaatsen"
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration"],
                condition=Q(closed_at__isnull=True),
                name="events_offer_one_open_per_registration",
                violation_error_message="Er is al een plaats aangeboden.",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="")
                | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="events_offer_closed_with_outcome",
                violation_error_message="Een afgehandeld aanbod heeft een uitkomst.",
            ),
        ]

    def __str__(self):
        return f"Aanbod {self.pk}"
