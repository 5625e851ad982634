"""What a session answers to somebody who wants to register at a given moment."""

from dataclasses import dataclass
from datetime import datetime

from events.enums import Refusal, RegistrationState
from events.rules.seats import kept_seats

REFUSALS = {
    RegistrationState.FULL: Refusal.FULL,
    RegistrationState.NOT_YET: Refusal.NOT_YET,
    RegistrationState.CLOSED: Refusal.CLOSED,
    RegistrationState.STARTED: Refusal.STARTED,
    RegistrationState.CANCELLED: Refusal.CANCELLED,
    RegistrationState.NO_DATE: Refusal.NO_DATE,
    RegistrationState.ELSEWHERE: Refusal.ELSEWHERE,
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
    held: int = 0  # seats kept for somebody who has to answer first
    blocked: int = 0  # of those waiting, who waits for another reason than a seat
    waiting_cap: int | None = None
    reserved: int = 0
    group_taken: int = 0
    elsewhere: bool = False  # people register with somebody else

    @property
    def taken(self) -> int:
        return self.confirmed + self.held


def seats_left(facts: SessionFacts) -> int:
    """Seats for newcomers: what the queue is waiting for is not theirs."""
    return max(0, facts.capacity - facts.taken - (facts.waiting - facts.blocked))


def seats_kept(facts: SessionFacts) -> int:
    """Of the seats that are left, those that are only for the group."""
    return kept_seats(seats_left(facts), facts.reserved, facts.group_taken)


def seats_over(facts: SessionFacts) -> int:
    """How many more are taken than there are seats, after the capacity was lowered."""
    return max(0, facts.taken - facts.capacity)


def takes_in_queue(facts: SessionFacts) -> bool:
    """Whether one more person may wait."""
    return room_in_queue(facts, 1) == 1


def room_in_queue(facts: SessionFacts, wanted: int) -> int:
    """How many of those who want to wait may do so."""
    if not facts.waiting_list:
        return 0
    if facts.waiting_cap is None:
        return wanted
    return min(wanted, max(0, facts.waiting_cap - facts.waiting))


OVER_OR_OFF = (
    RegistrationState.CANCELLED,
    RegistrationState.NO_DATE,
    RegistrationState.STARTED,
)


def registration_state(facts: SessionFacts, now: datetime) -> RegistrationState:
    window = _window_state(facts, now)
    if facts.elsewhere and window not in OVER_OR_OFF:
        return RegistrationState.ELSEWHERE
    return window or _seat_state(facts)


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
    return RegistrationState.WAITING_LIST if takes_in_queue(facts) else RegistrationState.FULL


def state_for_staff(facts: SessionFacts, now: datetime) -> RegistrationState:
    """Staff also register outside the window, and who came unannounced: never above the seats."""
    window = _window_state(facts, now)
    if window in (RegistrationState.CANCELLED, RegistrationState.NO_DATE):
        return window
    if window == RegistrationState.STARTED:  # nobody waits any more
        free = facts.capacity > facts.taken
        return RegistrationState.OPEN if free else RegistrationState.FULL
    return _seat_state(facts)


def refusal_for(state: RegistrationState) -> Refusal | None:
    """Why nobody can register in this state; None where somebody can."""
    return REFUSALS.get(state)
