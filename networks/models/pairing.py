from django.db import models
from django.db.models import Q
from django.utils import timezone

from members.models import Organisation, Person
from networks.limits import MOTIVATION_LIMIT
from networks.models.network import Network


class PairingQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(paired_at=None, ended_at=None)

    def running(self):
        return self.filter(paired_at__isnull=False, ended_at=None)

    def open(self):
        return self.filter(ended_at=None)

    def ended(self):
        return self.filter(ended_at__isnull=False)

    def with_names(self):
        return self.select_related("network", "board", "mentor", "asked_by")

    def in_order(self):
        return self.order_by("asked_at", "pk")


class Pairing(models.Model):
    """A board asks for a mentor board in a network; a moderator pairs the two, for as long as it
    helps."""

    network = models.ForeignKey(
        Network, models.PROTECT, related_name="pairings", verbose_name="netwerk"
    )
    board = models.ForeignKey(
        Organisation, models.PROTECT, related_name="pairings", verbose_name="bestuur"
    )
    asked_by = models.ForeignKey(
        Person, models.PROTECT, related_name="asked_pairings", verbose_name="gevraagd door"
    )
    wish = models.TextField("waarmee", max_length=MOTIVATION_LIMIT)
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    mentor = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="mentored_pairings",
        verbose_name="mentorbestuur",
    )
    paired_at = models.DateTimeField("gekoppeld op", null=True, blank=True)
    paired_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gekoppeld door",
    )
    ended_at = models.DateTimeField("beëindigd op", null=True, blank=True)
    ended_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beëindigd door",
    )

    objects = PairingQuerySet.as_manager()

    class Meta:
        verbose_name = "koppeling met een mentorbestuur"
        verbose_name_plural = "koppelingen met mentorbesturen"
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "board"],
                condition=Q(ended_at=None),
                name="pairing_once_at_a_time",
                violation_error_message="Voor dit bestuur loopt er al een vraag of koppeling.",
            ),
            models.CheckConstraint(
                name="pairing_complete",
                condition=Q(paired_at=None, paired_by=None, mentor=None)
                | Q(paired_at__isnull=False, paired_by__isnull=False, mentor__isnull=False),
                violation_error_message="Een koppeling heeft een mentorbestuur en een datum.",
            ),
            models.CheckConstraint(
                name="pairing_ending_paired",
                condition=Q(ended_at=None, ended_by=None)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                violation_error_message="Wie een koppeling beëindigt, staat erbij.",
            ),
            models.CheckConstraint(
                name="pairing_with_another_board",
                condition=Q(mentor=None) | ~Q(mentor=models.F("board")),
                violation_error_message="Een bestuur is niet zijn eigen mentor.",
            ),
        ]

    def __str__(self):
        return f"{self.board} met {self.mentor or 'nog niemand'}"
