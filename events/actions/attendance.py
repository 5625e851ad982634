"""Who was there, day by day."""

from django.db import transaction
from django.utils import timezone

from events.enums import AttendanceState, Refusal
from events.models import Attendance, Registration, SessionDay
from events.refusals import RegistrationRefused
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


@transaction.atomic
def mark_attendance(
    registration: Registration, day: SessionDay, state: AttendanceState, *, by: Person | None
) -> Attendance:
    """Note for one person whether they were there that day; a later mark replaces the earlier.

    Raises `RegistrationRefused` for a day of another session, one still to come, or somebody
    without a seat.
    """
    attendance = _mark(registration, day, state, by)
    raise_content_version()
    return attendance


@transaction.atomic
def mark_many(
    day: SessionDay, states: dict[int, AttendanceState], *, by: Person | None
) -> list[Attendance]:
    """The same for a whole list: the states by the id of the registration."""
    registrations = Registration.objects.filter(session=day.session_id).in_bulk(states)
    marked = [
        _mark(registrations[pk], day, state, by)
        for pk, state in states.items()
        if pk in registrations
    ]
    raise_content_version()
    return marked


def _mark(registration, day, state, by) -> Attendance:
    _check(registration, day)
    attendance, made = Attendance.objects.select_for_update(of=("self",)).get_or_create(
        registration=registration, day=day, defaults={"state": state, "marked_by": by}
    )
    if made or attendance.state != state:
        attendance.state = AttendanceState(state)
        attendance.marked_at = timezone.now()
        attendance.marked_by = by
        attendance.save(update_fields=["state", "marked_at", "marked_by"])
        record(registration, "events.attendance", by=by, data={"day": day.pk, "state": state})
    return attendance


def _check(registration, day):
    if registration.session_id != day.session_id:
        raise RegistrationRefused(Refusal.OTHER_SESSION)
    if not registration.is_confirmed:
        raise RegistrationRefused(Refusal.NOT_CONFIRMED)
    if timezone.localdate(day.starts_at) > timezone.localdate():
        raise RegistrationRefused(Refusal.DAY_TO_COME)
