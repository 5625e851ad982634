"""A moderator invites by name and address; whoever is invited says yes by a button."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from members import purging
from members.models import Person
from networks.actions import invitations
from networks.actions.invitations import InviteRefused, invite, send_again, withdraw
from networks.actions.membership import leave
from networks.enums import Decision, JoinPolicy, MembershipRole
from networks.models import Invitation, Membership
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.networks import (
    InvitationFactory,
    JoinRequestFactory,
    MembershipFactory,
    NetworkFactory,
)

pytestmark = pytest.mark.django_db
TYPED = {"first_name": "Noura", "last_name": "Vermeersch", "email": "Noura@Stad.example"}


@pytest.fixture
def network(index_page):
    return NetworkFactory(slug="klankbord", join_policy=JoinPolicy.INVITATION)


@pytest.fixture
def by_guide(client, network):
    """The client of a moderator who is no staff."""
    user = UserFactory()
    MembershipFactory(network=network, person=user.person, role=MembershipRole.MODERATOR)
    client.force_login(user)
    return client


def link_in(mail):
    return re.search(r"(/netwerken/uitnodiging/[\w-]{22}/)", mail.body_text).group(1)


def page_of(row):
    return reverse("networks:invitation", args=[row.token])


def test_from_the_form_of_a_moderator_to_a_member(by_guide, network, mails):
    answer = by_guide.post(network.invitations_url, TYPED, follow=True)
    assert "Noura Vermeersch" in answer.content.decode()
    assert "Wacht op antwoord" in answer.content.decode()
    [mail] = mails("network_invitation")
    assert mail.to == "noura@stad.example"
    by_guide.logout()
    url = link_in(mail)
    assert url in mail.body_html

    assert "Ja, ik doe mee" in by_guide.get(url).content.decode()
    assert not Person.objects.filter(email="noura@stad.example").exists()
    refused = by_guide.post(url, {"organisation": ""})
    assert "organisation" in refused.context["form"].errors

    done = [by_guide.post(url, {"organisation": "Vzw De Brug"}) for _ in range(2)]

    member = Membership.objects.get(person__email="noura@stad.example")
    assert (member.person.name, member.organisation_typed) == ("Noura Vermeersch", "Vzw De Brug")
    assert all("Je bent lid" in page.content.decode() for page in done)
    assert len(mails("network_welcome")) == 1


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"sent_at": timezone.now() - timedelta(days=31)}, "is verlopen"),
        ({"withdrawn_at": timezone.now()}, "is ingetrokken"),
        ({"accepted_at": timezone.now()}, "is al gebruikt"),
        ({"network__published_at": None}, "staat niet meer op de site"),
    ],
    ids=["expired", "withdrawn", "used and left", "offline"],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_opens_nothing_says_why(client, index_page, method, values, says):
    row = InvitationFactory(**values)

    answer = getattr(client, method)(page_of(row), {"organisation": "Gent"})

    assert answer.status_code == 410
    assert says in answer.content.decode()
    assert not Membership.objects.exists()


def test_a_guessed_link(client, index_page):
    answer = client.post(reverse("networks:invitation", args=["A" * 22]))

    assert (answer.status_code, "bestaat niet" in answer.content.decode()) == (410, True)


def test_after_leaving_the_link_brings_nobody_back(client, network):
    row = InvitationFactory(network=network)
    client.post(page_of(row), {"organisation": "Gent"})
    person = Membership.objects.get().person
    leave(network, person=person, by=person)

    assert client.post(page_of(row), {"organisation": "Gent"}).status_code == 410
    assert not Membership.objects.active().exists()


def test_withdrawing_and_sending_again(by_guide, network, mails):
    old = InvitationFactory(network=network, sent_at=timezone.now() - timedelta(days=31))
    other = InvitationFactory(network=network)

    by_guide.post(reverse("networks:invitation_again", args=[network.slug, old.pk]))
    by_guide.post(reverse("networks:invitation_withdraw", args=[network.slug, other.pk]))

    assert [mail.to for mail in mails("network_invitation")] == [old.email]
    assert by_guide.get(page_of(old)).status_code == 200
    assert by_guide.get(page_of(other)).status_code == 410
    guide = network.memberships.moderators().get().person
    with pytest.raises(InviteRefused):
        send_again(other, by=guide)


def test_an_invitation_of_another_group_is_not_found(by_guide, network):
    elsewhere = InvitationFactory()

    for act in ("again", "withdraw"):
        url = reverse(f"networks:invitation_{act}", args=[network.slug, elsewhere.pk])
        assert by_guide.post(url).status_code == 404


def test_a_double_click_is_one_mail_and_who_is_in_already_is_not_invited(network, guide, mails):
    rows = {invite(network, by=guide, **TYPED).pk for _ in range(2)}
    assert (len(rows), len(mails())) == (1, 1)
    member = MembershipFactory(network=network).person

    with pytest.raises(InviteRefused, match="al van een lid"):
        invite(network, email=member.email, first_name="X", last_name="Y", by=guide)


@pytest.mark.parametrize("role", [None, MembershipRole.MEMBER, MembershipRole.MENTOR])
def test_only_moderators_invite_withdraw_and_send_again(network, role):
    person, row = PersonFactory(), InvitationFactory(network=network)
    if role:
        MembershipFactory(network=network, person=person, role=role)

    with pytest.raises(InviteRefused):
        invite(network, by=person, **TYPED)
    for verb in (withdraw, send_again):
        with pytest.raises(InviteRefused):
            verb(row, by=person)


def test_nobody_mails_half_of_flanders(network, guide, mails, monkeypatch):
    monkeypatch.setattr(invitations, "MOST_INVITATIONS_A_DAY", 2)
    for number in range(2):
        invite(network, by=guide, **TYPED | {"email": f"{number}@stad.example"})

    with pytest.raises(InviteRefused, match="Morgen"):
        invite(network, by=guide, **TYPED)
    assert len(mails()) == 2


def test_a_wrong_address_keeps_what_was_typed(by_guide, network):
    answer = by_guide.post(network.invitations_url, TYPED | {"email": "noura@"})

    form = answer.context["form"]
    assert "email" in form.errors
    assert form["last_name"].value() == "Vermeersch"


def test_saying_yes_answers_a_request_that_waits(client, index_page):
    group = NetworkFactory(join_policy=JoinPolicy.REQUEST)
    asked = JoinRequestFactory(network=group)
    row = InvitationFactory(network=group, email=asked.person.email)

    client.post(page_of(row), {"organisation": "Gent"})

    asked.refresh_from_db()
    assert asked.decision == Decision.APPROVED


def test_what_nobody_answered_goes_after_its_term():
    InvitationFactory()
    with time_machine.travel(timezone.now() + timedelta(days=59)):
        fresh = InvitationFactory()
        purging.run("group_invitations")
        assert Invitation.objects.count() == 2
    with time_machine.travel(timezone.now() + timedelta(days=61)):
        purging.run("group_invitations")

    assert Invitation.objects.get() == fresh
