"""Which operational goals nothing was done for in a period.

An activity of a goal is a record of the kind that the catalogue counts under it: what took place in
the agenda, a deliverable, and for the goals about needs, partners and advice what the desk noted.
Communication counts under no operational goal (chapter 6 of the plan has it), and speaking about a
goal is no work on it: the communication calendar tells about which goal it stayed silent.
"""

from collections.abc import Callable

from django.db.models import QuerySet

from advice.enums import ConsultationKind
from advice.models import Question, Signal, TrackMeeting
from planning.models import Deliverable, Goal, IndicatorDefinition
from reporting.measurements.advice import WITH_PARTNERS, held
from reporting.participation import Selection
from reporting.periods import Period


def _questions(period: Period) -> QuerySet:
    return Question.objects.counted().received_between(period.starts_at, period.ends_at)


def _signals(period: Period) -> QuerySet:
    return Signal.objects.heard_between(period.start, period.end)


def _track_meetings(period: Period) -> QuerySet:
    return TrackMeeting.objects.filter(on__range=(period.start, period.last_day_so_far))


# The row of the plan that counts each of them: its goal is the goal that they work on.
COUNTED_BY: dict[str, Callable[[Period], QuerySet]] = {
    "od4-1-vragen": _questions,
    "od1-1-a-noden-geregistreerd": _signals,
    "od1-2-verslagen-overleg": lambda period: held(period, *WITH_PARTNERS),
    "od2-1-mentor-overleg": lambda period: held(period, ConsultationKind.MENTOR),
    "od3-1-coachingstrajecten": _track_meetings,
}


def goals_without_activity(period: Period) -> list[Goal]:
    """Operational goals for which the period has no record, in plan order."""
    busy = _of_the_agenda(period) | _of_deliverables(period) | _of_the_desk(period)
    return [goal for goal in Goal.objects.operational() if goal.pk not in busy]


def _of_the_agenda(period: Period) -> set[int]:
    held = Selection(period).held_events().order_by().exclude(goals=None)
    return set(held.values_list("goals", flat=True).distinct())


def _of_deliverables(period: Period) -> set[int]:
    years = range(period.start.year, period.end.year + 1)
    rows = Deliverable.objects.counted().filter(year__in=years).exclude(goal=None).order_by()
    return set(rows.values_list("goal", flat=True).distinct())


def _of_the_desk(period: Period) -> set[int]:
    """The desk's records name no goal: they belong to the goal of the row that counts them."""
    rows = IndicatorDefinition.objects.in_force(period.end).filter(indicator__slug__in=COUNTED_BY)
    goals = dict(rows.order_by().values_list("indicator__slug", "goal"))
    return {goal for slug, goal in goals.items() if COUNTED_BY[slug](period).exists()}
