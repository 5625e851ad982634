from datetime import date
from decimal import Decimal

import pytest

from reporting.pace import pace, passed
from reporting.targets import light


@pytest.mark.parametrize(
    ("value", "target", "is_over", "kind", "text"),
    [
        (None, Decimal(12), True, "none", "Nog geen gegevens"),
        (12, Decimal("12.00"), False, "good", "Doel gehaald"),
        (9, Decimal(12), False, "warn", "Onderweg: nog 3"),
        (9, Decimal(12), True, "bad", "Doel niet gehaald: 3 te weinig"),
        (3.4, Decimal("3.5"), True, "bad", "Doel niet gehaald: 0,1 te weinig"),
    ],
)
def test_a_light_where_the_plan_has_a_target(value, target, is_over, kind, text):
    found = light(value, target, is_over=is_over)

    assert (found.kind, found.text) == (kind, text)


def test_no_light_where_the_plan_has_no_target():
    assert light(9, None, is_over=True) is None


def test_a_share_says_what_is_missing_in_percentage_points():
    assert light(58.6, 60, is_over=False, unit="procentpunt").text == (
        "Onderweg: nog 1,4 procentpunt"
    )


@pytest.mark.parametrize(
    ("value", "today", "due", "kind"),
    [
        (100, date(2025, 1, 1), 0, "good"),
        (80, date(2026, 12, 31), 80, "good"),
        (79, date(2026, 12, 31), 80, "warn"),
        (59, date(2026, 12, 31), 80, "bad"),
        (200, date(2026, 12, 31), 80, "good"),
        (150, date(2030, 6, 1), 200, "warn"),
    ],
)
def test_the_path_goes_straight_to_the_target(value, today, due, kind):
    found = pace(value, Decimal(200), 2029, today)

    assert (found.due, found.light.kind) == (due, kind)


def test_no_more_than_all_time_passes():
    assert passed(date(2025, 1, 1), date(2025, 12, 31), date(2024, 1, 1)) == 0
    assert passed(date(2025, 1, 1), date(2025, 12, 31), date(2028, 1, 1)) == 1
