"""What several figures of one screen need is asked once, and only for that screen."""

import pytest

from events.enums import EventKind
from reporting.participation import Selection
from reporting.periods import Period
from reporting.shared import is_sharing, shared, sharing
from tests.factories.reporting import activity, came, mark, municipality, seat

asked = []


@shared
def answer(number):
    asked.append(number)
    return number * 2


@pytest.fixture(autouse=True)
def _nothing_asked():
    asked.clear()


def test_outside_every_call_asks_anew():
    assert [answer(1), answer(1)] == [2, 2]
    assert asked == [1, 1]


def test_inside_the_same_is_asked_once_and_nothing_stays():
    with sharing():
        assert [answer(1), answer(1), answer(2)] == [2, 2, 4]
        with sharing():
            answer(1)
        assert is_sharing()
    answer(1)

    assert asked == [1, 2, 1]
    assert not is_sharing()


def test_an_error_inside_leaves_nothing_behind():
    with pytest.raises(ValueError, match="broken"), sharing():
        raise ValueError("broken")
    assert not is_sharing()


@pytest.mark.django_db
@pytest.mark.usefixtures("late_in_2026")
def test_one_reading_of_the_period_counts_as_the_queries_do():
    gent = municipality("Gent")
    came(activity(on=("2026-02-03", "2026-02-10")), gent)
    seat(activity(EventKind.WEBINAR, themes=("gender",)), gent)
    session = activity(EventKind.COURSE, on=("2026-03-03", "2026-12-20"))
    mark(seat(session, gent))
    activity(on="2025-05-05")
    activity(published=False)

    for kinds in ((), ("training",), ("training", "course"), ("webinar",)):
        selection = Selection(Period.year(2026), kinds=kinds)
        held = selection.held()
        assert held.events == selection.held_events().count()
        assert len(held) == selection.held_days().count()
        for days in (1, 2):
            assert held.sessions(days) == selection.held_sessions(days).count()
        plainly = set(selection.unmarked_events().values_list("pk", flat=True))
        with sharing():
            assert set(selection.unmarked_events().values_list("pk", flat=True)) == plainly


def test_a_selection_that_narrows_more_cannot_be_read_that_way():
    with pytest.raises(ValueError, match="by kind only"):
        Selection(Period.year(2026), theme="gender").held()
