"""A row that the list leaves out is not found by guessing its key on another screen."""

import pytest

from members.actions.erasing import erase
from members.actions.merging import merge
from members.models import Person
from members.viewsets.people import PersonInspectView, PersonViewSet
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
PEOPLE = "/beheer/mensen/personen/"
GUARDED = ("edit", "history", "history-results", "usage")


@pytest.fixture
def administrator(client):
    client.force_login(StaffFactory())
    return client


@pytest.fixture(params=["erased", "merged"])
def gone(request):
    person = PersonFactory(organisation=None)
    if request.param == "merged":
        merge(PersonFactory(), person, by=None)
    else:
        erase(person, by=None)
    return Person.objects.get(pk=person.pk)


@pytest.mark.parametrize("screen", GUARDED)
def test_who_is_gone_has_no_screen_that_others_have(administrator, gone, screen):
    other = PersonFactory()
    assert administrator.get(f"{PEOPLE}{screen}/{other.pk}/").status_code == 200
    assert administrator.get(f"{PEOPLE}{screen}/{gone.pk}/").status_code == 404


def test_who_is_gone_gets_no_details_again(administrator, gone):
    data = {"first_name": "Weer", "last_name": "Daar", "role": "employee"}
    assert administrator.post(f"{PEOPLE}edit/{gone.pk}/", data).status_code == 404
    gone.refresh_from_db()
    assert gone.first_name == ""


def test_the_page_of_the_person_says_what_became_of_the_row(administrator, gone):
    assert administrator.get(f"{PEOPLE}inspect/{gone.pk}/").status_code == 200


def test_every_view_of_one_row_passes_the_rule_unless_it_is_named():
    """Whatever Wagtail adds to a viewset later is guarded too."""
    viewset = PersonViewSet()
    for name in ("edit_view", "delete_view", "history_view", "usage_view"):
        assert "OneRow" in {each.__name__ for each in getattr(viewset, name).view_class.__mro__}
    assert viewset.inspect_view.view_class is PersonInspectView
