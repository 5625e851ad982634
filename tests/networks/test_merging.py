"""One person who was in a network twice is in it once; what was written stays theirs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from members.actions.merging import merge, preview_merge
from networks.enums import Decision, MembershipRole
from networks.models import JoinRequest, Membership
from tests.factories.members import PersonFactory
from tests.factories.networks import MembershipFactory, NetworkFactory, PostFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def ago(days):
    return NOW - timedelta(days=days)


@pytest.fixture
def pair():
    return PersonFactory(first_name="An"), PersonFactory(first_name="Ann")


def test_two_memberships_at_the_same_time_become_one_from_the_first_day(pair):
    kept, duplicate = pair
    network = NetworkFactory()
    MembershipFactory(network=network, person=kept, joined_at=ago(10))
    MembershipFactory(
        network=network, person=duplicate, joined_at=ago(50), role=MembershipRole.MODERATOR
    )
    assert Membership.objects.active(on=ago(5).date()).count() == 2
    merge(kept, duplicate, by=None)
    row = Membership.objects.get()
    assert (row.person, row.joined_at, row.left_at) == (kept, ago(50), None)
    assert row.role == MembershipRole.MODERATOR


def test_somebody_who_left_on_one_row_and_stays_on_the_other_stays(pair):
    kept, duplicate = pair
    network = NetworkFactory()
    MembershipFactory(network=network, person=kept, joined_at=ago(50), left_at=ago(10))
    MembershipFactory(network=network, person=duplicate, joined_at=ago(20))
    merge(kept, duplicate, by=None)
    row = Membership.objects.get()
    assert (row.person, row.joined_at, row.left_at) == (kept, ago(50), None)


def test_periods_after_one_another_stay_two(pair):
    kept, duplicate = pair
    network = NetworkFactory()
    MembershipFactory(network=network, person=kept, joined_at=ago(50), left_at=ago(40))
    MembershipFactory(network=network, person=duplicate, joined_at=ago(20))
    merge(kept, duplicate, by=None)
    assert kept.memberships.count() == 2
    assert Membership.objects.active(on=ago(30).date()).count() == 0


def test_posts_and_topics_move(pair):
    kept, duplicate = pair
    post = PostFactory(author=duplicate)
    merge(kept, duplicate, by=None)
    post.refresh_from_db()
    assert post.author == kept


@pytest.mark.parametrize("member", [True, False])
def test_a_request_of_who_asks_twice_or_is_in_is_taken_back(pair, member):
    kept, duplicate = pair
    network = NetworkFactory()
    if member:
        MembershipFactory(network=network, person=kept)
    else:
        JoinRequest.objects.create(network=network, person=kept, requested_at=ago(3))
    asked = JoinRequest.objects.create(network=network, person=duplicate)
    labels = [row.label for row in preview_merge(kept, duplicate)]
    assert "dubbele aanvraag" in labels
    merge(kept, duplicate, by=None)
    asked.refresh_from_db()
    assert (asked.decision, asked.person) == (Decision.WITHDRAWN, kept)
    assert JoinRequest.objects.open().count() == (0 if member else 1)
