"""Somebody with an account joins by one button."""

import pytest
from wagtail.models import ModelLogEntry

from members.models import Organisation
from networks.actions.membership import JoinRefusal, JoinRefused, join
from networks.enums import JoinPolicy
from networks.models import Membership
from tests.factories.members import PersonFactory
from tests.factories.networks import MembershipFactory, NetworkFactory

pytestmark = pytest.mark.django_db


def test_the_button_makes_a_member_and_sends_a_welcome(client, network, official, mails):
    client.force_login(official)
    form = client.get(network.join_url).context["form"]
    board = official.person.organisation

    answer = client.post(network.join_url, {"organisation": form["organisation"].value()})

    assert answer.url == network.get_absolute_url()
    membership = Membership.objects.get()
    assert (membership.person, membership.organisation) == (official.person, board)
    assert membership.left_at is None
    [mail] = mails()
    assert (mail.to, mail.template) == (official.email, "network_welcome")
    assert network.topics_url in mail.body_text
    assert network.topics_url in mail.body_html


def test_looking_at_the_button_changes_nothing(client, network, official):
    client.force_login(official)

    client.get(network.join_url)

    assert not Membership.objects.exists()


def test_a_double_click_makes_one_membership_and_one_mail(client, network, official, mails):
    client.force_login(official)
    data = {"organisation": "Stad Nergens"}

    client.post(network.join_url, data)
    second = client.post(network.join_url, data)

    assert second.url == network.get_absolute_url()
    assert Membership.objects.count() == 1
    assert len(mails()) == 1


def test_joining_twice_gives_the_same_membership():
    network, person = NetworkFactory(), PersonFactory()

    first = join(network, person=person, by=person)

    assert join(network, person=person, by=person) == first


def test_an_unknown_organisation_is_kept_as_typed(client, network, official):
    client.force_login(official)

    client.post(network.join_url, {"organisation": "Vzw De Speelvogel"})

    membership = Membership.objects.get()
    assert membership.organisation is None
    assert membership.organisation_typed == "Vzw De Speelvogel"


def test_the_organisation_is_that_of_joining_not_of_later():
    network, person = NetworkFactory(), PersonFactory()
    board = person.organisation
    join(network, person=person, by=person)

    person.organisation = None
    person.save()

    assert Membership.objects.get().organisation == board
    assert Organisation.objects.filter(memberships__network=network).get() == board


def test_without_an_organisation_the_form_comes_back_with_a_sentence(client, network, official):
    client.force_login(official)

    answer = client.post(network.join_url, {"organisation": ""})

    assert answer.status_code == 200
    assert "Zeg voor welk bestuur of welke organisatie je meedoet." in answer.content.decode()
    assert not Membership.objects.exists()


def test_who_is_a_member_already_is_sent_back_with_a_word(client, network, official):
    MembershipFactory(network=network, person=official.person)
    client.force_login(official)

    answer = client.get(network.join_url, follow=True)

    assert "Je bent al lid van" in answer.content.decode()


@pytest.mark.parametrize(
    ("policy", "refusal"),
    [
        (JoinPolicy.REQUEST, JoinRefusal.NEEDS_APPROVAL),
        (JoinPolicy.INVITATION, JoinRefusal.INVITATION_ONLY),
    ],
)
def test_nobody_joins_a_closed_network_alone(policy, refusal):
    network, person = NetworkFactory(join_policy=policy), PersonFactory()

    with pytest.raises(JoinRefused) as refused:
        join(network, person=person, by=person)

    assert refused.value.refusal == refusal


def test_a_moderator_lets_somebody_into_a_network_by_invitation():
    network, person = NetworkFactory(join_policy=JoinPolicy.INVITATION), PersonFactory()

    membership = join(network, person=person, by=PersonFactory())

    assert membership.person == person


def test_nobody_joins_a_network_that_is_not_public():
    with pytest.raises(JoinRefused) as refused:
        join(NetworkFactory(published_at=None), person=PersonFactory(), by=None)

    assert refused.value.refusal == JoinRefusal.NOT_PUBLIC


def test_a_network_by_invitation_says_so(client, index_page, official):
    network = NetworkFactory(join_policy=JoinPolicy.INVITATION, contact_email="lies@vvsg.example")
    client.force_login(official)

    answer = client.get(network.join_url)

    assert "nodigen we mensen uit" in answer.content.decode()
    assert "lies@vvsg.example" in answer.content.decode()


def test_joining_is_in_the_log(official):
    network = NetworkFactory()

    membership = join(network, person=official.person, by=official.person)

    entry = ModelLogEntry.objects.get(action="networks.join")
    assert (entry.user, entry.data["membership"]) == (official, membership.pk)
