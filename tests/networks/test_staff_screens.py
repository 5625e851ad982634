"""The screens under "Netwerken" in Wagtail, which call the same verbs as the public pages."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import ModelLogEntry

from members.enums import Role
from networks.actions.requests import refuse_request
from networks.enums import Decision, MembershipRole
from networks.models import JoinRequest, Membership, Network, Topic
from networks.roles import GRANTS
from tests.factories.members import UserFactory
from tests.factories.networks import (
    JoinRequestFactory,
    MembershipFactory,
    NetworkFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def staff_of(role):
    group = Group.objects.create(name=role.value)
    codes = [grant.split(".")[1] for grant in GRANTS[role]]
    group.permissions.set(
        [
            *Permission.objects.filter(codename__in=codes, content_type__app_label="networks"),
            Permission.objects.get(codename="access_admin"),
        ]
    )
    user = UserFactory(is_staff=True)
    user.groups.add(group)
    return user


@pytest.fixture
def organiser(client, network):
    user = staff_of(Role.ORGANISER)
    client.force_login(user)
    return user


def network_url(name, *args):
    return reverse(Network.snippet_viewset.get_url_name(name), args=args)


def test_every_grant_names_a_permission_that_exists():
    for grants in GRANTS.values():
        for grant in grants:
            app, code = grant.split(".")
            assert Permission.objects.filter(codename=code, content_type__app_label=app).exists()


@pytest.mark.parametrize(
    "name",
    ["networks_memberships:index", "networks_requests:index", "networks_topics:index"],
)
def test_the_lists_open_and_export(client, organiser, network, name):
    MembershipFactory(network=network)
    JoinRequestFactory(network=network)
    TopicFactory(network=network)

    assert client.get(reverse(name)).status_code == 200
    export = client.get(f"{reverse(name)}?export=csv")
    assert network.title in export.getvalue().decode()


def test_the_list_of_networks_counts_members(client, organiser, network):
    MembershipFactory.create_batch(2, network=network)

    page = client.get(network_url("list"))

    assert [row.member_count for row in page.context["object_list"]] == [2]


def test_a_new_network_is_written_then_published(client, organiser):
    answer = client.post(
        network_url("add"),
        {
            "title": "Nieuwe groep",
            "kind": "peer_group",
            "summary": "Kort.",
            "slug": "nieuwe-groep",
            "join_policy": "open",
            "body-count": "0",
        },
    )

    network = Network.objects.get(slug="nieuwe-groep")
    assert answer.status_code == 302
    assert not network.is_published
    url = reverse("networks_staff:publish", args=[network.pk])
    assert client.get(url).status_code == 200
    network.refresh_from_db()
    assert not network.is_published

    client.post(url)
    network.refresh_from_db()
    assert network.is_published


def test_a_fixed_word_of_the_site_is_no_address(client, organiser):
    answer = client.post(
        network_url("add"),
        {
            "title": "Groep",
            "kind": "peer_group",
            "summary": "Kort.",
            "slug": "bevestigen",
            "join_policy": "open",
            "body-count": "0",
        },
    )

    assert "Dit woord is al een vast adres van de site." in answer.content.decode()
    assert not Network.objects.filter(slug="bevestigen").exists()


def test_the_replaced_words_stay_in_the_log(client, organiser, network):
    old = network.purpose
    client.post(
        network_url("edit", network.pk),
        {
            "title": network.title,
            "kind": network.kind,
            "summary": network.summary,
            "purpose": "Nieuwe woorden.",
            "slug": network.slug,
            "join_policy": network.join_policy,
            "body-count": "0",
        },
    )

    network.refresh_from_db()
    assert network.purpose == "Nieuwe woorden."
    entry = ModelLogEntry.objects.get(action="networks.texts")
    assert entry.data["before"] == {"purpose": old}


def test_the_preview_shows_what_is_being_written(client, organiser, network):
    url = network_url("preview_on_edit", network.pk)
    data = {
        "title": "Voorbeeldnaam",
        "kind": network.kind,
        "summary": network.summary,
        "slug": network.slug,
        "join_policy": network.join_policy,
        "body-count": "0",
    }
    client.post(url, data)

    assert "Voorbeeldnaam" in client.get(url).content.decode()


def test_adding_a_member_by_address(client, organiser, network, mails):
    client.post(
        reverse("networks_memberships:add"),
        {
            "network": network.pk,
            "email": "Els.Claes@Stad.example",
            "first_name": "Els",
            "last_name": "Claes",
            "organisation": "Vzw De Brug",
            "role": "mentor",
        },
    )

    membership = Membership.objects.get()
    assert membership.person.email == "els.claes@stad.example"
    assert (membership.role, membership.organisation_typed) == ("mentor", "Vzw De Brug")
    assert [mail.template for mail in mails()] == ["network_welcome"]


def test_an_invalid_address_says_so(client, organiser, network):
    answer = client.post(
        reverse("networks_memberships:add"),
        {
            "network": network.pk,
            "email": "els",
            "first_name": "Els",
            "last_name": "Claes",
            "role": "member",
        },
    )

    assert "mist een apenstaartje" in answer.content.decode()
    assert not Membership.objects.exists()


def test_giving_a_role_keeps_everything_else(client, organiser, network):
    membership = MembershipFactory(network=network)

    client.post(reverse("networks_memberships:edit", args=[membership.pk]), {"role": "moderator"})

    joined_at = membership.joined_at
    membership.refresh_from_db()
    assert (membership.role, membership.joined_at) == (MembershipRole.MODERATOR, joined_at)
    assert ModelLogEntry.objects.filter(action="networks.role").count() == 1


def test_taking_somebody_out_asks_first(client, organiser, network, mails):
    membership = MembershipFactory(network=network)
    url = reverse("networks_staff:remove", args=[membership.pk])

    assert membership.person.name in client.get(url).content.decode()
    membership.refresh_from_db()
    assert membership.is_active

    client.post(url)

    membership.refresh_from_db()
    assert not membership.is_active
    assert "Een begeleider haalde je uit" in mails()[0].body_text


@pytest.mark.parametrize("decision", ["approved", "refused"])
def test_deciding_on_a_request(client, organiser, network, decision):
    asked = JoinRequestFactory(network=network)

    client.post(
        reverse("networks_requests:edit", args=[asked.pk]),
        {"decision": decision, "reason": "Omdat."},
    )

    asked.refresh_from_db()
    assert (asked.decision, asked.decided_by) == (decision, organiser.person)
    assert Membership.objects.exists() == (decision == Decision.APPROVED)


def test_refusing_without_a_reason_comes_back(client, organiser, network):
    asked = JoinRequestFactory(network=network)

    answer = client.post(
        reverse("networks_requests:edit", args=[asked.pk]), {"decision": "refused", "reason": ""}
    )

    assert "Schrijf waarom je weigert." in answer.content.decode()
    assert JoinRequest.objects.open().get() == asked


def test_an_editor_writes_texts_and_sees_no_people(client, network):
    client.force_login(staff_of(Role.EDITOR))
    membership, topic = MembershipFactory(network=network), TopicFactory(network=network)

    assert client.get(network_url("list")).status_code == 200
    for url in (
        reverse("networks_memberships:index"),
        reverse("networks_memberships:edit", args=[membership.pk]),
        reverse("networks_requests:index"),
        reverse("networks_topics:index"),
        reverse("networks_staff:remove", args=[membership.pk]),
    ):
        assert client.get(url).status_code in (302, 403), url
    assert client.post(reverse("networks_staff:remove", args=[membership.pk])).status_code in (
        302,
        403,
    )
    assert Membership.objects.active().exists()
    assert Topic.objects.get() == topic


def test_nobody_deletes_a_membership(client, organiser, network):
    membership = MembershipFactory(network=network)

    client.post(reverse("networks_memberships:delete", args=[membership.pk]))

    assert Membership.objects.get() == membership


def test_lists_cost_the_same_with_one_and_three(client, organiser):
    from django.db import connection  # inline: Django is ready only in a test
    from django.test.utils import CaptureQueriesContext

    def cost(url):
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        return len(queries)

    urls = [reverse("networks_memberships:index"), reverse("networks_topics:index")]
    network = NetworkFactory()
    MembershipFactory(network=network)
    TopicFactory(network=network)
    before = [cost(url) for url in urls]
    MembershipFactory.create_batch(2, network=network)
    TopicFactory.create_batch(2, network=network)

    assert [cost(url) for url in urls] == before


def test_what_somebody_typed_is_no_formula_in_an_export(client, organiser, network):
    MembershipFactory(network=network, organisation=None, organisation_typed="=HYPERLINK(1)")

    export = client.get(f"{reverse('networks_memberships:index')}?export=csv")

    text = export.getvalue().decode()
    assert ";=HYPERLINK" not in text
    assert "=HYPERLINK(1)" in text


def test_a_request_that_a_colleague_answered_meanwhile_says_so(client, organiser, network):
    asked = JoinRequestFactory(network=network)
    refuse_request(asked, by=organiser.person, reason="Volzet.")
    url = reverse("networks_requests:edit", args=[asked.pk])

    answer = client.post(url, {"decision": "approved", "reason": ""})

    assert "Over deze aanvraag is al beslist." in answer.content.decode()
    assert not Membership.objects.exists()
