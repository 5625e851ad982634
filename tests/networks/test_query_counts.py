"""One and three items cost the same number of queries."""

import pytest
from django.test.utils import CaptureQueriesContext

from networks.enums import MembershipRole
from tests.factories.members import UserFactory
from tests.factories.networks import (
    JoinRequestFactory,
    MembershipFactory,
    NetworkFactory,
    PostFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def inside(client, network):
    """The client of a moderator, who sees the most."""
    user = UserFactory()
    MembershipFactory(network=network, person=user.person, role=MembershipRole.MODERATOR)
    client.force_login(user)
    return client


def queries_of(client, url, connection):
    client.get(url)  # warms what is kept for the process
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.fixture
def cost(inside):
    from django.db import connection  # inline: Django is ready only in a test

    return lambda url: queries_of(inside, url, connection)


def test_the_list_of_networks(index_page, cost):
    MembershipFactory()
    one = cost("/netwerken/?soort=peer_group")
    for _ in range(2):
        MembershipFactory(network=NetworkFactory(theme_gender=True))

    assert cost("/netwerken/?soort=peer_group") == one


def test_the_public_page(network, cost):
    MembershipFactory(network=network)
    one = cost(network.get_absolute_url())
    MembershipFactory.create_batch(2, network=network)

    assert cost(network.get_absolute_url()) == one


def test_the_list_of_members(network, cost):
    JoinRequestFactory(network=network)
    one = cost(network.members_url)
    MembershipFactory.create_batch(2, network=network)
    JoinRequestFactory.create_batch(2, network=network)

    assert cost(network.members_url) == one


def test_the_list_of_topics(network, cost):
    TopicFactory(network=network)
    one = cost(network.topics_url)
    for topic in TopicFactory.create_batch(2, network=network):
        PostFactory.create_batch(2, topic=topic)

    assert cost(network.topics_url) == one


def test_a_topic_of_500_posts_costs_what_a_topic_of_one_reply_costs(network, cost):
    topic = TopicFactory(network=network)
    other = TopicFactory(network=network)
    author = PostFactory(topic=topic).author
    one = cost(topic.get_absolute_url())
    PostFactory.create_batch(500, topic=topic, author=author)
    PostFactory(topic=other)

    assert cost(topic.get_absolute_url()) == one
    assert cost(f"{topic.get_absolute_url()}?pagina=17") == one
