"""What a session answers to somebody who wants to register at a given moment."""

from dataclasses import dataclass
from datetime import datetime

from events.enums import Refusal, RegistrationState

REFUSALS = {
    RegistrationState.FULL: Refusal.FULL,
    RegistrationState.NOT_YET: Refusal.NOT_YET,
    RegistrationState.CLOSED: Refusal.CLOSED,
    RegistrationState.STARTED: Refusal.STARTED,
    RegistrationState.CANCELLED: Refusal.CANCELLED,
    RegistrationState.NO_DATE: Refusal.NO_DATE,
}


@dataclass(frozen=True)
class SessionFacts:
    cancelled: bool
    first_start: datetime | None
    opens_at: datetime | None
    closes_at: datetime | None
    capacity: int
    confirmed: int
    waiting: int
    waiting_list: bool


def seats_left(facts: SessionFacts) -> int:
    """Seats for newcomers: what the queue is waiting for is not theirs."""
    return max(0, facts.capacity - facts.confirmed - facts.waiting)


def seats_over(facts: SessionFacts) -> int:
    """How many more are confirmed than there are seats, after the capacity was lowered."""
    return max(0, facts.confirmed - facts.capacity)


def registration_state(facts: SessionFacts, now: datetime) -> RegistrationState:
    return _window_state(facts, now) or _seat_state(facts)


def _window_state(facts, now):
    if facts.cancelled:
        return RegistrationState.CANCELLED
    if facts.first_start is None:
        return RegistrationState.NO_DATE
    if now >= facts.first_start:
        return RegistrationState.STARTED
    if facts.opens_at is None or now < facts.opens_at:
        return RegistrationState.NOT_YET
    if facts.closes_at is not None and now >= facts.closes_at:
        return RegistrationState.CLOSED
    return None


def _seat_state(facts):
    if seats_left(facts) > 0:
        return RegistrationState.OPEN
    return RegistrationState.WAITING_LIST if facts.waiting_list else RegistrationState.FULL


def state_for_staff(facts: SessionFacts, now: datetime) -> RegistrationState:
    """Staff also register outside the window, and who came unannounced: never above the seats."""
    window = _window_state(facts, now)
    if window in (RegistrationState.CANCELLED, RegistrationState.NO_DATE):
        return window
    if window == RegistrationState.STARTED:  # nobody waits any more
        free = facts.capacity > facts.confirmed
        return RegistrationState.OPEN if free else RegistrationState.FULL
    return _seat_state(facts)


def refusal_for(state: RegistrationState) -> Refusal | None:
    """Why nobody can register in this state; None where somebody can."""
    return REFUSALS.get(state)
