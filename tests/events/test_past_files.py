"""What the cells of a file of earlier years mean."""

from datetime import date, time

import pytest

from events.enums import AttendanceState
from events.past_files import Unclear, date_in, dates_in, marks_in, themes_in, time_in

HERE, AWAY, EXCUSED = AttendanceState.PRESENT, AttendanceState.ABSENT, AttendanceState.EXCUSED


@pytest.mark.parametrize("text", ["12/03/2024", "12-3-2024", "12.03.2024", "2024-03-12"])
def test_a_date_in_many_hands(text):
    assert date_in(text) == date(2024, 3, 12)


@pytest.mark.parametrize("text", ["", "maart 2024", "31/02/2024", "12/03/24"])
def test_what_is_no_date_is_said(text):
    with pytest.raises(Unclear, match="geen datum"):
        date_in(text)


def test_several_days_are_put_in_order_and_none_stands_twice():
    assert dates_in("12/02/2024 | 15/01/2024") == [date(2024, 1, 15), date(2024, 2, 12)]
    with pytest.raises(Unclear, match="twee keer"):
        dates_in("12/02/2024, 2024-02-12")


@pytest.mark.parametrize("text", ["9.30", "9:30", "9u30", "09h30"])
def test_an_hour_in_many_hands(text):
    assert time_in(text, time(1)) == time(9, 30)


def test_no_hour_is_the_usual_one_and_nonsense_is_said():
    assert time_in("", time(9)) == time(9)
    with pytest.raises(Unclear, match="geen uur"):
        time_in("namiddag", time(9))


@pytest.mark.parametrize(
    ("text", "count", "marks"),
    [
        ("ja", 2, [HERE, HERE]),
        ("X", 1, [HERE]),
        ("1", 1, [HERE]),
        ("nee", 2, [AWAY, AWAY]),
        ("Verontschuldigd", 1, [EXCUSED]),
        ("", 3, [None, None, None]),
        ("dag 1, dag 3", 3, [HERE, AWAY, HERE]),
        ("1 en 3", 3, [HERE, AWAY, HERE]),
        ("dag 1", 1, [HERE]),
    ],
)
def test_who_was_there_on_which_day(text, count, marks):
    assert marks_in(text, count) == marks


@pytest.mark.parametrize(
    ("text", "count"), [("dag 4", 3), ("misschien", 1), ("dag 0", 2), (f"dag {'9' * 5000}", 2)]
)
def test_a_mark_that_does_not_fit_is_said(text, count):
    with pytest.raises(Unclear):
        marks_in(text, count)


def test_themes_in_words_of_the_plan():
    assert [theme.value for theme in themes_in("Gender | LGBTI+")] == ["gender", "lgbti"]
    assert themes_in("algemeen") == []
    with pytest.raises(Unclear, match="Kies uit: Gender"):
        themes_in("armoede")
