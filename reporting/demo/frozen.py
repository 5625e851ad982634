"""A demo of closed years: each frozen in January and published, the last one corrected in March."""

import datetime

from django.utils import timezone

from events.enums import AttendanceState, EventKind
from events.models import Attendance
from members.dutch import BRUSSELS
from members.enums import Role
from members.models import Person
from reporting.actions.freezing import freeze_year, publish_year
from reporting.models import FrozenYear
from reporting.participation import Selection
from reporting.periods import PLAN_STARTS_ON, Period

YEARS = 2
FROZEN_IN, PUBLISHED_IN, CORRECTED_IN = (1, 20), (2, 3), (3, 10)
REASON = "De aanwezigheidslijst van één vorming kwam pas in februari binnen."


def load_frozen(now):
    """Does nothing where a year was frozen before, or where nobody works here yet."""
    by = Person.objects.filter(user__groups__name=Role.COORDINATOR).order_by("pk").first()
    if by is None or FrozenYear.objects.exists():
        return
    last = timezone.localdate(now).year - 1
    for year in range(max(last - YEARS + 1, PLAN_STARTS_ON.year), last + 1):
        frozen = freeze_year(year=year, by=by, now=_moment(year, FROZEN_IN, now))
        publish_year(frozen, by=by, now=_moment(year, PUBLISHED_IN, now))
        if year == last and _one_more_was_there(year):
            at = _moment(year, CORRECTED_IN, now)
            publish_year(freeze_year(year=year, by=by, reason=REASON, now=at), by=by, now=at)


def _moment(year: int, day: tuple[int, int], now) -> datetime.datetime:
    """Half past ten on that day of the year after; not later than now."""
    return min(now, datetime.datetime(year + 1, *day, 10, 30, tzinfo=BRUSSELS))


def _one_more_was_there(year: int) -> bool:
    """What the list told that came in late: of somebody who was there only that once, if possible,
    so that the number of persons changes too."""
    trainings = Selection(Period.year(year), kinds=(EventKind.TRAINING,))
    elsewhere = Selection(Period.year(year)).present().order_by().values("registration__person")
    marks = trainings.marked().filter(state=AttendanceState.ABSENT)
    once = marks.exclude(registration__person__in=elsewhere)
    late = _latest(once) or _latest(marks)
    return bool(Attendance.objects.filter(pk=late).update(state=AttendanceState.PRESENT))


def _latest(marks) -> int | None:
    return marks.order_by("-day__starts_at", "pk").values_list("pk", flat=True).first()
