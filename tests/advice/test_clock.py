"""The clock of a question, as a table."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from advice.enums import ClockState
from advice.rules.clock import (
    USUAL_DAYS,
    Pause,
    Term,
    due_at,
    in_time,
    left_at,
    state_at,
    term_on,
    warn_at,
)
from planning.working_time import OfficeTime, closure_days

BRUSSELS = ZoneInfo("Europe/Brussels")
OFFICE = OfficeTime()
OWN_DAY = OfficeTime(closed_on=closure_days() | {date(2026, 4, 10)})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


# asked, working days, due: a plain week, evenings, nights, lunch, weekends.
PLAIN = [
    ("2026-03-02 09:00", 1, "2026-03-02 17:00"),
    ("2026-03-02 10:00", 1, "2026-03-03 10:00"),
    ("2026-03-02 10:00", 5, "2026-03-09 10:00"),
    ("2026-03-02 17:00", 1, "2026-03-03 17:00"),
    ("2026-03-02 19:30", 1, "2026-03-03 17:00"),
    ("2026-03-02 06:00", 1, "2026-03-02 17:00"),
    ("2026-03-02 12:30", 1, "2026-03-03 12:00"),
    ("2026-03-02 12:00", 1, "2026-03-03 12:00"),
    ("2026-03-02 13:00", 1, "2026-03-03 12:00"),
    ("2026-03-06 16:59", 1, "2026-03-09 16:59"),
    ("2026-03-07 11:00", 1, "2026-03-09 17:00"),
    ("2026-03-08 23:59", 2, "2026-03-10 17:00"),
    ("2026-03-06 10:00", 10, "2026-03-20 10:00"),
]
# Legal holidays and the Flemish one; bridge days stay open.
HOLIDAYS = [
    ("2026-04-03 16:00", 5, "2026-04-13 16:00"),  # Easter Monday
    ("2026-04-06 10:00", 1, "2026-04-07 17:00"),  # asked on Easter Monday
    ("2026-04-30 16:00", 1, "2026-05-04 16:00"),  # 1 May on a Friday
    ("2026-05-13 16:00", 1, "2026-05-15 16:00"),  # Ascension; the Friday is no holiday
    ("2026-05-22 16:00", 2, "2026-05-27 16:00"),  # Whit Monday
    ("2026-07-10 10:00", 1, "2026-07-13 10:00"),  # 11 July on a Saturday
    ("2025-07-10 16:00", 1, "2025-07-14 16:00"),  # 11 July on a Friday
    ("2026-07-20 16:00", 1, "2026-07-22 16:00"),  # 21 July
    ("2026-08-14 16:00", 1, "2026-08-17 16:00"),  # 15 August on a Saturday
    ("2025-08-14 16:00", 1, "2025-08-18 16:00"),  # 15 August on a Friday
    ("2026-10-30 16:00", 1, "2026-11-02 16:00"),  # All Saints on a Sunday
    ("2026-11-10 16:00", 1, "2026-11-12 16:00"),  # Armistice
    ("2025-12-24 16:00", 1, "2025-12-26 16:00"),  # Christmas
    ("2025-12-31 16:00", 1, "2026-01-02 16:00"),  # over New Year, into the next year
    ("2027-12-31 16:00", 1, "2028-01-03 16:00"),  # New Year on a Saturday
]
# The night in which the clock is set forward or back lies outside office hours: nothing changes.
SUMMER_TIME = [
    ("2026-03-27 16:00", 1, "2026-03-30 16:00"),
    ("2026-03-29 02:00", 1, "2026-03-30 17:00"),
    ("2026-03-29 03:30", 1, "2026-03-30 17:00"),
    ("2026-10-23 16:00", 1, "2026-10-26 16:00"),
    ("2026-10-25 02:30", 1, "2026-10-26 17:00"),
    ("2026-10-21 09:30", 5, "2026-10-28 09:30"),
]


@pytest.mark.parametrize(("asked", "days", "due"), PLAIN + HOLIDAYS + SUMMER_TIME)
def test_the_term_is_over_after_so_many_working_days(asked, days, due):
    assert due_at(at(asked), days=days) == at(due)


@pytest.mark.parametrize(
    ("asked", "days", "due"),
    [
        ("2026-04-03 16:00", 5, "2026-04-14 16:00"),
        ("2026-04-09 16:00", 1, "2026-04-13 16:00"),
        ("2026-04-10 10:00", 1, "2026-04-13 17:00"),
        ("2026-04-08 10:00", 1, "2026-04-09 10:00"),
    ],
)
def test_a_closure_day_of_our_own_is_skipped_too(asked, days, due):
    assert due_at(at(asked), days=days, office=OWN_DAY) == at(due)


def pauses(*pairs):
    return [Pause(at(start), at(end) if end else None) for start, end in pairs]


# asked on Monday 2 March 2026 at 10.00, with two working days: 14 office hours
PAUSED = [
    ([("2026-03-03 10:00", "2026-03-05 10:00")], "2026-03-06 10:00"),  # one day was left
    ([("2026-03-02 10:00", "2026-03-09 10:00")], "2026-03-11 10:00"),  # at once: all is left
    ([("2026-03-03 18:00", "2026-03-03 22:00")], "2026-03-04 10:00"),  # in the evening: nothing
    ([("2026-03-06 10:00", "2026-03-09 10:00")], "2026-03-04 10:00"),  # when it was over already
    ([("2026-03-04 10:00", "2026-03-05 10:00")], "2026-03-05 10:00"),  # at the last moment
    ([("2026-03-03 10:00", "2026-03-07 12:00")], "2026-03-09 17:00"),  # a reply on Saturday
    ([("2026-03-03 10:00", "2026-04-05 12:00")], "2026-04-07 17:00"),  # a reply on Easter Sunday
    ([("2026-03-27 10:00", "2026-03-30 10:00")], "2026-03-04 10:00"),  # long after
    (
        [("2026-03-02 11:00", "2026-03-03 11:00"), ("2026-03-03 14:00", "2026-03-04 14:00")],
        "2026-03-06 10:00",
    ),
    ([("2026-03-03 10:00", None)], None),  # we still wait
    ([("2026-03-05 10:00", None)], "2026-03-04 10:00"),  # we were late before we asked back
]


@pytest.mark.parametrize(("waited", "due"), PAUSED)
def test_after_a_pause_the_remaining_time_is_left(waited, due):
    found = due_at(at("2026-03-02 10:00"), days=2, pauses=pauses(*waited))
    assert found == (at(due) if due else None)


@pytest.mark.parametrize(
    ("moment", "waited", "hours"),
    [
        ("2026-03-02 10:00", [], 14),
        ("2026-03-02 15:00", [], 10),
        ("2026-03-03 10:00", [], 7),
        ("2026-03-04 10:00", [], 0),
        ("2026-03-04 11:00", [], -1),
        ("2026-03-05 10:00", [("2026-03-03 10:00", None)], 7),
        ("2026-03-05 11:00", [("2026-03-03 10:00", "2026-03-05 10:00")], 6),
    ],
)
def test_what_is_left_of_the_term(moment, waited, hours):
    found = left_at(
        at(moment),
        started_at=at("2026-03-02 10:00"),
        days=2,
        pauses=pauses(*waited),
        office=OFFICE,
    )
    assert found == timedelta(hours=hours)


TERMS = [Term(date(2026, 1, 1), 5), Term(date(2027, 1, 1), 3)]


@pytest.mark.parametrize(
    ("day", "terms", "days"),
    [
        (date(2026, 1, 1), TERMS, 5),
        (date(2026, 12, 31), TERMS, 5),
        (date(2027, 1, 1), TERMS, 3),
        (date(2025, 6, 1), TERMS, USUAL_DAYS),
        (date(2026, 6, 1), [], USUAL_DAYS),
    ],
)
def test_the_term_of_the_day_holds(day, terms, days):
    assert term_on(day, terms) == days


@pytest.mark.parametrize(
    ("asked", "due", "warned"),
    [
        ("2026-04-03 16:00", "2026-04-13 16:00", "2026-04-10 16:00"),
        ("2026-04-02 16:00", "2026-04-07 09:00", "2026-04-03 09:00"),  # over Easter
        ("2026-03-02 10:00", "2026-03-02 15:00", "2026-03-02 10:00"),  # shorter than the warning
    ],
)
def test_the_adviser_is_warned_a_working_day_before(asked, due, warned):
    assert warn_at(at(due), at(asked), OFFICE) == at(warned)


@pytest.mark.parametrize(
    ("now", "due", "answered", "state"),
    [
        ("2026-03-03 10:00", "2026-03-06 10:00", None, ClockState.RUNNING),
        ("2026-03-05 10:00", "2026-03-06 10:00", None, ClockState.SOON),
        ("2026-03-06 10:00", "2026-03-06 10:00", None, ClockState.SOON),
        ("2026-03-06 10:01", "2026-03-06 10:00", None, ClockState.LATE),
        ("2026-03-07 10:00", "2026-03-06 10:00", "2026-03-07 09:00", ClockState.STOPPED),
        ("2026-03-07 10:00", None, None, ClockState.PAUSED),
    ],
)
def test_what_the_clock_says(now, due, answered, state):
    due = at(due) if due else None
    warn = warn_at(due, at("2026-03-02 10:00"), OFFICE)
    answered = at(answered) if answered else None
    assert state_at(at(now), due=due, warn=warn, answered_at=answered) == state


@pytest.mark.parametrize(
    ("answered", "now", "counts"),
    [
        (None, "2026-03-05 10:00", None),  # not due yet: stays out
        ("2026-03-04 10:00", "2026-03-05 10:00", None),  # answered, its day still to come
        ("2026-03-04 10:00", "2026-03-06 10:00", True),
        ("2026-03-06 10:00", "2026-03-07 10:00", True),  # at the last moment
        ("2026-03-06 10:01", "2026-03-07 10:00", False),
        (None, "2026-03-07 10:00", False),  # open and overdue counts as missed
    ],
)
def test_what_counts_as_in_time(answered, now, counts):
    answered = at(answered) if answered else None
    assert in_time(at("2026-03-06 10:00"), answered, at(now)) is counts
