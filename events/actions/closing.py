"""The last work of an event: where its material is, and that everything is done."""

from django.db import transaction
from django.utils import timezone

from events.enums import Refusal
from events.models import Closing, Event, SessionDay
from events.refusals import ChangeRefused
from events.work_due import unnoted_days
from members.audit import record
from members.models import Person


@transaction.atomic
def close_event(event: Event, *, by: Person, materials: str = "", done: bool = False) -> Closing:
    """Keep the link; `done` says that nothing is left to do, and may come later.

    Raises `ChangeRefused` for what is not over yet, where a day has no attendance, or where the
    minutes are missing that its kind asks for.
    """
    event = Event.objects.select_for_update().get(pk=event.pk)
    closing, _ = Closing.objects.get_or_create(event=event)
    closing.materials = materials
    if done and not closing.is_closed:
        _check(event, closing)
        closing.closed_at, closing.closed_by = timezone.now(), by
        record(event, "events.close", by=by)
    closing.save()
    return closing


def _check(event, closing):
    if not Event.objects.past().filter(pk=event.pk).exists():
        raise ChangeRefused(Refusal.NOT_OVER)
    if unnoted_days().filter(session__event=event).exists():
        raise ChangeRefused(Refusal.ATTENDANCE_FIRST)
    days = SessionDay.objects.going_on().filter(session__event=event)
    written = closing.minutes or days.filter(minutes__isnull=False).exists()
    if event.needs_minutes and not written:
        raise ChangeRefused(Refusal.MINUTES_FIRST)
