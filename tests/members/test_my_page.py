import pytest
from django.utils.safestring import mark_safe
from laces.components import Component

from members import slots
from members.models import Person
from tests.factories.members import OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db
PAGES = ("/mijn/", "/mijn/gegevens/", "/mijn/wachtwoord/", "/mijn/e-mailadres/")
DETAILS = {
    "first_name": "An",
    "last_name": "Peeters",
    "organisation": "",
    "function_title": "",
    "role": "employee",
}


@pytest.fixture
def user(client):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.mark.parametrize("page", [*PAGES, "/mijn/tweede-stap/", "/mijn/herstelcodes/"])
def test_an_outsider_is_asked_to_sign_in_first(client, page):
    answer = client.get(page)
    assert answer.status_code == 302
    assert answer.url.startswith("/aanmelden/?next=")


@pytest.mark.parametrize("page", PAGES)
def test_own_pages_are_kept_nowhere(client, user, page):
    answer = client.get(page, follow=True)
    assert answer.status_code == 200
    if page in PAGES[:2]:
        assert "no-store" in answer["Cache-Control"]


def test_my_page_greets_and_shows_who_i_am(client, user):
    answer = client.get("/mijn/").text
    assert f"Dag {user.person.first_name}" in answer
    assert user.person.organisation.full_name in answer
    assert "Afmelden" in answer
    assert "Naar het beheer" not in answer


def test_whoever_told_nothing_yet_is_asked(client):
    client.force_login(
        UserFactory(person=None, email="an@gent.example", first_name="", last_name="")
    )
    assert "We weten nog niet wie je bent" in client.get("/mijn/").text


def test_other_apps_show_their_part(client, user):
    class Panel(Component):
        def render_html(self, parent_context=None):
            return mark_safe("<p>Mijn tegels</p>")

    slot = slots.my_page
    before = list(slot._fillers)
    slot.fill(order=1)(lambda request, person, **context: Panel())
    try:
        assert "<p>Mijn tegels</p>" in client.get("/mijn/").text
    finally:
        slot._fillers[:] = before


def test_i_correct_my_data(client, user):
    organisation = OrganisationFactory(name="Wondelgem")
    data = DETAILS | {"organisation": "wondelgem", "role": "mandatary", "function_title": "schepen"}
    answer = client.post("/mijn/gegevens/", data, follow=True)
    assert "Je gegevens zijn bewaard." in answer.text
    user.person.refresh_from_db()
    assert user.person.organisation == organisation
    assert (user.person.name, user.person.role) == ("An Peeters", "mandatary")


def test_an_organisation_we_do_not_know_is_kept_and_said_to_be_so(client, user):
    answer = client.post("/mijn/gegevens/", DETAILS | {"organisation": "Buurthuis"}, follow=True)
    assert "Buurthuis" in answer.text
    assert "We koppelen deze naam nog" in answer.text


def test_what_was_typed_stays_when_something_is_missing(client, user):
    data = DETAILS | {"first_name": "", "organisation": "Buurthuis"}
    answer = client.post("/mijn/gegevens/", data).text
    assert "Vul je voornaam in." in answer
    assert 'value="Buurthuis"' in answer
    user.person.refresh_from_db()
    assert user.person.first_name != ""


def test_saving_the_same_again_is_no_change(client, user):
    person = user.person
    data = {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "organisation": person.organisation.full_name,
        "function_title": person.function_title,
        "role": person.role,
    }
    client.post("/mijn/gegevens/", data)
    same = Person.objects.get(pk=person.pk)
    assert same.organisation == person.organisation


def test_a_colleague_finds_the_staff_screens(client):
    client.force_login(UserFactory(is_superuser=True))
    assert "Naar het beheer" in client.get("/mijn/").text


def test_the_page_costs_no_more_for_who_has_more(client, user, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        client.get("/mijn/")
