"""Which step a registration may take; whatever is not written here is refused."""

from events.enums import Refusal, RegistrationStatus
from events.refusals import RegistrationRefused

NEW = None

TRANSITIONS: dict[RegistrationStatus | None, frozenset[RegistrationStatus]] = {
    NEW: frozenset({RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED}),
    RegistrationStatus.WAITLISTED: frozenset(
        {RegistrationStatus.CONFIRMED, RegistrationStatus.CANCELLED}
    ),
    RegistrationStatus.CONFIRMED: frozenset({RegistrationStatus.CANCELLED}),
    RegistrationStatus.CANCELLED: frozenset(),  # registering again makes a new row
}


def check_transition(old: RegistrationStatus | None, new: RegistrationStatus) -> None:
    """Raises `RegistrationRefused` for a step that the table does not hold."""
    if new not in TRANSITIONS[old]:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
