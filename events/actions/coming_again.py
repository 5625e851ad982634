"""The question whether somebody still comes: with the news of a changed day, answered by link."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from events.actions.locking import locked_registration
from events.enums import Refusal
from events.models import Reconfirmation, Registration, SessionDay
from events.refusals import RegistrationRefused
from members.audit import record
from members.models import Person


def ask_again(day: SessionDay, registrations: Iterable[Registration], now) -> None:
    """Put the question to these; an answer about an earlier change no longer counts."""
    asked = list(registrations)
    Reconfirmation.objects.filter(day=day, registration__in=asked).delete()
    Reconfirmation.objects.bulk_create(
        [Reconfirmation(registration=each, day=day, asked_at=now) for each in asked], 500
    )


@transaction.atomic
def confirm_again(registration: Registration, *, by: Person) -> Registration:
    """Yes, for every day that was asked about; a second time changes nothing.

    Raises `RegistrationRefused` for who has no seat.
    """
    registration, _ = locked_registration(registration)
    if not registration.is_confirmed:
        raise RegistrationRefused(Refusal.NOT_CONFIRMED)
    if registration.reconfirmations.open().update(answered_at=timezone.now()):
        record(registration, "events.still_coming", by=by)
    return registration
