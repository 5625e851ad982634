"""What a demo must be able to show: a course, three towns, full, cancelled, not yet open."""

from datetime import time, timedelta

from events.demo.catalogue import CANCELLED, COURSE, NOT_YET_PUBLIC, SOON_OPEN, THREE_TOWNS
from events.demo.places import PLACES
from events.demo.routine import moment, working_day

MORNING = time(9, 30)
COURSE_STARTS = (-700, -340, 38)  # days from now of the first of four days


def make_highlights(rows, now) -> None:
    today = now.date()
    for start in COURSE_STARTS:
        _course(rows, today + timedelta(days=start))
    _three_towns(rows, today + timedelta(days=24))
    cancelled = rows.add_event(CANCELLED, _at(today, 17))
    cancelled.cancelled_at, cancelled.cancelled_by = now - timedelta(days=2), rows.by
    rows.add_session(cancelled, [_at(today, 17)], capacity=20)
    hidden = rows.add_event(NOT_YET_PUBLIC, _at(today, 60), published_at=None)
    rows.add_session(hidden, [_at(today, 60)], capacity=25, opens_at=None)
    soon = rows.add_event(SOON_OPEN, _at(today, 75))
    rows.add_session(
        soon,
        [_at(today, 75)],
        hours=6,
        capacity=18,
        opens_at=_at(today, 9).replace(hour=9),
        priority_days=3,
    )


def _at(today, days):
    return moment(working_day(today + timedelta(days=days)), MORNING)


def _course(rows, first):
    starts = [
        moment(working_day(first + timedelta(weeks=weeks)), MORNING) for weeks in (0, 5, 11, 17)
    ]
    event = rows.add_event(COURSE, starts[0])
    session = rows.add_session(event, starts, hours=6.5, capacity=24, place=PLACES[0])
    for day, name in zip(
        rows.days_of(session),
        ("Woorden en wetten", "Cijfers en verhalen", "Mensen meekrijgen", "Je plan op tafel"),
        strict=True,
    ):
        day.name = name


def _three_towns(rows, first):
    starts = [moment(working_day(first + timedelta(days=7 * n)), MORNING) for n in range(3)]
    event = rows.add_event(THREE_TOWNS, starts[0])
    for start, place in zip(starts, (PLACES[2], PLACES[5], PLACES[11]), strict=True):
        rows.add_session(event, [start], capacity=16, place=place, name=place.town)
