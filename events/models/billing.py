from decimal import Decimal

from django.db import models

from events.enums import RegistrationStatus
from events.models.registration import Registration

FREE = Decimal("0.00")


def price_field(label: str, **options) -> models.DecimalField:
    """An amount in euro, exact to the cent."""
    return models.DecimalField(label, max_digits=7, decimal_places=2, default=FREE, **options)


class BillingQuerySet(models.QuerySet):
    def due(self):
        """Of whoever has a seat: nobody pays for waiting or for what was cancelled."""
        return self.filter(registration__status=RegistrationStatus.CONFIRMED)

    def for_export(self):
        related = ("registration__person", "registration__organisation", "registration__session")
        return self.select_related(*related).order_by(
            "registration__session", "registration__registered_at", "pk"
        )


class Billing(models.Model):
    """What a seat costs, as people read it when they registered, and what the invoice must name.

    Both prices are kept: whose organisation is only linked later pays what its kind pays.
    """

    wagtail_reference_index_ignore = True

    registration = models.OneToOneField(
        Registration, on_delete=models.CASCADE, related_name="billing", verbose_name="inschrijving"
    )
    member_price = price_field("prijs voor leden")
    other_price = price_field("prijs voor anderen")
    order_number = models.CharField("bestelbonnummer", max_length=60, blank=True)
    invoiced_to = models.CharField("factuur voor", max_length=200, blank=True)

    objects = BillingQuerySet.as_manager()

    class Meta:
        verbose_name = "facturatie"
        verbose_name_plural = "facturatie"
        default_permissions = ()
        permissions = [("export_billing", "Kan de facturatie zien en exporteren")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(member_price__gte=0, other_price__gte=0),
                name="events_billing_never_negative",
                violation_error_message="Een prijs is nooit kleiner dan nul.",
            )
        ]

    def __str__(self):
        return f"Facturatie {self.pk}"

    @property
    def is_member(self) -> bool:
        organisation = self.registration.organisation
        return bool(organisation and organisation.is_member)

    @property
    def amount(self):
        return self.member_price if self.is_member else self.other_price

    @property
    def payer(self) -> str:
        return self.invoiced_to or self.registration.organisation_label
