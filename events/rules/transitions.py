"""Which step a registration may take; whatever is not written here is refused."""

from events.enums import Refusal, RegistrationStatus
from events.refusals import RegistrationRefused

NEW = None

REQUESTED, CONFIRMED = RegistrationStatus.REQUESTED, RegistrationStatus.CONFIRMED
WAITLISTED, OFFERED = RegistrationStatus.WAITLISTED, RegistrationStatus.OFFERED
DECLINED, CANCELLED = RegistrationStatus.DECLINED, RegistrationStatus.CANCELLED
REJECTED = RegistrationStatus.REJECTED

TRANSITIONS: dict[RegistrationStatus | None, frozenset[RegistrationStatus]] = {
    NEW: frozenset({REQUESTED, CONFIRMED, WAITLISTED}),
    # Somebody has to say yes first; where no seat is left, yes means a place in the queue.
    REQUESTED: frozenset({CONFIRMED, WAITLISTED, CANCELLED, REJECTED}),
    # At once, or first as an offer that has to be taken up.
    WAITLISTED: frozenset({CONFIRMED, OFFERED, CANCELLED}),
    # An offer that lapses leads back to the queue.
    OFFERED: frozenset({CONFIRMED, WAITLISTED, DECLINED, CANCELLED}),
    CONFIRMED: frozenset({CANCELLED}),
    # What is over stays over: registering again makes a new row.
    DECLINED: frozenset(),
    CANCELLED: frozenset(),
    REJECTED: frozenset(),
}


def check_transition(old: RegistrationStatus | None, new: RegistrationStatus) -> None:
    """Raises `RegistrationRefused` for a step that the table does not hold."""
    if new not in TRANSITIONS[old]:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
