"""Networks on pages of other apps: my page, search, sitemap, themes, the floor of tiles."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from cms import slots as cms_slots
from members import slots
from networks.enums import NetworkKind
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.networks import (
    JoinRequestFactory,
    MembershipFactory,
    NetworkFactory,
    PostFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def rendered(slot, **context):
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    page = {"request": request, "csrf_token": "x"}
    return "".join(part.render_html(page) for part in slot.components(request, **context))


def test_my_page_shows_my_groups_and_no_others():
    mine = MembershipFactory()
    other = NetworkFactory(title="Een andere groep")

    html = rendered(slots.my_page, person=mine.person)

    assert mine.network.title in html
    assert other.title not in html


def test_my_page_shows_what_i_asked_and_nobody_answered_yet():
    asked = JoinRequestFactory()
    JoinRequestFactory()

    html = rendered(slots.my_page, person=asked.person)

    assert asked.network.title in html
    assert html.count("Je aanvraag wacht op antwoord") == 1
    assert "Je zit nog in geen enkele groep." not in html


def test_my_page_without_groups_shows_the_way():
    assert "Je zit nog in geen enkele groep." in rendered(slots.my_page, person=PersonFactory())


def test_staff_see_the_networks_of_an_organisation():
    member = MembershipFactory()
    MembershipFactory(network=member.network)
    other = MembershipFactory()

    html = rendered(slots.organisation_page, organisation=member.organisation)

    assert f"{member.network.title}</a>: 1 lid" in html
    assert other.network.title not in html


def test_starters_see_the_support_group():
    NetworkFactory(title="Starten doe je samen", kind=NetworkKind.SUPPORT_GROUP)
    NetworkFactory(title="Klankbord", kind=NetworkKind.SOUNDING_BOARD)

    html = rendered(cms_slots.starter_page)

    assert "Starten doe je samen" in html
    assert "Klankbord" not in html


def found(query):
    groups = slots.search.collect(query=query, user=None)
    return [row.title for group in groups if group.label == "Netwerken" for row in group.results]


def test_search_finds_published_networks_by_their_words():
    NetworkFactory(title="Lerend netwerk toegankelijkheid", purpose="Drempels weg.")
    NetworkFactory(title="Geheim", purpose="Drempels weg.", published_at=None)

    assert found("drempels toegankelijkheid") == ["Lerend netwerk toegankelijkheid"]
    assert found("zwembad") == []


def test_discussions_are_in_no_public_search():
    TopicFactory(title="Drempels aan het loket", opening="Drempels overal")

    assert found("drempels") == []


def test_the_sitemap_has_published_networks():
    shown, hidden = NetworkFactory(), NetworkFactory(published_at=None)

    places = [entry.location for entry in slots.sitemap.collect(request=None)]

    assert shown.get_absolute_url() in places
    assert hidden.get_absolute_url() not in places


def test_a_colleague_in_a_network_lays_the_tile_of_the_board():
    board = OrganisationFactory(nis_code="11002")
    MembershipFactory(
        network=NetworkFactory(theme_gender=True), person=PersonFactory(organisation=board)
    )

    facts = [(fact.nis_code, fact.theme) for fact in cms_slots.tiles.collect()]

    assert ("11002", "gender") in facts


def test_ones_own_data_hold_memberships_and_posts():
    membership = MembershipFactory()
    PostFactory(author=membership.person, text="Mijn woorden.")

    rows = [
        row for part in slots.export_person.collect(person=membership.person) for row in part.rows
    ]

    assert {"Mijn woorden.", membership.network.title} <= {
        value for row in rows for value in row.values()
    }
