"""The last work of an event: where its material is, and that everything is done."""

from django.db import transaction
from django.utils import timezone

from events.enums import Refusal
from events.models import Closing, Event
from events.refusals import ChangeRefused
from events.work_due import unnoted_days
from members.audit import record
from members.models import Person


@transaction.atomic
def close_event(
    event: Event, *, by: Person, materials: str = "", minutes: str = "", done: bool = False
) -> Closing:
    """Keep the links; `done` says that nothing is left to do, and may come later.

    Raises `ChangeRefused` for what is not over yet, where a day has no attendance, or where the
    minutes are missing that its kind asks for.
    """
    event = Event.objects.select_for_update().get(pk=event.pk)
    closing, _ = Closing.objects.get_or_create(event=event)
    closing.materials, closing.minutes = materials, minutes
    if done and not closing.is_closed:
        _check(event, minutes)
        closing.closed_at, closing.closed_by = timezone.now(), by
        record(event, "events.close", by=by)
    closing.save()
    return closing


def _check(event, minutes):
    if not Event.objects.past().filter(pk=event.pk).exists():
        raise ChangeRefused(Refusal.NOT_OVER)
    if unnoted_days().filter(session__event=event).exists():
        raise ChangeRefused(Refusal.ATTENDANCE_FIRST)
    if event.needs_minutes and not minutes.strip():
        raise ChangeRefused(Refusal.MINUTES_FIRST)
