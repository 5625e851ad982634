from datetime import date, datetime, timedelta

import pytest

from planning.working_time import BRUSSELS, OfficeTime, closure_days

OFFICE = OfficeTime()


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-05-12 08:59", False),
        ("2026-05-12 09:00", True),
        ("2026-05-12 11:59", True),
        ("2026-05-12 12:00", False),
        ("2026-05-12 13:00", True),
        ("2026-05-12 17:00", False),
        ("2026-05-16 10:00", False),  # a Saturday
        ("2026-05-14 10:00", False),  # Ascension Day
        ("2026-05-15 10:00", True),  # the bridge day after it
    ],
)
def test_office_is_open_on_working_days_within_hours(moment, is_open):
    assert OFFICE.is_open(at(moment)) == is_open


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-05-11 09:00", "2026-05-11 17:00", 7),
        ("2026-05-11 11:00", "2026-05-11 14:00", 2),
        ("2026-05-11 12:10", "2026-05-11 12:50", 0),
        ("2026-05-08 16:00", "2026-05-11 10:00", 2),  # over a weekend
        ("2026-05-13 16:00", "2026-05-15 10:00", 2),  # over Ascension Day
        ("2026-03-27 16:00", "2026-03-30 10:00", 2),  # over the change to summer time
        ("2026-05-11 17:00", "2026-05-11 09:00", 0),  # backwards
    ],
)
def test_only_office_time_passes_between_two_moments(start, end, hours):
    assert OFFICE.between(at(start), at(end)) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-05-11 09:00", 3, "2026-05-11 12:00"),
        ("2026-05-11 09:00", 4, "2026-05-11 14:00"),
        ("2026-05-08 16:30", 1, "2026-05-11 09:30"),
        ("2026-05-13 16:30", 1, "2026-05-15 09:30"),
        ("2026-05-10 20:00", 7, "2026-05-11 17:00"),
    ],
)
def test_a_term_ends_after_that_much_office_time(start, hours, expected):
    assert OFFICE.after(at(start), timedelta(hours=hours)) == at(expected)


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2026, 5, 8), 1, date(2026, 5, 11)),
        (date(2026, 5, 13), 1, date(2026, 5, 15)),
        (date(2026, 7, 10), 1, date(2026, 7, 13)),
        (date(2026, 12, 24), 3, date(2026, 12, 30)),
    ],
)
def test_working_days_skip_weekends_and_closure_days(day, number, expected):
    assert OFFICE.working_days_after(day, number) == expected


def test_days_that_only_some_boards_take_stay_open():
    assert date(2026, 7, 21) in closure_days()
    assert date(2025, 7, 11) in closure_days()
    assert date(2025, 1, 2) not in closure_days()


def test_an_office_with_its_own_closure_days():
    closed = OfficeTime(closed_on={date(2026, 5, 12)})

    assert closed.between(at("2026-05-11 16:00"), at("2026-05-13 10:00")) == timedelta(hours=2)
