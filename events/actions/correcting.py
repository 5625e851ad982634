"""An address to which nothing arrives: corrected, and how it stands mailed once more."""

from django.db import transaction

from events.actions import letters
from events.actions.locking import locked_registration
from events.enums import Refusal
from events.models import Registration
from events.models.tokens import new_token
from events.refusals import RegistrationRefused
from members.actions.addresses import AddressTaken, change_address
from members.audit import record
from members.models import Person

MAY_CHANGE_ACCOUNTS = "members.change_person"


@transaction.atomic
def correct_address(
    registration: Registration, email: str, *, by: Person, same: bool = False
) -> Registration:
    """Links in mails to the former address retire; the mail of today goes to the new one.

    Where we know somebody by that address already, `same` says that this is the same human, who
    then has the registration; otherwise `AddressTaken`. Raises `RegistrationRefused` for what is
    over, for an account (its address is how it signs in) and for who has a seat here already, and
    what `change_address` raises.
    """
    registration, session = locked_registration(registration)
    if not registration.is_active:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
    if hasattr(registration.person, "user") and not _may_change_accounts(by):
        raise RegistrationRefused(Refusal.HAS_ACCOUNT)
    try:
        with transaction.atomic():
            change_address(registration.person, email, by=by)
    except AddressTaken as taken:
        if not same:
            raise
        _give_to(registration, session, taken.other)
    fresh = Registration.objects.with_event().get(pk=registration.pk)
    record(fresh, "events.correct_address", by=by)
    letters.send_standing(fresh)
    return fresh


def _give_to(registration, session, other):
    if session.registrations.active().filter(person=other).exists():
        raise RegistrationRefused(Refusal.OTHER_COLLEAGUE)
    registration.person, registration.token = other, new_token()
    registration.form_key = ""  # of the form with the other address
    registration.save(update_fields=["person", "token", "form_key"])


def _may_change_accounts(by) -> bool:
    user = getattr(by, "user", None)
    return bool(user and user.has_perm(MAY_CHANGE_ACCOUNTS))
