from django.db import models
from django.utils import timezone

from newsletter.enums import BounceKind, LeftBecause
from newsletter.models.sending import Delivery


class Bounce(models.Model):
    """A letter came back, was refused, or its reader complained."""

    delivery = models.ForeignKey(
        Delivery, on_delete=models.CASCADE, related_name="bounces", verbose_name="bezorging"
    )
    kind = models.CharField("wat", max_length=10, choices=BounceKind.choices)
    status = models.CharField("code", max_length=12, blank=True)
    at = models.DateTimeField("op", default=timezone.now)

    wagtail_reference_index_ignore = True  # facts of the day

    class Meta:
        verbose_name = "teruggekomen mail"
        verbose_name_plural = "teruggekomen mails"
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["delivery", "kind"], name="newsletter_bounce_once_per_kind"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.status}"


class SuppressedAddress(models.Model):
    """An address that gets no newsletter, known only by a keyed hash."""

    digest = models.CharField(max_length=64, unique=True, editable=False)
    because = models.CharField("waarom", max_length=10, choices=LeftBecause.choices)
    at = models.DateTimeField("sinds", default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "geblokkeerd adres"
        verbose_name_plural = "geblokkeerde adressen"

    def __str__(self):
        return f"Geblokkeerd adres {self.pk}"
