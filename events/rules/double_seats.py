"""Which of two registrations of one person for one session stays, and which mark of one day."""

from datetime import datetime

from events.enums import AttendanceState, RegistrationStatus

ORDER = (AttendanceState.PRESENT, AttendanceState.EXCUSED, AttendanceState.ABSENT)


def seat_order(status: RegistrationStatus, registered_at: datetime) -> tuple:
    """The lowest stays: a seat before a place in the queue, then who came first."""
    return (status != RegistrationStatus.CONFIRMED, registered_at)


def mark_order(state: AttendanceState) -> int:
    """The lowest stays: who was seen once was there."""
    return ORDER.index(AttendanceState(state))
