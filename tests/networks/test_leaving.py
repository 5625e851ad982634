"""Leaving by a button, coming back, and what stays."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from networks.actions.membership import change_role, join, leave
from networks.collectors import groups_without_moderator
from networks.enums import MembershipRole
from networks.models import Membership
from tests.factories.members import PersonFactory, StaffFactory
from tests.factories.networks import MembershipFactory, NetworkFactory, TopicFactory

pytestmark = pytest.mark.django_db


def test_asking_first_then_leaving(client, network, official, mails):
    membership = MembershipFactory(network=network, person=official.person)
    client.force_login(official)

    assert "Ja, ik verlaat de groep" in client.get(network.leave_url).content.decode()
    assert Membership.objects.active().get() == membership

    answer = client.post(network.leave_url)

    assert answer.url == network.get_absolute_url()
    assert not Membership.objects.active().exists()
    [mail] = mails()
    assert (mail.template, mail.to) == ("network_goodbye", official.email)


def test_leaving_twice_is_leaving_once(client, network, official, mails):
    MembershipFactory(network=network, person=official.person)
    client.force_login(official)

    client.post(network.leave_url)
    left_at = Membership.objects.get().left_at
    client.post(network.leave_url)

    assert Membership.objects.get().left_at == left_at
    assert len(mails()) == 1


def test_coming_back_begins_a_new_membership():
    network, person = NetworkFactory(), PersonFactory()
    first = join(network, person=person, by=person)
    leave(network, person=person, by=person)

    second = join(network, person=person, by=person)

    assert second != first
    assert Membership.objects.active().get() == second
    assert Membership.objects.count() == 2


def test_what_was_written_stays_under_former_member(client, network, official, moderator_staff):
    membership = MembershipFactory(network=network)
    topic = TopicFactory(network=network, author=membership.person, opening="Blijft dit staan?")
    leave(network, person=membership.person, by=membership.person)
    MembershipFactory(network=network, person=official.person)
    client.force_login(official)

    page = client.get(topic.get_absolute_url()).content.decode()

    assert "Blijft dit staan?" in page
    assert "Oud-lid" in page
    assert membership.person.last_name not in page
    assert membership.organisation.name not in page


def test_scenario_4_past_dates_count_the_same_after_leaving(client, network, official):
    gone = MembershipFactory(network=network)
    topic = TopicFactory(network=network, author=gone.person)
    MembershipFactory(network=network, person=official.person)
    yesterday = timezone.localdate() - timedelta(days=1)
    before = network.memberships.on(yesterday).count()

    leave(network, person=gone.person, by=gone.person)

    assert network.memberships.on(yesterday).count() == before == 2
    assert network.memberships.active().count() == 1
    client.force_login(official)
    assert "Oud-lid" in client.get(topic.get_absolute_url()).content.decode()


def test_a_member_taken_out_by_a_moderator_reads_so(mails):
    membership = MembershipFactory()

    leave(membership.network, person=membership.person, by=PersonFactory())

    assert "Een begeleider haalde je uit" in mails()[0].body_text


def test_who_was_erased_gets_no_mail(mails):
    membership = MembershipFactory(person__email="")

    leave(membership.network, person=membership.person, by=None)

    assert mails() == []


def test_an_outsider_signs_in_before_leaving(client, network):
    answer = client.get(network.leave_url)

    assert answer.status_code == 302
    assert answer.url == f"/aanmelden/?next={network.leave_url}"


def test_the_last_moderator_is_told_what_follows_and_so_are_we(
    client, network, official, mails, settings
):
    MembershipFactory(network=network, person=official.person, role=MembershipRole.MODERATOR)
    MembershipFactory(network=network)
    client.force_login(official)
    assert "Jij bent de enige begeleider" in client.get(network.leave_url).content.decode()

    client.post(network.leave_url)

    [told] = mails("network_without_moderator")
    assert (told.to, network.title in told.subject) == (settings.CONTACT_EMAIL, True)
    assert [line.items[0][0] for line in groups_without_moderator()] == [network.title]


def test_staff_names_a_successor_before_taking_the_role_away(client, network):
    row = MembershipFactory(network=network, role=MembershipRole.MODERATOR)
    other = MembershipFactory(network=network)
    client.force_login(StaffFactory())
    remove = reverse("networks_staff:remove", args=[row.pk])
    edit = reverse("networks_memberships:edit", args=[row.pk])

    assert "enige begeleider" in client.post(edit, {"role": "member"}).content.decode()
    assert "enige begeleider" in client.post(remove, follow=True).content.decode()
    row.refresh_from_db()
    assert (row.role, row.left_at) == (MembershipRole.MODERATOR, None)

    change_role(other, MembershipRole.MODERATOR, by=row.person)
    client.post(edit, {"role": "member"})
    row.refresh_from_db()
    assert row.role == MembershipRole.MEMBER
    assert not list(groups_without_moderator())


def test_who_is_alone_in_a_group_leaves_nobody_behind(network, guide, mails):
    leave(network, person=guide, by=guide)

    assert not mails("network_without_moderator")
