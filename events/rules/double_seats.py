"""Which of two registrations of one person for one session stays, and which mark of one day."""

from datetime import datetime

from events.enums import AttendanceState, RegistrationStatus

ORDER = (AttendanceState.PRESENT, AttendanceState.EXCUSED, AttendanceState.ABSENT)


def seat_order(status: RegistrationStatus, registered_at: datetime) -> tuple:
    """The lowest stays: a seat before an offer, that before the queue, then who came first."""
    seats = (RegistrationStatus.CONFIRMED, RegistrationStatus.OFFERED)
    return (seats.index(status) if status in seats else len(seats), registered_at)


def mark_order(state: AttendanceState) -> int:
    """The lowest stays: who was seen once was there."""
    return ORDER.index(AttendanceState(state))
