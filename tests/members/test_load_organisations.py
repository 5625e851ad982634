from datetime import date

import pytest

from members.actions.load_organisations import load_organisations
from members.enums import OrganisationKind
from members.models import FormerName, Organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organisations_of_module")]


def municipality(nis_code):
    return Organisation.objects.municipalities().get(nis_code=nis_code)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (OrganisationKind.MUNICIPALITY, 285),
        (OrganisationKind.OCMW, 285),
        (OrganisationKind.POLICE_ZONE, 101),
        (OrganisationKind.RESCUE_ZONE, 20),
        (OrganisationKind.PROVINCE, 5),
        (OrganisationKind.PARTNER, 20),  # the 22 of the plan without VGC and ABB
        (OrganisationKind.VGC, 1),
        (OrganisationKind.ASSOCIATION, 1),
    ],
)
def test_so_many_of_each_kind_exist_today(kind, expected):
    assert Organisation.objects.current().filter(kind=kind).count() == expected


def test_predecessors_ended_and_point_to_their_successor():
    ended = Organisation.objects.filter(successor__isnull=False)
    assert ended.count() == 42
    assert set(ended.values_list("valid_to", flat=True)) == {
        date(2018, 12, 31),
        date(2024, 12, 31),
    }


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 6, 1), 308),
        (date(2019, 1, 1), 300),
        (date(2024, 12, 31), 300),
        (date(2025, 1, 1), 285),
    ],
)
def test_the_map_of_every_day_has_the_right_number_of_municipalities(day, expected):
    assert Organisation.objects.municipalities().on(day).count() == expected


def test_antwerpen_kept_its_code_and_existed_before_it_took_in_borsbeek():
    antwerpen = municipality("11002")
    assert antwerpen.valid_from is None
    assert municipality("11007").successor == antwerpen


def test_a_name_that_stayed_got_a_new_code():
    old, new = municipality("71022"), municipality("71072")
    assert (old.name, new.name) == ("Hasselt", "Hasselt")
    assert old.successor == new
    assert new.valid_from == date(2025, 1, 1)


def test_zwijndrecht_changed_province():
    assert municipality("11056").province == "antwerpen"
    assert municipality("46030").province == "oost-vlaanderen"


def test_counting_follows_the_merger_only_from_its_day():
    borsbeek, antwerpen = municipality("11007"), municipality("11002")
    assert Organisation.objects.counted_as(date(2024, 12, 31))[borsbeek.pk] == borsbeek.pk
    assert Organisation.objects.counted_as(date(2025, 1, 1))[borsbeek.pk] == antwerpen.pk


def test_an_ocmw_counts_with_its_municipality_and_a_police_zone_with_itself():
    board = Organisation.objects.counted_as()
    ocmw = Organisation.objects.get(name="OCMW Gent")
    zone = Organisation.objects.get(name="PZ Gent")
    assert board[ocmw.pk] == municipality("44021").pk
    assert board[zone.pk] == zone.pk


def test_today_everything_municipal_counts_as_285_boards():
    board = Organisation.objects.counted_as()
    municipal = Organisation.objects.filter(
        kind__in=[OrganisationKind.MUNICIPALITY, OrganisationKind.OCMW]
    )
    assert len({board[each.pk] for each in municipal}) == 285


def test_the_thirteen_centre_cities_are_marked():
    assert Organisation.objects.current().filter(is_centre_city=True).count() == 13


def test_a_police_zone_within_one_province_gets_that_province():
    assert Organisation.objects.get(name="PZ Aalst").province == "oost-vlaanderen"


def test_loading_again_changes_nothing(django_assert_max_num_queries):
    before = list(Organisation.objects.order_by("pk").values())
    with django_assert_max_num_queries(6):
        counts = load_organisations()
    assert (counts["made"], counts["changed"], counts["former_names"]) == (0, 0, 0)
    assert list(Organisation.objects.order_by("pk").values()) == before


def test_loading_again_mends_official_facts_and_leaves_what_staff_knows_better():
    Organisation.objects.filter(nis_code="44021").update(
        population=1, website="https://mijn.example"
    )
    Organisation.objects.filter(name="GRIP vzw").update(name="GRIP")
    load_organisations()
    gent = municipality("44021")
    assert gent.population > 200_000
    assert gent.website == "https://mijn.example"
    assert Organisation.objects.filter(name__startswith="GRIP").count() == 1


def test_an_organisation_that_staff_entered_first_is_adopted():
    Organisation.objects.filter(name="Sensoa").delete()
    mine = Organisation.objects.create(kind=OrganisationKind.PARTNER, name="Sensoa")
    load_organisations()
    assert Organisation.objects.get(name="Sensoa").pk == mine.pk


def test_former_names_cover_the_merged_municipalities_and_their_ocmw():
    names = set(FormerName.objects.values_list("name", flat=True))
    assert {"Borsbeek", "OCMW Borsbeek", "Waarschoot"} <= names
    assert "Hasselt" not in names  # the name lives on, it is not a former one
