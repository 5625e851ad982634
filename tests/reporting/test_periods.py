from datetime import UTC, date, datetime

import pytest

from reporting.periods import Period


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (Period.year(2026), "2026"),
        (Period.quarter(2026, 1), "eerste kwartaal 2026"),
        (Period.quarter(2026, 4), "vierde kwartaal 2026"),
        (Period.month(2026, 2), "februari 2026"),
        (
            Period(date(2026, 1, 1), date(2026, 11, 23)),
            "1 januari 2026 tot en met 23 november 2026",
        ),
    ],
)
def test_a_period_says_in_words_what_it_is(period, label):
    assert period.label == label


def test_a_period_covers_whole_days_in_flanders():
    period = Period.month(2026, 7)

    assert period.starts_at == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert period.ends_at == datetime(2026, 7, 31, 22, tzinfo=UTC)


def test_a_period_that_ends_before_it_begins_does_not_exist():
    with pytest.raises(ValueError, match="ends after"):
        Period(date(2026, 2, 1), date(2026, 1, 31))


def test_what_adds_up_begins_with_the_plan():
    assert Period.year(2027).since_plan_began() == Period(date(2025, 1, 1), date(2027, 12, 31))


def test_the_months_of_a_period_cross_the_new_year():
    period = Period(date(2025, 11, 15), date(2026, 2, 3))

    assert period.months == [(2025, 11), (2025, 12), (2026, 1), (2026, 2)]
