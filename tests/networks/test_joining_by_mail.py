"""Somebody without an account proves the address by a button behind a mailed link."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from members import purging
from members.models import Person
from networks.actions.membership import leave
from networks.enums import JoinPolicy
from networks.models import JoinLink, JoinRequest, Membership
from tests.factories.members import OrganisationFactory
from tests.factories.networks import JoinLinkFactory, NetworkFactory

pytestmark = pytest.mark.django_db

TYPED = {
    "first_name": "Hanne",
    "last_name": "Ooms",
    "email": "Hanne.Ooms@Stad.example",
    "organisation": "Vzw De Brug",
}


def confirm_url(mail):
    return re.search(r"(/netwerken/bevestigen/\S+/)", mail.body_text).group(1)


def test_the_whole_way_from_form_to_member(client, network, mails):
    OrganisationFactory(name="Lommel", is_city=True)
    page = client.post(network.join_url, TYPED | {"organisation": "Stad Lommel"})
    assert "Kijk in je mailbox" in page.content.decode()
    assert not Person.objects.exists()
    [mail] = mails("network_join_link")
    url = confirm_url(mail)
    assert url in mail.body_html

    assert "Ja, ik word lid" in client.get(url).content.decode()
    assert not Membership.objects.exists()

    done = client.post(url)

    membership = Membership.objects.get()
    assert membership.person.email == "hanne.ooms@stad.example"
    assert membership.person.name == "Hanne Ooms"
    assert membership.organisation.name == "Lommel"
    assert "/aanmelden/nieuw/?email=hanne.ooms%40stad.example&amp;next=" in done.content.decode()
    assert len(mails("network_welcome")) == 1


def test_who_has_an_account_is_offered_to_sign_in(client, network, official):
    link = JoinLinkFactory(network=network, email=official.email)

    done = client.post(reverse("networks:join_confirm", args=[link.token]))

    assert Membership.objects.get().person == official.person
    assert f"/aanmelden/?next={quote(network.topics_url, safe='')}" in done.content.decode()


def test_pressing_twice_is_pressing_once(client, network, mails):
    client.post(network.join_url, TYPED)
    url = confirm_url(mails()[0])

    client.post(url)
    second = client.post(url)

    assert "Je bent lid" in second.content.decode()
    assert Membership.objects.count() == 1
    assert len(mails("network_welcome")) == 1


def test_after_leaving_an_old_link_opens_nothing(client, network):
    link = JoinLinkFactory(network=network)
    url = reverse("networks:join_confirm", args=[link.token])
    client.post(url)
    person = Membership.objects.get().person
    leave(network, person=person, by=person)

    answer = client.post(url)

    assert answer.status_code == 410
    assert "al gebruikt" in answer.content.decode()
    assert not Membership.objects.active().exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_forged_link_says_what_to_do(client, network, method):
    answer = getattr(client, method)(reverse("networks:join_confirm", args=["A" * 22]))

    assert answer.status_code == 410
    assert "Deze link bestaat niet" in answer.content.decode()
    assert not Membership.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_expired_link_offers_a_new_one(client, network, method):
    link = JoinLinkFactory(network=network)

    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        answer = getattr(client, method)(reverse("networks:join_confirm", args=[link.token]))

    assert answer.status_code == 410
    assert "Deze link is te oud" in answer.content.decode()
    assert network.join_url in answer.content.decode()
    assert not Membership.objects.exists()


@pytest.mark.parametrize("email", ["hanne", "hanne@", "hanne@stad..example", "a b@stad.example"])
def test_an_invalid_address_keeps_what_was_typed(client, network, mails, email):
    answer = client.post(network.join_url, TYPED | {"email": email})

    form = answer.context["form"]
    assert "email" in form.errors
    assert form["first_name"].value() == "Hanne"
    assert form["organisation"].value() == "Vzw De Brug"
    assert 'href="#id_email"' in answer.content.decode()
    assert not JoinLink.objects.exists()
    assert mails() == []


def test_an_internationalised_address_is_taken(client, network):
    client.post(network.join_url, TYPED | {"email": "noel@gemeenté.example"})

    assert JoinLink.objects.count() == 1


def test_known_and_unknown_addresses_get_the_same_answer(client, network):
    link = JoinLinkFactory(network=network, email="hanne.ooms@stad.example")
    client.post(reverse("networks:join_confirm", args=[link.token]))

    known = client.post(network.join_url, TYPED)
    unknown = client.post(network.join_url, TYPED | {"email": "ander.mens@stad.example"})

    assert known.status_code == unknown.status_code == 200
    assert known.templates[0].name == unknown.templates[0].name


def test_where_a_moderator_decides_the_link_sends_a_request(client, index_page, mails):
    network = NetworkFactory(join_policy=JoinPolicy.REQUEST)
    client.post(network.join_url, TYPED | {"motivation": "We starten volgend jaar."})

    client.post(confirm_url(mails()[0]))

    assert not Membership.objects.exists()
    assert JoinRequest.objects.get().motivation == "We starten volgend jaar."


def test_a_token_holds_128_bits():
    assert len(JoinLinkFactory().token) == 22


def test_what_was_never_confirmed_is_forgotten():
    old, fresh = JoinLinkFactory(), JoinLinkFactory()
    JoinLink.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=8))

    purging.run("join_links")
    assert JoinLink.objects.get() == fresh
