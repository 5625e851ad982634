"""Who was there, day by day."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from events.enums import AttendanceState, Refusal
from events.models import Attendance, Registration, SessionDay
from events.refusals import RegistrationRefused
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version

PAPER_DAYS = 14  # so long after a day its list may still be entered
LATE = "events.note_late_attendance"


@transaction.atomic
def mark_attendance(
    registration: Registration,
    day: SessionDay,
    state: AttendanceState,
    *,
    by: Person | None,
    at: datetime | None = None,
) -> Attendance:
    """Note for one person whether they were there that day; a later mark replaces the earlier.

    `at` is when it was seen, for a tick that arrives late; the last one seen wins, whichever
    arrives first. Raises `RegistrationRefused` for a day of another session, one still to come
    or too long ago (`PAPER_DAYS`, save for who may), or somebody without a seat.
    """
    attendance = _mark(registration, day, state, by, at)
    raise_content_version()
    return attendance


@transaction.atomic
def mark_many(
    day: SessionDay, states: dict[int, AttendanceState], *, by: Person | None
) -> list[Attendance]:
    """The same for a whole list: the states by the id of the registration."""
    registrations = Registration.objects.filter(session=day.session_id).in_bulk(states)
    marked = [
        _mark(registrations[pk], day, states[pk], by)
        for pk in sorted(states)  # two devices lock in one order
        if pk in registrations
    ]
    raise_content_version()
    return marked


def _mark(registration, day, state, by, at=None) -> Attendance:
    check_may_mark(registration, day, by)
    now = timezone.now()
    seen = min(at or now, now)
    attendance, made = Attendance.objects.select_for_update(of=("self",)).get_or_create(
        registration=registration,
        day=day,
        defaults={"state": state, "marked_by": by, "marked_at": seen},
    )
    if not made and at is not None and seen <= attendance.marked_at:
        return attendance
    changed = made or attendance.state != state
    if changed:
        attendance.state, attendance.marked_by = AttendanceState(state), by
        record(registration, "events.attendance", by=by, data={"day": day.pk, "state": state})
    if changed or at is not None:
        attendance.marked_at = seen
        attendance.save(update_fields=["state", "marked_at", "marked_by"])
    return attendance


def check_may_mark(registration, day, by) -> None:
    if registration.session_id != day.session_id:
        raise RegistrationRefused(Refusal.OTHER_SESSION)
    if not registration.is_confirmed:
        raise RegistrationRefused(Refusal.NOT_CONFIRMED)
    if refusal := day_refusal(day, by):
        raise RegistrationRefused(refusal)


def day_refusal(day: SessionDay, by: Person | None) -> Refusal | None:
    """Why this person may not note attendance of that day now. The system always may."""
    on, today = timezone.localdate(day.starts_at), timezone.localdate()
    if on > today:
        return Refusal.DAY_TO_COME
    if by is None or today <= on + timedelta(days=PAPER_DAYS):
        return None
    user = getattr(by, "user", None)
    return None if user and user.has_perm(LATE) else Refusal.PAPER_LATE
