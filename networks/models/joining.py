import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone

from members import retention
from members.models import Organisation, Person
from networks.enums import Decision
from networks.models.named import NamedForBoard
from networks.models.network import Network


def new_token() -> str:
    """22 characters of 128 random bits."""
    return secrets.token_urlsafe(16)


class JoinLinkQuerySet(models.QuerySet):
    def expired(self, now=None):
        return self.filter(created_at__lt=retention.JOIN_LINK.before(now))


class JoinLink(models.Model):
    """What somebody without an account typed, kept until the mailed button is pressed.

    Nobody becomes a person or a member before the address has proved to be theirs.
    """

    network = models.ForeignKey(Network, models.CASCADE, related_name="+", verbose_name="netwerk")
    email = models.EmailField("e-mailadres", max_length=254)
    first_name = models.CharField("voornaam", max_length=80)
    last_name = models.CharField("achternaam", max_length=80)
    organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals ingevuld", max_length=160, blank=True)
    motivation = models.TextField("motivatie", blank=True)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    created_at = models.DateTimeField("gevraagd op", default=timezone.now)
    used_at = models.DateTimeField("gebruikt op", null=True, blank=True)

    objects = JoinLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "aanmeldlink"
        verbose_name_plural = "aanmeldlinks"

    def __str__(self):
        return f"aanmeldlink {self.pk}"

    @property
    def is_expired(self) -> bool:
        return self.created_at < retention.JOIN_LINK.before()


class JoinRequestQuerySet(models.QuerySet):
    def open(self):
        return self.filter(decided_at=None)

    def unlinked(self):
        """Rows that name an organisation in words only."""
        return self.filter(organisation=None).exclude(organisation_typed="")


class JoinRequest(NamedForBoard):
    """Somebody asks to take part in a network where a moderator decides."""

    network = models.ForeignKey(
        Network, models.PROTECT, related_name="join_requests", verbose_name="netwerk"
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="join_requests", verbose_name="persoon"
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals ingevuld", max_length=160, blank=True)
    motivation = models.TextField("motivatie", blank=True)
    requested_at = models.DateTimeField("gevraagd op", default=timezone.now)
    decided_at = models.DateTimeField("beslist op", null=True, blank=True)
    decided_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="beslist door"
    )
    decision = models.CharField("beslissing", max_length=10, choices=Decision.choices, blank=True)
    reason = models.TextField("reden", blank=True)

    objects = JoinRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "aanvraag"
        verbose_name_plural = "aanvragen"
        ordering = ["requested_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "person"],
                condition=Q(decided_at=None),
                name="join_request_once_at_a_time",
                violation_error_message="Deze aanvraag loopt al.",
            ),
            models.CheckConstraint(
                name="join_request_decision_paired",
                condition=Q(decided_at=None, decision="")
                | Q(decided_at__isnull=False, decision__in=Decision.values),
                violation_error_message="Een beslissing heeft een datum en een uitkomst.",
            ),
        ]

    def __str__(self):
        return f"aanvraag {self.pk}"
