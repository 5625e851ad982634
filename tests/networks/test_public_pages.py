"""What everybody sees: the list with its filters and the page of a network."""

import pytest
from django.utils import timezone

from networks.actions.membership import join
from networks.actions.publishing import publish_network, unpublish_network
from networks.enums import JoinPolicy, NetworkKind
from tests.factories.members import PersonFactory
from tests.factories.networks import MembershipFactory, NetworkFactory

pytestmark = pytest.mark.django_db


def listed(client, query=""):
    return [network.title for network in client.get(f"/netwerken/{query}").context["networks"]]


@pytest.fixture
def three(index_page):
    NetworkFactory(title="A", kind=NetworkKind.LEARNING_NETWORK, theme_gender=True)
    NetworkFactory(title="B", kind=NetworkKind.PEER_GROUP, theme_gender=True, theme_lgbti=True)
    NetworkFactory(title="C", kind=NetworkKind.KNOWLEDGE_GROUP)
    NetworkFactory(title="D", published_at=None)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["A", "B", "C"]),
        ("?soort=peer_group", ["B"]),
        ("?soort=peer_group&soort=learning_network", ["A", "B"]),
        ("?thema=gender", ["A", "B"]),
        ("?thema=lgbti", ["B"]),
        ("?thema=general", ["C"]),
        ("?thema=lgbti&thema=general", ["B", "C"]),
        ("?thema=gender&soort=learning_network", ["A"]),
        ("?soort=bestaat-niet", ["A", "B", "C"]),
        ("?pagina=99", ["A", "B", "C"]),
    ],
)
def test_filters_live_in_the_address(client, three, query, titles):
    assert listed(client, query) == titles


def test_nothing_found_says_how_to_go_on(client, three):
    page = client.get("/netwerken/?soort=intervision").content.decode()

    assert "Geen netwerk past bij wat je koos." in page
    assert 'href="/netwerken/"' in page


def test_no_networks_yet(client, index_page):
    assert "Er zijn nog geen netwerken." in client.get("/netwerken/").content.decode()


def test_the_page_of_a_network_says_why_and_how_many(client, network):
    MembershipFactory.create_batch(2, network=network)
    MembershipFactory(network=network, left_at=timezone.now())

    page = client.get(network.get_absolute_url()).content.decode()

    assert network.purpose in page
    assert "2 leden" in page
    assert "2 gemeenten" in page
    assert network.join_url in page


def test_a_member_sees_the_way_in_instead_of_the_way_to_join(client, network, official):
    MembershipFactory(network=network, person=official.person)
    client.force_login(official)

    page = client.get(network.get_absolute_url()).content.decode()

    assert "Naar de gesprekken" in page
    assert "Je bent lid sinds" in page
    assert network.leave_url in page


def test_the_public_page_names_no_member(client, network):
    person = MembershipFactory(network=network).person

    assert person.last_name not in client.get(network.get_absolute_url()).content.decode()


def test_an_anonymous_page_sets_no_cookie_and_holds_no_form_to_post(client, network):
    for url in ("/netwerken/", network.get_absolute_url()):
        answer = client.get(url)
        assert not answer.cookies
        assert 'method="post"' not in answer.content.decode()


def test_a_kept_page_is_new_after_somebody_joined(
    client, network, django_capture_on_commit_callbacks
):
    assert "0 leden" in client.get(network.get_absolute_url()).content.decode()
    person = PersonFactory()

    with django_capture_on_commit_callbacks(execute=True):
        join(network, person=person, by=person)

    assert "1 lid" in client.get(network.get_absolute_url()).content.decode()


def test_publishing_and_taking_back(client, index_page):
    network, by = NetworkFactory(published_at=None), PersonFactory()
    assert client.get(network.get_absolute_url()).status_code == 404

    publish_network(network, by=by)
    moment = network.published_at
    publish_network(network, by=by)
    assert network.published_at == moment

    unpublish_network(network, by=by)
    assert network.published_at is None


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (JoinPolicy.OPEN, "Word lid"),
        (JoinPolicy.REQUEST, "Vraag om mee te doen"),
        (JoinPolicy.INVITATION, "In deze groep kom je op uitnodiging"),
    ],
)
def test_each_policy_has_its_own_words(client, index_page, policy, words):
    network = NetworkFactory(join_policy=policy)

    assert words in client.get(network.get_absolute_url()).content.decode()
