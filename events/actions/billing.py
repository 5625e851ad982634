"""What a seat costs and what its invoice must name."""

from django.db import transaction

from events.actions.cancelling import check_in_time
from events.actions.locking import locked_registration
from events.enums import Refusal
from events.models import Billing, Registration
from events.refusals import RegistrationRefused
from members.audit import record
from members.models import Person


def note_price(registration: Registration, order_number: str = "", invoiced_to: str = "") -> None:
    """Keep the prices of this moment with a seat that was just asked; nothing where it is free."""
    event = registration.session.event
    if not event.has_price:
        return
    Billing.objects.create(
        registration=registration,
        member_price=event.member_price,
        other_price=event.other_price,
        order_number=order_number,
        invoiced_to=invoiced_to,
    )


@transaction.atomic
def change_billing(
    registration: Registration, *, order_number: str, invoiced_to: str, by: Person
) -> Billing:
    """Other words for the invoice; the price stays what it was.

    People themselves until the last moment of the session, the organiser always. The words stand
    in no log. Raises `RegistrationRefused`.
    """
    registration, session = locked_registration(registration)
    billing = Billing.objects.filter(registration=registration).first()
    if billing is None or not registration.is_active:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
    if by.pk in registration.own_ids:
        check_in_time(registration, session)
    if (billing.order_number, billing.invoiced_to) != (order_number, invoiced_to):
        billing.order_number, billing.invoiced_to = order_number, invoiced_to
        billing.save(update_fields=["order_number", "invoiced_to"])
        record(registration, "events.billing", by=by)
    return billing
