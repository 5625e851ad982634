"""Who gets which answer at each address of the figures."""

import pytest
from django.urls import reverse

from members.enums import STAFF_ROLES, Role
from members.models import User
from planning import roles as planning_roles
from reporting import roles
from tests.factories.reporting import activity, came, municipality, person, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
STAFF_URLS = [
    "/beheer/cijfers/",
    "/beheer/cijfers/indicatoren/",
    "/beheer/cijfers/indicatoren/?uitvoer=csv",
    "/beheer/cijfers/rij/od2-2-deelnemers/",
    "/beheer/cijfers/rij/od2-2-deelnemers/?uitvoer=xlsx",
    "/beheer/cijfers/deelnemers/",
    "/beheer/cijfers/deelnemers/?uitvoer=csv",
    "/beheer/cijfers/deelnemers/lijst/?wat=personen",
    "/beheer/cijfers/deelnemers/lijst/?wat=personen&uitvoer=csv",
    "/beheer/cijfers/bevroren/",
]


@pytest.mark.parametrize("url", STAFF_URLS)
def test_visitors_are_asked_to_sign_in(client, url):
    response = client.get(url)

    assert response.status_code == 302
    assert response["Location"].startswith("/aanmelden/?next=/beheer/cijfers/")


@pytest.mark.parametrize("url", STAFF_URLS)
def test_an_official_with_an_account_is_kept_out(client, url):
    who = person()
    client.force_login(User.objects.create_user(who.email, person=who))

    response = client.get(url)

    assert response.status_code in (302, 403)
    assert not response.headers.get("Location", "").startswith("/beheer/cijfers/")


@pytest.mark.parametrize("url", STAFF_URLS)
def test_a_colleague_without_the_right_is_sent_away(client, url):
    client.force_login(staff())

    response = client.get(url)

    assert (response.status_code, response["Location"]) == (302, reverse("wagtailadmin_home"))


@pytest.mark.parametrize("url", STAFF_URLS)
def test_who_may_see_counts_gets_an_answer(editor, url):
    came(activity(), municipality("Gent"))

    assert editor.get(url).status_code == 200


def test_figures_are_only_read(coordinator):
    for url in STAFF_URLS:
        assert coordinator.post(url).status_code == 405


def test_names_are_for_organisers_and_coordinators():
    named = {
        role for role, granted in roles.GRANTS.items() if "reporting.view_participants" in granted
    }

    assert named == {Role.ORGANISER, Role.COORDINATOR}
    assert set(roles.GRANTS) == set(planning_roles.GRANTS) == set(STAFF_ROLES)


def test_freezing_is_for_coordinators():
    freezing = {
        role for role, granted in roles.GRANTS.items() if "reporting.freeze_year" in granted
    }

    assert freezing == {Role.COORDINATOR}


def test_the_menu_and_the_first_screen_lead_to_the_figures(coordinator, menu_drawn):
    came(activity(), municipality("Gent"))

    text = coordinator.get("/beheer/").content.decode()

    assert "2026 in cijfers" in text
    assert reverse("figures:participants") in text
    assert "Cijfers" in text


def test_a_colleague_without_the_right_sees_no_figures_on_the_first_screen(client):
    client.force_login(staff())

    assert "2026 in cijfers" not in client.get("/beheer/").content.decode()
