"""Who speaks for a municipality about equal opportunities, and what its people say is wrong."""

import secrets
from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from members.enums import ContactRole

CHECK_EVERY = timedelta(days=365)


def new_check_token() -> str:
    """192 random bits, in the link of the mail that asks "klopt dit nog?"."""
    return secrets.token_urlsafe(24)


class BoardContactQuerySet(models.QuerySet):
    def current(self, today=None):
        today = today or timezone.localdate()
        return self.filter(
            Q(until__isnull=True) | Q(until__gte=today), person__erased_at__isnull=True
        )

    def to_check(self, today=None):
        """Nobody confirmed these for a year."""
        today = today or timezone.localdate()
        return self.current(today).filter(checked_on__lte=today - CHECK_EVERY)

    def to_ask(self, today=None):
        """Those among them that were not asked for a year either."""
        today = today or timezone.localdate()
        return self.to_check(today).filter(
            Q(asked_on__isnull=True) | Q(asked_on__lte=today - CHECK_EVERY)
        )

    def of_officers(self):
        return self.filter(role=ContactRole.OFFICER)


class BoardContact(models.Model):
    """The officer or the alderman for equal opportunities of a municipality."""

    municipality = models.ForeignKey(
        "members.Organisation",
        verbose_name="gemeente",
        on_delete=models.PROTECT,
        related_name="contacts",
    )
    person = models.ForeignKey(
        "members.Person",
        verbose_name="persoon",
        on_delete=models.CASCADE,
        related_name="board_contacts",
    )
    role = models.CharField("rol", max_length=10, choices=ContactRole.choices)
    since = models.DateField("sinds", default=timezone.localdate)
    until = models.DateField("tot en met", null=True, blank=True)
    checked_on = models.DateField("laatst nagekeken", default=timezone.localdate)
    asked_on = models.DateField("gevraagd op", null=True, blank=True, editable=False)
    check_token = models.CharField(
        max_length=40, unique=True, default=new_check_token, editable=False
    )

    objects = BoardContactQuerySet.as_manager()

    class Meta:
        verbose_name = "contact van een bestuur"
        verbose_name_plural = "contactregister"
        ordering = ["municipality__name", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "person", "role"],
                condition=Q(until__isnull=True),
                name="board_contact_once",
                violation_error_message="Deze persoon staat al met deze rol bij deze gemeente.",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="board_contact_ends_after_start",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
        ]

    def __str__(self):
        # No name: Wagtail's log keeps this string for ever.
        return f"{self.get_role_display()} van {self.municipality.full_name}"


class CorrectionQuerySet(models.QuerySet):
    def open(self):
        return self.filter(handled_at__isnull=True)


class BoardCorrection(models.Model):
    """What somebody of a municipality says is not right about it; staff looks at it."""

    organisation = models.ForeignKey(
        "members.Organisation",
        verbose_name="bestuur",
        on_delete=models.PROTECT,
        related_name="corrections",
    )
    person = models.ForeignKey(
        "members.Person",
        verbose_name="van",
        null=True,
        on_delete=models.SET_NULL,
        related_name="corrections",
    )
    text = models.TextField("wat klopt er niet", max_length=2000)
    made_at = models.DateTimeField("gemeld op", auto_now_add=True)
    handled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)
    handled_by = models.ForeignKey(
        "members.Person", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = "voorgestelde verbetering"
        verbose_name_plural = "voorgestelde verbeteringen"
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["handled_at", "made_at"])]

    def __str__(self):
        return f"Verbetering {self.pk} over {self.organisation.full_name}"
