"""Noting who was in a webinar, as its platform reports and an organiser confirmed."""

from collections.abc import Iterable
from hashlib import sha256

from django.db import transaction

from events.actions.attendance import mark_many
from events.actions.locking import locked_session
from events.actions.walk_ins import add_walk_in
from events.enums import AttendanceState
from events.models import Registration, SessionDay
from events.rules.webinar_report import Attended
from members.addresses import InvalidAddress, normalise_address
from members.audit import record
from members.models import Person


@transaction.atomic
def note_webinar(
    day: SessionDay,
    *,
    present: Iterable[Registration],
    walk_ins: Iterable[Attended],
    absent: Iterable[Registration] = (),
    by: Person,
) -> int:
    """Mark who was there, add who had no seat, and mark the others absent where that is asked.

    All or nothing, and a second time changes nothing. A webinar has no walls, so that nobody is
    left out for want of a seat. Returns how many were present. Raises `RegistrationRefused`.
    """
    locked_session(day.session)
    states = {row.pk: AttendanceState.ABSENT for row in absent}
    states |= {row.pk: AttendanceState.PRESENT for row in present}
    mark_many(day, states, by=by)
    added = [_add(day, each, by) for each in walk_ins]
    there = sum(state == AttendanceState.PRESENT for state in states.values()) + len(added)
    record(day, "events.webinar_report", by=by, data={"present": there, "walk_ins": len(added)})
    return there


def _add(day, each: Attended, by) -> Registration:
    email = _address(each.email)
    key = "" if email else sha256(f"{day.pk} {each.name}".encode()).hexdigest()[:40]
    return add_walk_in(
        day,
        name=each.name,
        email=email,
        organisation_typed=each.organisation,
        over=True,
        form_key=key,
        by=by,
    )


def _address(email: str) -> str:
    """What a platform calls an address need not be one."""
    try:
        return normalise_address(email) if email else ""
    except InvalidAddress:
        return ""
