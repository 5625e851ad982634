"""Seats with a price as rows for the finance service."""

from collections.abc import Iterable

from events.models import Billing
from members.enums import OrganisationKind

TOTAL = "Totaal"
HEADERS = [
    "Factuur voor",
    "Bestelbonnummer",
    "Organisatie",
    "NIS-code",
    "Gekoppeld",
    "Deelnemer",
    "E-mailadres",
    "Sessie",
    "Ingeschreven op",
    "Tarief",
    "Bedrag",
]


def rows_of(due: Iterable[Billing]) -> list[list]:
    """One row per seat; the amount in euro, exact to the cent."""
    return [_row(each) for each in due]


def _row(billing) -> list:
    registration = billing.registration
    organisation = registration.organisation
    known = organisation and organisation.kind == OrganisationKind.MUNICIPALITY
    return [
        billing.payer,
        billing.order_number,
        registration.organisation_label,
        organisation.nis_code if known else "",
        organisation is not None,
        registration.person.name,
        registration.person.email,
        registration.session.name,
        registration.registered_at,
        "lid" if billing.is_member else "geen lid",
        billing.amount,
    ]
