"""Taking out of sight with a reason, and back."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from networks.actions.moderation import ModerationRefused, hide, show_again
from networks.enums import MembershipRole
from networks.models import Post
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.networks import MembershipFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(network):
    return TopicFactory(network=network)


@pytest.fixture
def moderator(network):
    user = UserFactory()
    MembershipFactory(network=network, person=user.person, role=MembershipRole.MODERATOR)
    return user


@pytest.fixture
def member(network):
    user = UserFactory()
    MembershipFactory(network=network, person=user.person)
    return user


def test_a_hidden_post_is_gone_for_members_and_explained_to_moderators(
    client, network, topic, moderator, member
):
    post = PostFactory(topic=topic, text="Dit had ik niet mogen zeggen.")
    client.force_login(moderator)
    url = reverse("networks:post_hide", args=[network.slug, topic.pk, post.pk])
    assert "Dit had ik niet mogen zeggen." in client.get(url).content.decode()

    client.post(url, {"reason": "Noemt een inwoner"})

    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Noemt een inwoner" in page
    assert "Dit had ik niet mogen zeggen." not in page
    client.force_login(member)
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Een begeleider verborg dit bericht." in page
    assert "Noemt een inwoner" not in page
    assert "Dit had ik niet mogen zeggen." not in page


def test_hiding_without_a_reason_comes_back_with_a_sentence(client, network, topic, moderator):
    post = PostFactory(topic=topic)
    client.force_login(moderator)

    answer = client.post(
        reverse("networks:post_hide", args=[network.slug, topic.pk, post.pk]), {"reason": " "}
    )

    assert answer.context["form"].errors["reason"] == ["Schrijf waarom."]
    assert not Post.objects.get(pk=post.pk).is_hidden


def test_a_hidden_topic_is_not_found_by_members(client, network, topic, moderator, member):
    hide(topic, reason="Reclame", by=moderator.person)
    client.force_login(member)

    assert client.get(topic.get_absolute_url()).status_code == 404
    assert topic.title not in client.get(network.topics_url).content.decode()

    client.force_login(moderator)
    assert "Reclame" in client.get(topic.get_absolute_url()).content.decode()


def test_a_hidden_answer_is_no_solution_any_more(topic, moderator):
    post = PostFactory(topic=topic)
    topic.solution = post
    topic.save()

    hide(post, reason="Klopt niet", by=moderator.person)

    topic.refresh_from_db()
    assert topic.solution is None


def test_showing_again(client, network, topic, moderator, member):
    post = PostFactory(topic=topic, text="Toch in orde.")
    hide(post, reason="Vergissing", by=moderator.person)
    client.force_login(moderator)

    client.post(reverse("networks:post_show", args=[network.slug, topic.pk, post.pk]))

    client.force_login(member)
    assert "Toch in orde." in client.get(topic.get_absolute_url()).content.decode()


def test_hiding_is_in_the_log_with_its_reason(topic, moderator):
    hide(topic, reason="Reclame", by=moderator.person)
    show_again(topic, by=moderator.person)

    actions = ModelLogEntry.objects.order_by("timestamp").values_list("action", flat=True)
    assert list(actions) == ["networks.hide", "networks.show_again"]
    assert ModelLogEntry.objects.get(action="networks.hide").data["reason"] == "Reclame"


def test_a_member_hides_nothing(topic, member):
    with pytest.raises(ModerationRefused):
        hide(topic, reason="Weg ermee", by=member.person)


def test_a_moderator_of_another_group_hides_nothing(topic):
    elsewhere = MembershipFactory(role=MembershipRole.MODERATOR)

    with pytest.raises(ModerationRefused):
        hide(topic, reason="Weg ermee", by=elsewhere.person)


def test_the_database_refuses_hiding_without_a_reason(topic):
    with pytest.raises(IntegrityError), transaction.atomic():
        PostFactory(topic=topic, hidden_at=timezone.now(), hidden_by=PersonFactory())


def test_a_hidden_reply_is_not_counted(network, topic, moderator):
    hide(PostFactory(topic=topic), reason="Dubbel", by=moderator.person)
    PostFactory(topic=topic)

    assert network.topics.with_reply_count().get().reply_count == 1
