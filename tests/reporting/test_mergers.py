"""A merger in the middle of a year: the figures are right in both maps, before and after."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from members.actions.mergers import merge_organisations
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from tests.factories.reporting import activity, body, came, municipality, person

pytestmark = pytest.mark.django_db
URL = "/beheer/cijfers/deelnemers/"
MERGED_ON = date(2026, 7, 1)
JUNE, JULY = date(2026, 6, 30), MERGED_ON


@pytest.fixture(autouse=True)
def _late_in_2026():
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def ham_and_geel():
    """Somebody of each came in spring, somebody of the OCMW too, and Geel again in autumn."""
    ham, geel = municipality("Ham"), municipality("Geel")
    ocmw = body("OCMW Ham", counts_with=ham)
    body("OCMW Geel", counts_with=geel)
    mover = person()
    spring = activity(on="2026-03-10")
    came(spring, ham, who=mover)
    came(spring, ocmw)
    came(spring, geel)
    came(activity(on="2026-10-10"), geel, who=mover)
    return ham, geel


def counts(on=None):
    boards = BoardMap(on)
    found = ParticipantCounts(Selection(Period.year(2026)), boards)
    per_board = {
        group.label: (group.counts.persons, group.counts.attendances)
        for group in found.by(Dimension.ORGANISATION)
    }
    total = found.total
    return len(boards.municipalities()), (total.persons, total.boards), per_board


BEFORE = (2, (3, 2), {"Ham": (2, 2), "Geel": (2, 2)})
AFTER = (1, (3, 1), {"Geel": (3, 4)})


def test_entering_a_merger_changes_the_map_and_not_what_was_known(ham_and_geel):
    assert counts() == counts(JUNE) == counts(JULY) == BEFORE
    merge_organisations([ham_and_geel[0]], ham_and_geel[1], MERGED_ON, by=None)
    assert counts() == counts(JULY) == AFTER
    assert counts(JUNE) == BEFORE


def test_a_merger_that_lies_ahead_changes_nothing_yet(ham_and_geel):
    merge_organisations([ham_and_geel[0]], ham_and_geel[1], date(2027, 1, 1), by=None)
    assert counts() == BEFORE
    assert counts(date(2027, 1, 1)) == AFTER


def test_a_chain_of_mergers_in_one_year(ham_and_geel):
    ham, geel = ham_and_geel
    mol = municipality("Mol")
    came(activity(on="2026-11-10"), mol)
    merge_organisations([ham], geel, date(2026, 4, 1), by=None)
    merge_organisations([geel], mol, MERGED_ON, by=None)
    assert counts(date(2026, 3, 31)) == (3, (4, 3), {**BEFORE[2], "Mol": (1, 1)})
    assert counts(JUNE) == (2, (4, 2), {"Geel": (3, 4), "Mol": (1, 1)})
    assert counts() == (1, (4, 1), {"Mol": (4, 5)})


def test_a_municipality_that_does_not_exist_yet_is_none_of_the_boards_of_that_day():
    new = municipality("Geel-Ham", valid_from=MERGED_ON)
    came(activity(on="2026-10-10"), new)
    assert counts(JUNE)[:2] == (0, (1, 0))
    assert counts() == (1, (1, 1), {"Geel-Ham": (1, 1)})


@pytest.mark.parametrize(
    ("query", "boards", "words"),
    [
        ({}, 1, "We tellen in de kaart van vandaag, met 1 gemeente."),
        ({"kaart": "2026-06-30"}, 2, "We tellen zoals bekend op 30 juni 2026, met 2 gemeenten."),
    ],
)
def test_the_screen_counts_in_the_map_that_was_asked(
    coordinator, ham_and_geel, query, boards, words
):
    merge_organisations([ham_and_geel[0]], ham_and_geel[1], MERGED_ON, by=None)
    page = coordinator.get(URL, {**query, "per": "organisatie"})
    assert page.context["total"].boards == boards
    assert words in page.text
    assert len(page.context["table"].rows) == boards
    # Every figure keeps the map in its link, and the list behind it counts the same.
    url = page.context["bigs"][1]["url"]
    listed = coordinator.get(url)
    assert listed.context["page"].paginator.count == boards
    assert ("zoals bekend op 30 juni 2026" in listed.text) is bool(query)


def test_the_other_way_to_count_is_one_click_away(coordinator, ham_and_geel):
    merge_organisations([ham_and_geel[0]], ham_and_geel[1], MERGED_ON, by=None)
    known = coordinator.get(URL, {"kaart": "2026-06-30"})
    today = coordinator.get(f"{URL}{known.context['map_choice']['url']}")
    assert (known.context["total"].boards, today.context["total"].boards) == (2, 1)
    spring = coordinator.get(URL, {"van": "2026-01-01", "tot": "2026-06-30"})
    then = coordinator.get(f"{URL}{spring.context['map_choice']['url']}")
    assert (spring.context["total"].boards, then.context["total"].boards) == (1, 2)


def test_a_day_that_is_none_is_refused_in_words(coordinator):
    page = coordinator.get(URL, {"kaart": "gisteren"})
    assert "Schrijf de datum als dag/maand/jaar" in page.text


def test_after_a_merger_the_tiles_of_both_show_the_successor(coordinator, ham_and_geel):
    ham, geel = ham_and_geel
    ham.nis_code, geel.nis_code = "71002", "13008"  # places that the floor has
    ham.save(), geel.save()
    merge_organisations([ham], geel, MERGED_ON, by=None)
    tiles = {
        tile.nis: tile.title
        for group in coordinator.get(URL).context["map"].groups
        for tile in group.tiles
    }
    assert tiles["71002"] == tiles["13008"] == "Geel: 3 deelnemers"
