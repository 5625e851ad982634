"""Which communication the events of the demo belong to: a call before one, a look back after."""

from datetime import date, timedelta

from events.models import Event
from members import dutch
from planning.communication.enums import CommunicationGoal, PublicationState
from planning.models import Initiative

BEFORE, AFTER = timedelta(days=42), timedelta(days=28)


def tie_to_initiatives() -> None:
    """At most one event for each initiative, and one in four is left out, as in life.

    The nearest in time of the kind that its title names, else with its goal and a theme of it. An
    initiative that misses its goal gets one too: that is where a goal is proposed from.
    """
    rows = Event.objects.no_templates().not_cancelled().with_dates().exclude(first_start=None)
    free = list(rows.filter(initiative=None).prefetch_related("goals").order_by("first_start"))
    going_on = Initiative.objects.exclude(publications__state=PublicationState.DROPPED)
    for number, initiative in enumerate(going_on.order_by("on", "pk")):
        fitting = [event for event in free if _fits(event, initiative)]
        if number % 4 == 3 or not fitting:
            continue
        event = min(fitting, key=lambda each: _distance(each, initiative))
        Event.objects.filter(pk=event.pk).update(initiative=initiative)
        free.remove(event)


def _day(event) -> date:
    return dutch.local(event.first_start).date()


def _distance(event, initiative) -> tuple:
    return not _is_named(event, initiative), abs(_day(event) - initiative.on)


def _is_named(event, initiative) -> bool:
    return event.get_kind_display().lower() in initiative.title.lower()


def _fits(event, initiative) -> bool:
    ahead = _day(event) - initiative.on
    if initiative.purpose == CommunicationGoal.AFTERCARE:
        ahead, most = -ahead, AFTER
    else:
        most = BEFORE
    if not timedelta(days=1) <= ahead <= most:
        return False
    if _is_named(event, initiative):
        return True
    if initiative.themes and not set(initiative.themes) & set(event.themes):
        return False
    goals = {goal.pk for goal in event.goals.all()}
    return initiative.goal_id in goals if initiative.goal_id else bool(initiative.themes)
