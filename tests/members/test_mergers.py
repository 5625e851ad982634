from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from wagtail.models import ModelLogEntry

from members import signals
from members.actions.load_organisations import load_organisations
from members.actions.merger_preview import preview_merger
from members.actions.mergers import (
    MergerRefused,
    merge_organisations,
    settle_due,
    undo_merger,
)
from members.enums import MergerRefusal, OrganisationKind, SecurityKind
from members.models import FormerName, Merger, Organisation, SecurityEvent
from members.organisation_search import resolve, suggest
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
NEW_YEAR = date(2027, 1, 1)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False):
        yield


def board(name, **facts):
    made = OrganisationFactory(name=name, **facts)
    made.search_text = made.make_search_text()
    made.save()
    return made


def ocmw(municipality):
    return OrganisationFactory(
        name=f"OCMW {municipality.name}", kind=OrganisationKind.OCMW, counts_with=municipality
    )


def new(name, **facts):
    return Organisation(kind=OrganisationKind.MUNICIPALITY, name=name, **facts)


def counted(organisation, on=None):
    return Organisation.objects.counted_as(on)[organisation.pk]


def refusal(predecessors, successor, on=NEW_YEAR):
    with pytest.raises(MergerRefused) as refused:
        merge_organisations(predecessors, successor, on, by=None)
    return refused.value


# --- what counts as what --------------------------------------------------------------------


def test_from_its_day_a_merged_municipality_counts_as_its_successor_and_not_before():
    pinte, gent = board("De Pinte"), board("Gent")
    merge_organisations([pinte], gent, NEW_YEAR, by=None)
    assert counted(pinte) == pinte.pk
    assert counted(pinte, date(2026, 12, 31)) == pinte.pk
    assert counted(pinte, NEW_YEAR) == gent.pk
    pinte.refresh_from_db()
    assert (pinte.successor, pinte.valid_to) == (gent, date(2026, 12, 31))


def test_an_ocmw_follows_its_municipality_into_the_merger():
    pinte, gent = board("De Pinte"), board("Gent")
    follows, stays = ocmw(pinte), ocmw(gent)
    merge_organisations([pinte], gent, NEW_YEAR, by=None)
    follows.refresh_from_db()
    assert (follows.successor, follows.valid_to) == (stays, date(2026, 12, 31))
    assert counted(follows) == pinte.pk
    assert counted(follows, NEW_YEAR) == gent.pk
    assert counted(stays, NEW_YEAR) == gent.pk


def test_a_new_municipality_takes_over_what_is_known_and_gets_an_ocmw():
    lochristi = board("Lochristi", population=23_000, province="oost-vlaanderen", is_member=True)
    wachtebeke = board("Wachtebeke", population=8_000)
    ocmw(lochristi), ocmw(wachtebeke)
    successor = new("Lochristi-Wachtebeke", nis_code="44090")
    merge_organisations([lochristi, wachtebeke], successor, NEW_YEAR, by=None)
    made = Organisation.objects.get(name="Lochristi-Wachtebeke")
    assert (made.population, made.province, made.valid_from, made.is_member) == (
        31_000,
        "oost-vlaanderen",
        NEW_YEAR,
        True,
    )
    body = Organisation.objects.get(name="OCMW Lochristi-Wachtebeke")
    assert body.counts_with == made
    for old in ("OCMW Lochristi", "OCMW Wachtebeke", "Lochristi", "Wachtebeke"):
        assert counted(Organisation.objects.get(name=old), NEW_YEAR) == made.pk
    assert set(Organisation.objects.municipalities().current()) == {lochristi, wachtebeke}
    assert list(Organisation.objects.municipalities().on(NEW_YEAR)) == [made]


def test_a_chain_of_mergers_ends_in_the_map_of_the_day_that_is_asked():
    first, second, third = board("Ham"), board("Tessenderlo"), board("Beringen")
    body = ocmw(first)
    merge_organisations([first], second, date(2026, 2, 1), by=None)
    merge_organisations([second], third, date(2026, 7, 1), by=None)
    days = (date(2026, 1, 31), date(2026, 2, 1), date(2026, 6, 30), date(2026, 7, 1), None)
    found = [counted(first, day) for day in days]
    assert found == [first.pk, second.pk, second.pk, third.pk, third.pk]
    assert [counted(body, day) for day in days] == found


def test_nothing_moves_and_everybody_hears_of_it():
    pinte, gent, colleague = board("De Pinte"), board("Gent"), PersonFactory()
    person = PersonFactory(organisation=pinte)
    heard = []

    def hear(sender, **facts):
        heard.append((facts["predecessors"], facts["successor"], facts["on"], facts["by"]))

    signals.organisations_merged.connect(hear)
    try:
        merge_organisations([pinte], gent, NEW_YEAR, by=colleague)
    finally:
        signals.organisations_merged.disconnect(hear)
    person.refresh_from_db()
    assert person.organisation == pinte
    assert heard == [([pinte], gent, NEW_YEAR, colleague)]
    assert ModelLogEntry.objects.filter(action="members.merged").count() == 1
    told = SecurityEvent.objects.get(kind=SecurityKind.ORGANISATIONS_MERGED)
    assert (told.actor_key, told.about) == (colleague.key, f"members.organisation:{gent.pk}")


# --- search ---------------------------------------------------------------------------------


def test_an_old_name_and_code_find_the_successor_from_its_day_on():
    pinte, gent = board("De Pinte", postal_codes="9840"), board("Gent", postal_codes="9000")
    merge_organisations([pinte], gent, NEW_YEAR, by=None)
    assert resolve("De Pinte") == pinte
    assert settle_due(TODAY) == 0
    with time_machine.travel(datetime(2027, 1, 1, 1, tzinfo=UTC), tick=False):
        assert settle_due() == 1
        assert settle_due() == 0
        assert resolve("De Pinte") == gent
        assert resolve("9840") == gent
        assert [each.label for each in suggest("de pin")] == ["Gemeente Gent (vroeger De Pinte)"]


def test_the_tables_loaded_again_leave_a_merger_of_staff_alone(organisations):
    boards = Organisation.objects.municipalities().current()
    gent, destelbergen = boards.get(name="Gent"), boards.get(name="Destelbergen")
    merge_organisations([destelbergen], gent, date(2026, 7, 1), by=None)
    before = list(Organisation.objects.order_by("pk").values())
    load_organisations()
    assert list(Organisation.objects.order_by("pk").values()) == before
    assert resolve("Destelbergen") == resolve("9070") == gent
    assert resolve("OCMW Destelbergen") == Organisation.objects.get(name="OCMW Gent")


# --- refusals -------------------------------------------------------------------------------


def test_who_takes_the_others_in_may_be_named_among_them():
    pinte, gent = board("De Pinte"), board("Gent")
    merge_organisations([pinte, gent], gent, NEW_YEAR, by=None)
    gent.refresh_from_db()
    assert gent.valid_to is None
    assert refusal([gent], gent).refusal == MergerRefusal.NOBODY


def test_already_merged_is_told_with_where_it_went():
    pinte, gent, deinze = board("De Pinte"), board("Gent"), board("Deinze")
    merge_organisations([pinte], gent, NEW_YEAR, by=None)
    assert str(refusal([pinte], deinze)) == (
        "Gemeente De Pinte ging al op in Gemeente Gent. Kies die gemeente."
    )


def test_no_circle():
    ham, geel = board("Ham"), board("Geel")
    merge_organisations([ham], geel, date(2028, 1, 1), by=None)
    assert refusal([geel], ham, NEW_YEAR).refusal == MergerRefusal.LOOP
    assert refusal([geel], ham, date(2029, 1, 1)).refusal == MergerRefusal.SUCCESSOR_ENDED


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"kind": OrganisationKind.POLICE_ZONE}, MergerRefusal.NOT_A_MUNICIPALITY),
        ({"valid_to": date(2026, 5, 1)}, MergerRefusal.ENDED),
        ({"valid_from": NEW_YEAR}, MergerRefusal.BEFORE_START),
    ],
)
def test_who_cannot_go_into_another(facts, expected):
    assert refusal([board("Ham", **facts)], board("Geel")).refusal == expected
    assert Merger.objects.count() == 0


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"kind": OrganisationKind.OCMW}, MergerRefusal.NOT_A_MUNICIPALITY),
        ({"valid_from": date(2027, 6, 1)}, MergerRefusal.SUCCESSOR_LATER),
        ({"valid_to": date(2026, 5, 1)}, MergerRefusal.SUCCESSOR_ENDED),
    ],
)
def test_who_cannot_take_another_in(facts, expected):
    assert refusal([board("Ham")], board("Geel", **facts)).refusal == expected


def test_a_later_merger_is_undone_first():
    ham, geel, mol = board("Ham"), board("Geel"), board("Mol")
    merge_organisations([ham], geel, date(2028, 1, 1), by=None)
    assert refusal([geel], mol).refusal == MergerRefusal.LATER_MERGER


def test_a_new_name_or_code_that_is_taken():
    ham, geel = board("Ham"), board("Geel", nis_code="13008")
    assert refusal([ham], new("Geel", nis_code="13008")).refusal == MergerRefusal.NAME_TAKEN
    assert refusal([ham, geel], new("Geel-Ham", nis_code="13008")).refusal == (
        MergerRefusal.CODE_TAKEN
    )


# --- a look beforehand ----------------------------------------------------------------------


def test_the_preview_counts_what_stays_and_changes_nothing():
    pinte, gent = board("De Pinte"), board("Gent")
    body = ocmw(pinte)
    PersonFactory(organisation=pinte)
    before = list(Organisation.objects.order_by("pk").values())
    found = preview_merger([pinte, gent], gent, NEW_YEAR)
    assert (found.predecessors, found.bodies) == ([pinte], [body])
    assert (found.boards_before, found.boards_after) == (2, 1)
    people = found.labels.index("Personen")
    assert {str(each): counts[people] for each, counts in found.rows} == {
        "Gemeente De Pinte": 1,
        "OCMW De Pinte": 0,
    }
    assert list(Organisation.objects.order_by("pk").values()) == before


def test_the_preview_of_a_new_municipality_replaces_two_by_one():
    found = preview_merger([board("Ham"), board("Geel")], new("Geel-Ham"), NEW_YEAR)
    assert (found.boards_before, found.boards_after) == (2, 1)
    assert not Organisation.objects.filter(name="Geel-Ham").exists()


# --- a slip ---------------------------------------------------------------------------------


def test_undone_everything_is_as_before():
    ham, geel = board("Ham", postal_codes="3945"), board("Geel", postal_codes="2440")
    ocmw(ham), ocmw(geel)
    before = list(Organisation.objects.order_by("pk").values())
    merger = merge_organisations([ham], geel, date(2026, 7, 1), by=None)
    assert FormerName.objects.count() == 2
    undo_merger(merger, by=None)
    assert list(Organisation.objects.order_by("pk").values()) == before
    assert (FormerName.objects.count(), Merger.objects.count()) == (0, 0)
    assert resolve("Ham") == ham
    assert SecurityEvent.objects.filter(kind=SecurityKind.ORGANISATIONS_MERGED).count() == 2


def test_a_new_municipality_goes_with_the_slip_unless_somebody_is_there():
    ham, geel = board("Ham"), board("Geel")
    ocmw(ham), ocmw(geel)
    merger = merge_organisations([ham, geel], new("Geel-Ham"), TODAY, by=None)
    person = PersonFactory(organisation=merger.successor)
    with pytest.raises(MergerRefused) as refused:
        undo_merger(merger, by=None)
    assert refused.value.refusal == MergerRefusal.IN_USE
    person.delete()
    undo_merger(merger, by=None)
    assert not Organisation.objects.filter(name__contains="Geel-Ham").exists()
    assert counted(ham) == ham.pk


def test_a_week_after_it_was_entered_a_merger_that_holds_stays():
    past = merge_organisations([board("Ham")], board("Geel"), TODAY, by=None)
    ahead = merge_organisations([board("Mol")], board("Balen"), date(2028, 1, 1), by=None)
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC) + timedelta(days=8)):
        with pytest.raises(MergerRefused) as refused:
            undo_merger(past, by=None)
        assert refused.value.refusal == MergerRefusal.TOO_LATE
        undo_merger(ahead, by=None)
    assert Merger.objects.get() == past


def test_a_merger_on_which_another_followed_waits_its_turn():
    first = merge_organisations([board("Ham"), board("Geel")], new("Geel-Ham"), TODAY, by=None)
    merge_organisations([first.successor], board("Mol"), NEW_YEAR, by=None)
    with pytest.raises(MergerRefused) as refused:
        undo_merger(first, by=None)
    assert refused.value.refusal == MergerRefusal.FOLLOWED
