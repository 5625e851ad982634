import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone

from members import retention
from members.models import Person
from newsletter.enums import ChangeKind, LeftBecause, SubscriptionState
from planning.themes import Themed, ThemedQuerySet


def new_token() -> str:
    """192 random bits in 32 characters that are safe in a link and in quoted-printable."""
    return secrets.token_urlsafe(24)


class SubscriptionRequestQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(confirmed_at__isnull=True)

    def expired(self, now=None):
        return self.filter(requested_at__lt=retention.UNCONFIRMED_SUBSCRIPTION.before(now))

    def usable(self, now=None):
        return self.filter(requested_at__gte=retention.UNCONFIRMED_SUBSCRIPTION.before(now))


class SubscriptionRequest(Themed):
    """Somebody typed this address in the form; until its owner confirms, it is nobody's."""

    email = models.CharField("e-mailadres", max_length=254)
    first_name = models.CharField("voornaam", max_length=80, blank=True)
    last_name = models.CharField("familienaam", max_length=80, blank=True)
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    requested_at = models.DateTimeField("aangevraagd op", default=timezone.now, db_index=True)
    confirmed_at = models.DateTimeField("bevestigd op", null=True, blank=True)
    subscription = models.ForeignKey(
        "newsletter.Subscription",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="requests",
    )

    objects = SubscriptionRequestQuerySet.as_manager()
    wagtail_reference_index_ignore = True  # facts of the day, changed by the thousand

    class Meta:
        verbose_name = "aanvraag van een abonnement"
        verbose_name_plural = "aanvragen van abonnementen"
        constraints = [
            models.UniqueConstraint(
                fields=["email"],
                condition=Q(confirmed_at__isnull=True),
                name="newsletter_one_waiting_request_per_address",
            ),
        ]

    def __str__(self):
        return f"Aanvraag {self.pk}"


class SubscriptionQuerySet(ThemedQuerySet):
    def confirmed(self):
        return self.filter(state=SubscriptionState.CONFIRMED)

    def of_address(self, address: str):
        """Subscriptions that reach an already normalised address."""
        return self.filter(person__email=address)

    def reachable(self):
        """Who gets the next issue: confirmed, with an address, and not pausing."""
        here = Q(paused_until=None) | Q(paused_until__lte=timezone.localdate())
        return self.confirmed().filter(here).exclude(person__email="")


class Subscription(Themed):
    """A person gets the newsletter, or used to."""

    person = models.OneToOneField(
        Person, verbose_name="persoon", on_delete=models.PROTECT, related_name="subscription"
    )
    state = models.CharField(
        "toestand",
        max_length=12,
        choices=SubscriptionState.choices,
        default=SubscriptionState.CONFIRMED,
    )
    confirmed_at = models.DateTimeField("ingeschreven op", default=timezone.now)
    left_at = models.DateTimeField("uitgeschreven op", null=True, blank=True)
    left_because = models.CharField(
        "waarom", max_length=10, choices=LeftBecause.choices, blank=True
    )
    paused_until = models.DateField("gepauzeerd tot", null=True, blank=True)
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)

    objects = SubscriptionQuerySet.as_manager()
    wagtail_reference_index_ignore = True  # facts of the day, changed by the thousand

    class Meta:
        verbose_name = "abonnee"
        verbose_name_plural = "abonnees"
        ordering = ["-confirmed_at", "-pk"]
        indexes = [models.Index(fields=["state", "confirmed_at"])]
        permissions = [("import_subscription", "Kan bestaande abonnees overnemen")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=SubscriptionState.CONFIRMED, left_at__isnull=True)
                | Q(state=SubscriptionState.LEFT, left_at__isnull=False),
                name="newsletter_left_has_moment",
                violation_error_message="Wie uitgeschreven is, heeft een datum van uitschrijving.",
            ),
        ]

    def __str__(self):
        return f"Abonnee {self.pk}"

    def address(self) -> str:
        return self.person.email

    address.short_description = "E-mailadres"
    address.admin_order_field = "person__email"

    @property
    def is_confirmed(self) -> bool:
        return self.state == SubscriptionState.CONFIRMED

    @property
    def is_paused(self) -> bool:
        return bool(self.paused_until) and self.paused_until > timezone.localdate()


class SubscriptionChange(models.Model):
    """Somebody joined or left. Append-only: months are counted from these rows."""

    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="changes", verbose_name="abonnee"
    )
    kind = models.CharField("wat", max_length=8, choices=ChangeKind.choices)
    at = models.DateTimeField("op", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "wijziging van een abonnement"
        verbose_name_plural = "wijzigingen van abonnementen"
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.get_kind_display()} {self.at:%d/%m/%Y}"
