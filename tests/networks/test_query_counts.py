"""One and three items cost the same number of queries."""

import pytest
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.enums import EventKind
from networks.actions.listening import attend
from networks.enums import Attention, MembershipRole, NetworkKind
from networks.models import Attendee, Report
from tests.factories.events import EventFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.factories.networks import (
    InvitationFactory,
    JoinRequestFactory,
    MembershipFactory,
    MinutesFactory,
    NetworkFactory,
    PairingFactory,
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


def test_the_list_of_invitations(network, cost):
    def one_more():
        InvitationFactory(network=network, organisation=OrganisationFactory())

    one_more()
    one = cost(network.invitations_url)
    one_more()
    one_more()

    assert cost(network.invitations_url) == one


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


def test_the_list_of_minutes_with_its_gaps(network, cost):
    def one_more():
        MinutesFactory(network=network)
        event = EventFactory(kind=EventKind.PEER_GROUP, network=network)
        make_session(event=event, first_in=-40)

    one_more()
    one = cost(network.minutes_url)
    one_more()
    one_more()

    assert cost(network.minutes_url) == one


def test_minutes_with_who_was_there(network, cost):
    minutes = MinutesFactory(network=network)
    Attendee.objects.create(minutes=minutes, person=PersonFactory())
    one = cost(minutes.get_absolute_url())
    for _ in range(2):
        Attendee.objects.create(minutes=minutes, person=PersonFactory())

    assert cost(minutes.get_absolute_url()) == one


def test_the_mentor_boards_with_who_asks(network, cost):
    network.kind = NetworkKind.LEARNING_NETWORK
    network.save()

    def one_more():
        mentor = MembershipFactory(network=network, role=MembershipRole.MENTOR)
        PairingFactory(network=network)
        PairingFactory(
            network=network,
            mentor=mentor.organisation,
            paired_by=mentor.person,
            paired_at=timezone.now(),
        )

    one_more()
    one = cost(network.mentors_url)
    one_more()
    one_more()

    assert cost(network.mentors_url) == one


def test_what_members_reported(network, cost):
    url = reverse("networks:reports", args=[network.slug])

    def one_more():
        post = PostFactory(topic=TopicFactory(network=network))
        Report.objects.create(post=post, person=post.author, reason="Reclame.")

    one_more()
    one = cost(url)
    one_more()
    one_more()

    assert cost(url) == one


def test_the_settings_of_the_mails(network, cost):
    me = network.memberships.moderators().get().person

    def one_more():
        attend(TopicFactory(network=network), person=me, attention=Attention.FOLLOWS)

    one_more()
    one = cost(network.mail_settings_url)
    one_more()
    one_more()

    assert cost(network.mail_settings_url) == one


def test_how_a_group_is_doing(network, cost):
    TopicFactory(network=network)
    one = cost(network.health_url)
    for _ in range(2):
        MembershipFactory(network=network)
        TopicFactory(network=network)

    assert cost(network.health_url) == one
