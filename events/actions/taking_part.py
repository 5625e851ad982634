"""Going to the online room by the button, which proposes a presence and notes none."""

from django.db import transaction
from django.utils import timezone

from events.enums import Refusal
from events.models import AttendanceProposal, Registration, SessionDay
from events.refusals import RegistrationRefused
from events.rules.reminders import room_is_open


@transaction.atomic
def take_part(registration: Registration, day: SessionDay, *, now=None) -> str:
    """The address of the room as it is at this moment; a second click proposes nothing more.

    Raises `RegistrationRefused` for who has no seat, a day of another session, or a room that is
    not open.
    """
    now = now or timezone.now()
    if registration.session_id != day.session_id:
        raise RegistrationRefused(Refusal.OTHER_SESSION)
    if not registration.is_confirmed:
        raise RegistrationRefused(Refusal.NOT_CONFIRMED)
    if not may_take_part(day, now):
        raise RegistrationRefused(Refusal.ROOM_SHUT)
    AttendanceProposal.objects.get_or_create(
        registration=registration, day=day, defaults={"joined_at": now}
    )
    return day.online_link


def may_take_part(day: SessionDay, now) -> bool:
    """For a day with its session and event at hand."""
    off = day.is_cancelled or day.session.is_cancelled or day.session.event.is_cancelled
    is_there = day.is_online and bool(day.online_link) and not off
    return is_there and room_is_open(day.starts_at, day.ends_at, now)
