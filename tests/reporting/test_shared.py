"""What several figures of one screen need is asked once, and only for that screen."""

import pytest
from django.db.models import QuerySet

from events.enums import AttendanceState, EventKind
from members.enums import OrganisationKind, PersonRole
from members.models import Person
from reporting.boards import BoardMap
from reporting.enums import Dimension, Newness
from reporting.later import later
from reporting.numbers import among
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from reporting.shared import is_sharing, shared, sharing
from reporting.what_took_place import NONE
from tests.factories.reporting import activity, body, came, mark, municipality, person, seat

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


WORDS = ("held_days", "registrations", "registered_days", "marked", "present", "persons")
WORDS += ("no_shows", "unmarked", "unmarked_events", "held_events")


@pytest.mark.django_db
@pytest.mark.usefixtures("late_in_2026")
@pytest.mark.parametrize(
    "narrowed",
    [
        {},
        {"kinds": ("training",)},
        {"theme": "gender"},
        {"role": PersonRole.MANDATARY},
        {"newness": Newness.NEW.value},
        {"newness": Newness.RETURNING.value},
        {"only_unlinked": True},
        {"goal": NONE},
        {"network": NONE, "theme": "general"},
        {"period": Period.year(2031)},
    ],
)
def test_a_screen_finds_the_same_records_as_a_single_question(narrowed):
    """On a screen the days are read first and go as numbers; outside each query finds them."""
    gent, vvsg = municipality("Gent"), body("VVSG", OrganisationKind.ASSOCIATION)
    old, known = activity(on="2025-05-05"), person()
    came(old, gent, who=known)
    training = activity(on=("2026-02-03", "2026-02-10"), themes=("gender",))
    for who, more in ((known, {}), (person(), {"role": PersonRole.MANDATARY}), (person(), {})):
        came(training, gent, who=who, **more)
    came(training, vvsg)
    mark(seat(training, gent), AttendanceState.ABSENT)
    seat(training, None, organisation_typed="Een vzw")
    came(activity(EventKind.WEBINAR, on="2026-03-03"), None, organisation_typed="Een vzw")
    activity(published=False)

    selection = Selection(Period.year(2026)).narrowed(**narrowed)
    plainly = {word: ids(getattr(selection, word)()) for word in WORDS}
    counted = {each: ParticipantCounts(selection, BoardMap()).by(each) for each in Dimension}
    with sharing():
        assert {word: ids(getattr(selection, word)()) for word in WORDS} == plainly
        assert selection.organisation_ids() == organisations_of(selection)
        counts = ParticipantCounts(selection, BoardMap())
        assert {each: counts.by(each) for each in Dimension} == counted
    if not narrowed:
        assert len(plainly["present"]) == 7  # three on two days, and one in the webinar
        assert len(plainly["unmarked"]) == 1


def ids(rows) -> list[int]:
    return sorted(rows.values_list("pk", flat=True))


def organisations_of(selection) -> set[int | None]:
    return set(selection.present().values_list("registration__organisation", flat=True))


@pytest.mark.django_db
def test_a_list_of_numbers_may_be_empty_and_is_then_nobody():
    known = person()
    assert ids(Person.objects.filter(pk__in=among([known.pk]))) == [known.pk]
    assert not Person.objects.filter(pk__in=among([])).exists()
    assert ids(Person.objects.exclude(pk__in=among([]))) == [known.pk]
    with pytest.raises(ValueError, match="invalid literal"):
        among(["1); DROP TABLE"])


def test_rows_are_built_when_somebody_looks_and_only_once():
    built = []

    @later
    def rows(kind):
        built.append(kind)
        return Person.objects.none()

    found = rows("peer")
    assert built == []
    assert isinstance(found, QuerySet)
    assert list(found.filter(pk=1)) == list(found) == []
    assert built == ["peer"]


def test_a_selection_that_narrows_more_cannot_be_read_that_way():
    with pytest.raises(ValueError, match="by kind only"):
        Selection(Period.year(2026), theme="gender").held()
