"""Counts by goal, network, size, role and first time, and the filters that go with them."""

import datetime

import pytest

from events.enums import EventKind
from events.models import HeadCount
from members.enums import PersonRole
from planning.models import Goal
from reporting.boards import BoardMap
from reporting.counted_elsewhere import CountedElsewhere
from reporting.enums import Dimension, Newness
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from reporting.sizes import Size, size_of
from reporting.what_took_place import NONE
from tests.factories.networks import NetworkFactory
from tests.factories.reporting import activity, body, came, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
YEAR = Selection(Period.year(2026))
URL = "/beheer/cijfers/deelnemers/"


def by(dimension, selection=YEAR):
    groups = ParticipantCounts(selection, BoardMap()).by(dimension)
    return {group.label: group.counts for group in groups}


def persons(dimension, selection=YEAR):
    return {label: counts.persons for label, counts in by(dimension, selection).items()}


def with_goals(session, *codes):
    session.event.goals.set(Goal.objects.filter(code__in=codes))
    session.event.save()
    return session


@pytest.mark.parametrize(
    ("population", "size"),
    [
        (9_999, Size.BELOW_10),
        (10_000, Size.BELOW_20),
        (19_999, Size.BELOW_20),
        (20_000, Size.BELOW_50),
        (50_000, Size.UP_TO_100),
        (100_000, Size.UP_TO_100),
        (100_001, Size.ABOVE_100),
        (None, Size.UNKNOWN),
    ],
)
def test_a_bound_belongs_to_the_larger_class_except_the_last(population, size):
    assert size_of(population) == size


def test_by_size_a_board_counts_with_those_that_merged_into_it():
    merged = municipality("Grootstad", population=120_000, valid_from="2025-01-01")
    old = municipality("Kleinstad", valid_to=datetime.date(2024, 12, 31), successor=merged)
    session = activity()
    came(session, body("OCMW Grootstad", counts_with=merged))
    came(session, old)
    came(session, municipality("Dorp", population=5_000))
    came(session, body("Een vzw", "partner"))
    came(session, None)

    assert persons(Dimension.SIZE) == {
        "Minder dan 10.000 inwoners": 1,
        "Meer dan 100.000 inwoners": 2,
        "Geen gemeente": 1,
        "Overige (nog niet gekoppeld)": 1,
    }
    assert by(Dimension.SIZE)["Meer dan 100.000 inwoners"].boards == 1


def test_the_centre_cities_stand_in_their_class_and_in_a_row_of_their_own():
    session = activity()
    came(session, municipality("Genk", population=67_000, is_centre_city=True))
    came(session, municipality("Dilbeek", population=45_000))

    assert persons(Dimension.SIZE) == {
        "20.000 tot 50.000 inwoners": 1,
        "50.000 tot 100.000 inwoners": 1,
        "Centrumsteden, ook hierboven geteld": 1,
    }
    assert "Genk (centrumstad)" in by(Dimension.ORGANISATION)


def test_an_event_with_two_goals_counts_under_both_and_one_without_stands_apart(plan):
    gent = municipality("Gent")
    came(with_goals(activity(), "OD 2.1", "OD 2.2"), gent)
    came(with_goals(activity(), "OD 2.2"), gent)
    came(activity(), gent)
    goals = {goal.code: str(goal) for goal in Goal.objects.all()}

    assert persons(Dimension.GOAL) == {
        goals["OD 2.1"]: 1,
        goals["OD 2.2"]: 2,
        "Zonder doelstelling": 1,
    }
    one = YEAR.narrowed(goal=str(Goal.objects.get(code="OD 2.1").pk))
    assert persons(Dimension.GOAL, one) == {goals["OD 2.1"]: 1}
    assert persons(Dimension.KIND, YEAR.narrowed(goal=NONE)) == {"Vorming": 1}


def test_by_network():
    network = NetworkFactory(title="Kennisgroep toegankelijkheid")
    gent = municipality("Gent")
    came(activity(EventKind.KNOWLEDGE_GROUP, network=network), gent)
    came(activity(), gent)

    assert persons(Dimension.NETWORK) == {"Kennisgroep toegankelijkheid": 1, "Geen netwerk": 1}
    assert persons(Dimension.KIND, YEAR.narrowed(network=str(network.pk))) == {"Kennisgroep": 1}


def test_who_came_with_two_roles_counts_under_both_and_once_in_the_total():
    gent, ann = municipality("Gent"), person()
    came(activity(), gent, who=ann)
    came(activity(), gent, who=ann, role=PersonRole.MANDATARY)

    assert persons(Dimension.ROLE) == {
        PersonRole.EMPLOYEE.label: 1,
        PersonRole.MANDATARY.label: 1,
    }
    assert ParticipantCounts(YEAR, BoardMap()).total.persons == 1


def test_new_is_who_never_was_at_anything_before_the_period():
    gent, ann, ben, cas = municipality("Gent"), person(), person(), person()
    came(activity(EventKind.WEBINAR, on="2025-05-05"), gent, who=ann)
    seat(activity(on="2025-06-06"), gent, who=ben)  # registered, and nobody saw him there
    this_year = activity()
    for who in (ann, ben, cas):
        came(this_year, gent, who=who)

    assert persons(Dimension.NEWNESS) == {"Voor het eerst": 2, "Kwam al eerder": 1}
    new = YEAR.narrowed(newness=Newness.NEW)
    assert new.persons_and_attendances() == (2, 2)
    assert persons(Dimension.KIND, YEAR.narrowed(newness=Newness.RETURNING)) == {"Vorming": 1}


def test_a_month_of_the_new_ones_opens_those_who_were_new_in_the_year(coordinator):
    gent, ann = municipality("Gent"), person()
    came(activity(on="2026-02-03"), gent, who=ann)
    came(activity(on="2026-03-03"), gent, who=ann)

    table = coordinator.get(URL, {"nieuw": "nieuw", "per": "maand"}).context["table"]
    march = next(row for row in table.rows if row[0].text.startswith("maart"))

    assert march[1].text == "1"
    page = coordinator.get(march[1].url).context["page"]
    assert page.paginator.count == 1


@pytest.mark.parametrize("per", ["doel", "netwerk", "grootte", "rol", "nieuw"])
def test_every_figure_opens_the_list_of_what_it_counted(coordinator, plan, per):
    gent = municipality("Gent", population=270_000, is_centre_city=True)
    network = NetworkFactory()
    ann = person()
    came(activity(on="2025-02-02"), gent, who=ann)
    came(with_goals(activity(network=network), "OD 2.1", "OD 2.2"), gent, who=ann)
    came(activity(), municipality("Dorp", population=9_000), role=PersonRole.MANDATARY)
    came(activity(), None)

    table = coordinator.get(URL, {"per": per}).context["table"]

    opened = 0
    for row in [*table.rows, table.foot]:
        for cell in row:
            if cell.url:
                page = coordinator.get(cell.url).context["page"]
                assert page.paginator.count == int(cell.text), cell.url
                opened += 1
    assert opened > 8


@pytest.mark.parametrize("dimension", list(Dimension))
def test_numbers_from_elsewhere_are_told_along_every_dimension(plan, dimension):
    gent = municipality("Gent", population=270_000, is_centre_city=True)
    event = with_goals(activity(network=NetworkFactory(title="Groep")), "OD 2.1").event
    for organisation, count in ((gent, 8), (None, 4)):
        HeadCount.objects.create(event=event, organisation=organisation, count=count, source="x")

    found = CountedElsewhere.of(YEAR, BoardMap(), dimension)

    assert found.total == 12
    assert max(number for _, number in found.groups) in (8, 12)
    assert CountedElsewhere.of(YEAR.narrowed(newness="nieuw"), BoardMap(), dimension).total == 0


@pytest.mark.parametrize("number", ["0", "x", "9" * 30])
def test_a_number_that_no_activity_has_is_refused_in_words(coordinator, number):
    response = coordinator.get(URL, {"activiteit": number})

    assert response.status_code == 200
    assert response.context["form"].errors["activiteit"]
