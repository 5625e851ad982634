"""Ticks of a phone at the door, which may arrive late, twice, or from two phones at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from events.actions.attendance import mark_attendance
from events.enums import AttendanceState, Refusal
from events.models import Registration, SessionDay
from events.refusals import RegistrationRefused
from members.models import Person


@dataclass(frozen=True)
class Tick:
    """What a phone noted: by which name it calls it, of whom, what, and when it was seen."""

    key: str
    state: AttendanceState
    at: datetime
    registration: Registration | None  # None for a code that nobody has


@dataclass(frozen=True)
class Noted:
    """What became of a tick: the state that now stands, or why not."""

    tick: Tick
    state: str = ""
    refusal: Refusal | None = None


@transaction.atomic
def note_ticks(day: SessionDay, ticks: Iterable[Tick], *, by: Person) -> list[Noted]:
    """Each tick apart: one that is refused does not hold up the others.

    Of the same person and day the one seen last stands, so that a tick that comes twice changes
    nothing: it carries the same moment.
    """
    ordered = sorted(ticks, key=lambda tick: tick.registration.pk if tick.registration else 0)
    return [_note(day, tick, by) for tick in ordered]


def _note(day, tick, by) -> Noted:
    if tick.registration is None or tick.registration.session_id != day.session_id:
        return Noted(tick, refusal=Refusal.UNKNOWN_TICKET)
    try:
        with transaction.atomic():
            attendance = mark_attendance(tick.registration, day, tick.state, by=by, at=tick.at)
    except RegistrationRefused as refused:
        return Noted(tick, refusal=refused.refusal)
    return Noted(tick, state=attendance.state)
