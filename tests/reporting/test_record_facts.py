"""What of a record counts: paths that exist, and fingerprints that stay the same for ever."""

import pytest

from events.models import Attendance
from members.models import Person
from reporting.record_facts import FACTS, facts_of
from reporting.record_rows import RecordRow, RunningHash, record_rows
from tests.factories.reporting import activity, came, municipality, person

NEVER = {"name", "title", "email", "text", "typed", "source_text"}


@pytest.mark.django_db
@pytest.mark.parametrize("model", FACTS, ids=lambda model: model._meta.label)
def test_every_path_leads_somewhere(model):
    assert list(record_rows([model._base_manager.all()])) == []


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model._meta.label)
def test_no_path_holds_a_name_or_words_of_somebody(model):
    words = {part for path in facts_of(model).paths for part in path.split("__")}
    assert not {word for word in words if any(never in word for never in NEVER)}


def test_a_fingerprint_is_what_it_was_when_years_were_frozen():
    """Never mend these: what was frozen in the past holds them."""
    row = RecordRow("events.attendance", 7, "a" * 32, (3, "employee", "training", "present", "x"))
    assert row.row_hash == "62515dbd699f27c04b4ed51fe2ea31cb"
    total = RunningHash()
    assert list(total.each([row])) == [row]
    assert (total.count, total.hex[:16]) == (1, "024e6ee49ea441fd")
    assert facts_of(Attendance).paths == (
        "registration__organisation",
        "registration__role",
        "day__session__event__kind",
        "state",
        "day__starts_at",
    )


@pytest.mark.django_db
def test_a_record_in_two_lists_stands_there_once_and_in_order():
    gent = municipality("Gent")
    for _ in range(3):
        came(activity(on=("2026-03-10", "2026-03-11")), gent)
    everything, some = Attendance.objects.all(), Attendance.objects.filter(pk__gt=1)

    rows = list(record_rows([everything, Person.objects.all(), some]))

    places = [row.place for row in rows]
    assert places == sorted(set(places))
    assert len(places) == 6 + Person.objects.count()


@pytest.mark.django_db
def test_facts_are_the_person_the_board_the_role_the_kind_the_presence_and_the_day():
    gent, who = municipality("Gent"), person()
    came(activity(on="2026-03-10"), gent, who=who)

    (row,) = record_rows([Attendance.objects.all()])

    assert row.key == who.key
    assert row.facts == (gent.pk, "employee", "training", "present", "2026-03-10")
