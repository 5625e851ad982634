"""Activities in the communication calendar: each day of theirs, and those tied to an initiative."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from events.agenda_period import midnight
from events.models import Event, SessionDay
from members import dutch
from planning.slots import CalendarItem, LinkedItem


def calendar_items(start: date, end: date) -> Iterable[CalendarItem]:
    """Days from `start` to `end`, also of what is still being prepared; what is cancelled stays to
    be seen. Two sessions of one event on a day are one item. Two queries."""
    days = SessionDay.objects.filter(
        starts_at__gte=midnight(start),
        starts_at__lt=midnight(end + timedelta(days=1)),
        session__event__is_template=False,
    )
    days = days.select_related("session__event").prefetch_related("session__event__goals")
    found = {}
    for day in days.order_by("starts_at", "pk"):
        item = _item(day)
        there = found.get((day.session.event_id, item.day))
        if there is None or there.is_cancelled:
            found[day.session.event_id, item.day] = item
    return found.values()


def _item(day: SessionDay) -> CalendarItem:
    event = day.session.event
    return CalendarItem(
        key=f"activiteit-{day.uid}",
        day=dutch.local(day.starts_at).date(),
        title=event.title,
        kind=event.get_kind_display(),
        url=event.url,
        themes=frozenset(theme.value for theme in event.themes),
        goals=frozenset(goal.pk for goal in event.goals.all()),
        is_cancelled=day.is_cancelled or day.session.is_cancelled or event.is_cancelled,
        initiative=event.initiative_id,
        changed_at=max(day.changed_at, event.changed_at),
    )


def linked_items(initiative) -> Iterator[LinkedItem]:
    for event in Event.objects.filter(initiative=initiative).prefetch_related("goals"):
        yield LinkedItem(
            title=event.title,
            kind=event.get_kind_display(),
            url=event.url,
            goals=tuple(goal.pk for goal in event.goals.all()),
            action_sheet=event.action_sheet_id,
        )
