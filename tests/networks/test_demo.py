"""The demo: lively, and loaded only once."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from networks.demo import load
from networks.enums import NetworkKind
from networks.models import (
    Membership,
    Mention,
    Network,
    Pairing,
    Post,
    PostFile,
    Reaction,
    Topic,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(index_page):
    call_command("load_organisations", verbosity=0)
    now = timezone.localtime()
    load(now)
    return now


def test_the_groups_live(now):
    talked = Topic.objects.filter(
        network__kind__in=[NetworkKind.PEER_GROUP, NetworkKind.KNOWLEDGE_GROUP]
    ).with_reply_count()
    assert sum(3 <= topic.reply_count <= 9 for topic in talked) >= 12
    assert Network.objects.get(slug="collegagroep-gelijke-kansen").is_published
    assert Post.objects.filter(written_at__gte=now - timedelta(days=7)).exists()


def test_boards_are_paired_and_ask_for_it(now):
    assert Pairing.objects.running().exists()
    assert Pairing.objects.waiting().exists()


def test_the_discussions_are_lively(now):
    assert Reaction.objects.count() > Post.objects.count() / 2
    assert not Reaction.objects.filter(reacted_at__gt=now).exists()
    [call] = Mention.objects.all()
    assert call.post.text.startswith(call.written)
    [row] = PostFile.objects.all()
    assert b"gender" in row.file.read()
    assert Topic.objects.solved().count() >= 3
    assert not Post.objects.untold().exists()  # nobody is mailed about invented talk


def test_nobody_speaks_before_joining_or_in_the_future(now):
    assert not Post.objects.filter(written_at__gt=now).exists()
    joined = {(row.network_id, row.person_id): row.joined_at for row in Membership.objects.all()}
    for post in Post.objects.select_related("topic"):
        assert joined[post.topic.network_id, post.author_id] < post.written_at


def test_posts_stand_in_the_order_in_which_they_were_written(now):
    for topic in Topic.objects.all():
        moments = list(topic.posts.order_by("pk").values_list("written_at", flat=True))
        assert moments == sorted(moments)
        assert (topic.created_at, topic.last_post_at) == (moments[0], moments[-1])


def test_loading_twice_changes_nothing(now):
    before = (Membership.objects.count(), Post.objects.count())

    load(now)

    assert (Membership.objects.count(), Post.objects.count()) == before
