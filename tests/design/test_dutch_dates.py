from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.template import Context, Template

from members import dutch
from members.dutch import BRUSSELS

MAY = datetime(2026, 5, 12, 9, 30, tzinfo=BRUSSELS)


def shown(source: str, **values) -> str:
    return Template("{% load dutch %}" + source).render(Context(values))


def test_a_moment_reads_as_a_sentence():
    assert dutch.moment(MAY) == "dinsdag 12 mei 2026, 9.30 uur"


def test_a_whole_hour_has_no_minutes():
    assert dutch.clock(MAY.replace(minute=0)) == "9 uur"
    assert dutch.clock(time(16, 5)) == "16.05 uur"


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        (datetime(2026, 1, 31, 23, 30, tzinfo=UTC), "zondag 1 februari 2026, 0.30 uur"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "zondag 29 maart 2026, 1.59 uur"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "zondag 29 maart 2026, 3 uur"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "zondag 25 oktober 2026, 2 uur"),
    ],
)
def test_belgian_time_whatever_was_stored(stored, read):
    assert dutch.moment(stored) == read


@pytest.mark.parametrize(
    ("start", "end", "read"),
    [
        (MAY, MAY.replace(hour=12, minute=0), "dinsdag 12 mei 2026, 9.30 tot 12 uur"),
        (MAY, None, "dinsdag 12 mei 2026, 9.30 uur"),
        (MAY, MAY, "dinsdag 12 mei 2026, 9.30 uur"),
        (
            MAY,
            MAY + timedelta(days=1, hours=3),
            "dinsdag 12 mei 2026, 9.30 uur tot woensdag 13 mei 2026, 12.30 uur",
        ),
        (date(2026, 5, 12), None, "dinsdag 12 mei 2026"),
        (date(2026, 5, 12), date(2026, 5, 14), "12 tot 14 mei 2026"),
        (date(2026, 5, 30), date(2026, 6, 2), "30 mei tot 2 juni 2026"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 december 2026 tot 2 januari 2027"),
    ],
)
def test_a_period_says_nothing_twice(start, end, read):
    assert dutch.period(start, end) == read


def test_an_evening_that_is_already_tomorrow_elsewhere_stays_one_day():
    start = datetime(2026, 5, 12, 20, 0, tzinfo=UTC)
    assert dutch.period(start, start + timedelta(hours=1)) == "dinsdag 12 mei 2026, 22 tot 23 uur"


@pytest.mark.parametrize(
    ("value", "read"),
    [(0, "0"), (1046, "1.046"), (1234567, "1.234.567"), (4.1, "4,1"), (3.0, "3"), (-2, "−2")],
)
def test_numbers_have_a_point_for_thousands_and_a_comma(value, read):
    assert dutch.number(value) == read


def test_a_share_of_nothing_is_a_dash():
    assert dutch.percent(3, 8) == "38\N{NO-BREAK SPACE}%"
    assert dutch.percent(0, 0) == "–"


def test_words_follow_their_count():
    assert dutch.counted(1, "plaats", "plaatsen") == "1 plaats"
    assert dutch.counted(1200, "plaats", "plaatsen") == "1.200 plaatsen"
    assert dutch.counted(0, "plaats", "plaatsen") == "0 plaatsen"


def test_a_list_of_words_ends_with_and():
    assert dutch.listed([]) == ""
    assert dutch.listed(["Gent"]) == "Gent"
    assert dutch.listed(["Gent", "Genk", "Geel"]) == "Gent, Genk en Geel"


def test_filters_say_what_the_functions_say():
    end = MAY.replace(hour=12, minute=0)
    assert shown("{{ at|moment }}", at=MAY) == "dinsdag 12 mei 2026, 9.30 uur"
    assert shown("{{ at|day }}, {{ at|clock }}", at=MAY) == "dinsdag 12 mei 2026, 9.30 uur"
    assert shown("{{ at|period:end }}", at=MAY, end=end) == dutch.period(MAY, end)
    assert shown('{{ n|counted:"plaats,plaatsen" }}', n=2) == "2 plaatsen"
    assert shown("{{ n|number }}", n=1046) == "1.046"


def test_filters_leave_an_empty_value_empty():
    assert shown("[{{ at|moment }}{{ at|day }}{{ at|period:at }}]", at=None) == "[]"
