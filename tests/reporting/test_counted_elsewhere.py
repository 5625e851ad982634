"""Numbers counted elsewhere: apart from persons, and their municipalities count as reached."""

import pytest
from django.urls import reverse

from events.enums import EventKind
from events.models import HeadCount
from members.enums import OrganisationKind, Province
from planning.models import IndicatorDefinition
from reporting.boards import BoardMap
from reporting.counted_elsewhere import CountedElsewhere, elsewhere_ids, head_counts
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from reporting.registry import measure
from tests.factories.reporting import activity, body, came, municipality

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
THIS_YEAR = Period.year(2026)


def counted(session, organisation, count=10):
    return HeadCount.objects.create(
        event=session.event, organisation=organisation, count=count, source="Lijst"
    )


@pytest.fixture
def numbers():
    """Two events with numbers: one of two themes in March, one general in October."""
    gent, mol = municipality("Gent", Province.EAST_FLANDERS), municipality("Mol")
    first = activity(EventKind.SUPPORT_GROUP, on=("2026-03-10",), themes=("gender", "lgbti"))
    second = activity(EventKind.WEBINAR, on=("2026-10-06",))
    counted(first, gent, 12)
    counted(first, body("OCMW Gent", counts_with=gent), 3)
    counted(second, mol, 5)
    counted(second, None, 2)
    return gent, mol


def groups(dimension, **narrowing):
    return dict(
        CountedElsewhere.of(Selection(THIS_YEAR, **narrowing), BoardMap(), dimension).groups
    )


def test_they_are_told_by_every_dimension(numbers):
    assert groups(Dimension.KIND) == {"Webinar": 7, "Ondersteuningsgroep": 15}
    assert groups(Dimension.THEME) == {"Gender": 15, "LGBTI+": 15, "Algemeen": 7}
    assert groups(Dimension.MONTH) == {"maart 2026": 15, "oktober 2026": 7}
    assert groups(Dimension.ORGANISATION) == {"Gent": 15, "Mol": 5, "Onbekend": 2}
    assert groups(Dimension.PROVINCE) == {"Antwerpen": 5, "Oost-Vlaanderen": 15, "Onbekend": 2}


def test_nobody_of_them_is_a_person(numbers):
    counts = ParticipantCounts(Selection(THIS_YEAR), BoardMap()).total
    assert (counts.persons, counts.attendances, counts.registered, counts.boards) == (0, 0, 0, 0)


def test_a_selection_narrows_them_and_a_role_is_not_known(numbers):
    gent, mol = numbers
    boards = BoardMap()
    of_gent = Selection(THIS_YEAR).only_organisations(boards.counting_as(gent.pk))
    assert sum(row.count for row in head_counts(of_gent)) == 15
    assert not head_counts(Selection(THIS_YEAR, role="mandatary")).exists()
    unknown = head_counts(Selection(THIS_YEAR, only_unlinked=True))
    assert [row.count for row in unknown] == [2]
    assert elsewhere_ids(Selection(Period.month(2026, 10))) == {mol.pk}


def test_what_did_not_take_place_counts_nothing():
    mol = municipality("Mol")
    counted(activity(on="2026-12-10"), mol)  # still to come
    counted(activity(on="2026-03-10", published=False), mol)
    assert not head_counts(Selection(THIS_YEAR)).exists()


def row(slug):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, THIS_YEAR), definition


def test_their_municipalities_count_as_reached_where_the_catalogue_counts_boards(numbers):
    gent, _ = numbers
    found, definition = row("od2-1-a-60pct-gemeenten")
    assert found.numerator == 1  # of the webinar the row does not speak
    assert [each.pk for each in found.evidence] == [gent.pk]
    assert ("met een aantal dat elders geteld is", 1) in found.beside
    assert "een ander haar deelnemers telde" in definition.counting_rule
    came(activity(EventKind.PEER_GROUP, on="2026-04-10"), gent)
    assert row("od2-1-a-60pct-gemeenten")[0].numerator == 1  # once, in whatever way

    lab = activity(EventKind.LEARNING_LAB, on="2026-04-10")
    counted(lab, gent)
    counted(lab, body("VGC", OrganisationKind.VGC))
    found, definition = row("od3-1-deelnemende-besturen")
    assert found.value == 1
    assert ("andere besturen", 1) in found.beside
    assert "telling van elders" in definition.counting_rule


def test_the_screen_shows_them_apart_and_opens_the_list(coordinator, numbers):
    answer = coordinator.get(
        reverse("figures:participants"), {"van": "2026-01-01", "tot": "2026-12-31"}
    )
    page = " ".join(answer.content.decode().split())
    assert "telde die ander 22 aanwezigen, uit 2 gemeenten" in page
    asked = {"van": "2026-01-01", "tot": "2026-12-31", "wat": "elders"}
    listed = coordinator.get(reverse("figures:records"), asked).content.decode()
    assert "Lijst" in listed
    assert "Onbekend" in listed
    missing = coordinator.get(reverse("figures:records"), asked | {"wat": "onbereikt"})
    assert "Gemeente Mol" not in missing.content.decode()


def test_the_answer_costs_as_much_for_many_as_for_one(numbers, django_assert_num_queries):
    for _ in range(2):
        boards = BoardMap()
        with django_assert_num_queries(2):
            CountedElsewhere.of(Selection(THIS_YEAR), boards, Dimension.MONTH)
        for number in range(3):
            counted(activity(on="2026-05-06"), municipality(f"Dorp {number}"))
