"""How a group is doing, and whom no group reaches."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.dutch import BRUSSELS
from members.enums import SecurityKind
from members.models import SecurityEvent
from networks.enums import AuthorRole, MembershipRole, ReactionKind
from networks.health import activity, month_ends, through_time, unreached_boards
from networks.models import Membership, Reaction
from tests.factories.members import OrganisationFactory, StaffFactory
from tests.factories.networks import (
    MembershipFactory,
    NetworkFactory,
    PostFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def at(year, month, day):
    return datetime(year, month, day, 12, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("day", "count", "days"),
    [
        (date(2026, 3, 15), 3, [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 15)]),
        (date(2026, 1, 1), 2, [date(2025, 12, 31), date(2026, 1, 1)]),
    ],
)
def test_ends_of_months(day, count, days):
    assert month_ends(day, count) == days


def test_members_and_boards_through_time_agree_with_counting_back():
    network = NetworkFactory()
    first = MembershipFactory(network=network, joined_at=at(2026, 1, 5), left_at=at(2026, 3, 2))
    MembershipFactory(network=network, organisation=first.organisation, joined_at=at(2026, 2, 3))
    MembershipFactory(network=network, joined_at=at(2026, 3, 3))

    moments = through_time(network, today=date(2026, 3, 20))

    assert [(each.members, each.boards) for each in moments] == [(1, 1), (2, 1), (2, 2)]
    for each in moments:
        assert each.members == Membership.objects.on(each.day).filter(network=network).count()


def test_active_is_who_wrote_or_reacted_lately_and_takes_part():
    network = NetworkFactory()
    wrote, reacted, read, guides, left = (MembershipFactory(network=network) for _ in range(5))
    guides.role, left.left_at = MembershipRole.MODERATOR, timezone.now()
    guides.save()
    left.save()
    topic = TopicFactory(network=network, author=left.person)
    post = PostFactory(topic=topic, author=wrote.person)
    PostFactory(topic=topic, author=guides.person, author_role=AuthorRole.MODERATOR)
    PostFactory(topic=topic, author=read.person, written_at=timezone.now() - timedelta(days=100))
    Reaction.objects.create(post=post, person=reacted.person, kind=ReactionKind.THANKS)

    found = activity(network)

    assert (found.active, found.members, found.percent) == (2, 4, 50)


def test_the_page_draws_the_line_with_its_table_and_lists_what_waits(client, network, member):
    member.role = MembershipRole.MODERATOR
    member.save()
    MembershipFactory(network=network, joined_at=timezone.now() - timedelta(days=100))
    question = TopicFactory(network=network, created_at=timezone.now() - timedelta(days=3))

    page = client.get(network.health_url).content.decode()

    assert f'id="groei-{network.slug}-t"' in page
    assert "Leden en gemeenten op het einde van elke maand" in page
    assert question.title in page


def test_a_group_without_anybody_says_what_to_do(client, network, moderator_staff):
    client.force_login(moderator_staff)

    page = client.get(network.health_url).content.decode()

    assert "Nog niemand werd lid" in page


def test_a_board_is_reached_through_its_ocmw_and_not_by_a_group_that_is_offline():
    reached, offline, nobody = (OrganisationFactory(name=name) for name in ("Lier", "Mol", "Geel"))
    ocmw = OrganisationFactory(name="OCMW Lier", kind="ocmw", counts_with=reached)
    MembershipFactory(organisation=ocmw)
    MembershipFactory(organisation=offline, network=NetworkFactory(published_at=None))

    found = set(unreached_boards())

    assert {offline, nobody} <= found
    assert reached not in found


def test_taking_the_list_along_is_logged(client):
    OrganisationFactory(name="Geel")
    client.force_login(StaffFactory())

    answer = client.get(reverse("networks_staff:unreached_table", args=["csv"]))

    assert "Geel" in b"".join(answer).decode()
    assert SecurityEvent.objects.filter(kind=SecurityKind.EXPORTED).exists()
    page = reverse("networks_staff:unreached")
    assert "Geel" in client.get(page).content.decode()
    groups = reverse("wagtailsnippets_networks_network:list")
    assert page in client.get(groups).content.decode()
