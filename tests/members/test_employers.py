"""Another employer: what was done for the former one stays there, and both are remembered."""

from datetime import timedelta

import pytest
from django.utils import timezone

from members.actions.organisations import link_typed_organisation
from members.actions.people import change_details
from members.models import Employment, Person
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.factories.reporting import activity, came, municipality

pytestmark = pytest.mark.django_db


def move(person, organisation=None, typed="", **more):
    return change_details(
        person,
        first_name=person.first_name,
        last_name=person.last_name,
        organisation=organisation,
        organisation_typed=typed,
        function_title=more.pop("function_title", person.function_title),
        role=person.role,
        by=person,
        **more,
    )


def test_the_former_employer_is_kept_with_function_and_days():
    person = PersonFactory(function_title="schepen")
    Person.objects.filter(pk=person.pk).update(created_at=timezone.now() - timedelta(days=90))
    person.refresh_from_db()
    former, now = person.organisation, OrganisationFactory()
    move(person, now, function_title="ambtenaar")
    row = Employment.objects.get()
    assert (row.organisation, row.function_title) == (former, "schepen")
    assert (row.since, row.until) == (
        timezone.localdate(person.created_at),
        timezone.localdate(),
    )
    person.refresh_from_db()
    assert (person.organisation, person.function_title) == (now, "ambtenaar")


def test_a_second_change_begins_where_the_first_ended():
    person = PersonFactory()
    Employment.objects.create(
        person=person,
        organisation=OrganisationFactory(),
        since=timezone.localdate() - timedelta(days=90),
        until=timezone.localdate() - timedelta(days=30),
    )
    move(person, OrganisationFactory())
    assert Employment.objects.first().since == timezone.localdate() - timedelta(days=30)


@pytest.mark.parametrize("case", ["mistake", "same", "linked", "nothing", "function"])
def test_what_is_no_other_employer_leaves_no_row(case):
    gent = OrganisationFactory(name="Gent", is_city=True)
    person = PersonFactory(organisation=gent)
    if case == "mistake":
        move(person, OrganisationFactory(), was_mistake=True)
    elif case == "same":
        move(person, gent)
    elif case == "linked":
        typed = PersonFactory(organisation=None, organisation_typed="gemeente gent")
        move(typed, gent)
    elif case == "nothing":
        move(PersonFactory(organisation=None), gent)
    else:
        move(person, gent, function_title="schepen")
    assert not Employment.objects.exists()


def test_figures_of_the_former_board_stay_what_they_were():
    gent, aalst = municipality("Gent"), municipality("Aalst")
    person = PersonFactory(organisation=gent)
    came(activity(on="2026-02-03"), gent, who=person)

    def boards():
        counts = ParticipantCounts(Selection(Period.year(2026)), BoardMap())
        return {group.label: group.counts.persons for group in counts.by(Dimension.ORGANISATION)}

    before = boards()
    assert sum(before.values()) == 1
    move(person, aalst)
    assert boards() == before


def test_linking_a_typed_name_links_the_former_employer_too():
    person = PersonFactory(organisation=None, organisation_typed="Buurthuis")
    move(person, OrganisationFactory())
    house = OrganisationFactory(name="Buurthuis De Brug")
    assert link_typed_organisation("buurthuis", house, by=None) == 1
    assert Employment.objects.get().organisation == house


def test_my_details_ask_and_show_the_former_employer(client):
    user = UserFactory()
    client.force_login(user)
    former, now = user.person.organisation, OrganisationFactory()
    data = {
        "first_name": "An",
        "last_name": "Peeters",
        "organisation": now.full_name,
        "function_title": "",
        "role": "employee",
    }
    client.post("/mijn/gegevens/", data)
    page = client.get("/mijn/gegevens/").text
    assert "Voor wie je vroeger werkte" in page
    assert former.full_name in page
    data["organisation"] = former.full_name
    client.post("/mijn/gegevens/", {**data, "was_mistake": "on"})
    assert Employment.objects.count() == 1


def test_who_named_no_organisation_yet_is_not_asked_about_a_former_one(client):
    client.force_login(UserFactory(person=PersonFactory(organisation=None)))
    assert "was_mistake" not in client.get("/mijn/gegevens/").text
