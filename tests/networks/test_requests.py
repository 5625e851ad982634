"""Where a moderator decides: asking, letting in, saying no."""

import pytest
from django.urls import reverse

from networks.actions.requests import (
    DecisionRefused,
    approve_request,
    refuse_request,
    request_join,
    withdraw_request,
)
from networks.enums import Decision, JoinPolicy, MembershipRole
from networks.models import JoinRequest, Membership
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.networks import JoinRequestFactory, MembershipFactory, NetworkFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def on_request(index_page):
    return NetworkFactory(slug="lerend", join_policy=JoinPolicy.REQUEST)


@pytest.fixture
def group_moderator(on_request):
    user = UserFactory()
    MembershipFactory(network=on_request, person=user.person, role=MembershipRole.MODERATOR)
    return user


def test_asking_tells_the_asker_and_the_moderators(
    client, on_request, group_moderator, official, mails
):
    client.force_login(official)

    client.post(
        on_request.join_url,
        {"organisation": "Stad Gent", "motivation": "Wij maken een draaiboek."},
    )

    assert JoinRequest.objects.open().get().person == official.person
    assert [(mail.template, mail.to) for mail in mails()] == [
        ("network_request_received", official.email),
        ("network_request_waiting", group_moderator.email),
    ]
    assert "Wij maken een draaiboek." in mails()[1].body_text


def test_where_nobody_guides_the_desk_hears_of_it(on_request, mails, settings):
    person = PersonFactory()

    request_join(on_request, person=person, by=person, motivation="Ja.")

    assert [mail.to for mail in mails("network_request_waiting")] == [settings.CONTACT_EMAIL]


def test_asking_needs_a_reason_and_keeps_the_rest(client, on_request, official):
    client.force_login(official)

    answer = client.post(on_request.join_url, {"organisation": "Stad Gent", "motivation": " "})

    form = answer.context["form"]
    assert form.errors["motivation"] == ["Schrijf kort waarom je wil meedoen."]
    assert form["organisation"].value() == "Stad Gent"


def test_asking_twice_is_asking_once(on_request):
    person = PersonFactory()

    first = request_join(on_request, person=person, by=person, motivation="Ja.")

    assert request_join(on_request, person=person, by=person, motivation="Ja.") == first


def test_while_a_request_runs_the_page_says_so(client, on_request, official):
    JoinRequestFactory(network=on_request, person=official.person)
    client.force_login(official)

    assert "Je aanvraag loopt" in client.get(on_request.join_url).content.decode()


def test_a_moderator_of_the_group_lets_somebody_in(client, on_request, group_moderator, mails):
    asked = JoinRequestFactory(network=on_request)
    client.force_login(group_moderator)
    assert asked.person.name in client.get(on_request.members_url).content.decode()

    url = reverse("networks:request_decide", args=[on_request.slug, asked.pk])
    client.post(url, {"decision": "approve"})

    membership = Membership.objects.active().get(person=asked.person)
    assert membership.organisation == asked.organisation
    asked.refresh_from_db()
    assert (asked.decision, asked.decided_by) == (Decision.APPROVED, group_moderator.person)
    assert [mail.to for mail in mails("network_welcome")] == [asked.person.email]


def test_saying_no_needs_a_reason_and_mails_it(client, on_request, group_moderator, mails):
    asked = JoinRequestFactory(network=on_request)
    client.force_login(group_moderator)
    url = reverse("networks:request_decide", args=[on_request.slug, asked.pk])

    client.post(url, {"decision": "refuse", "reason": ""})
    assert JoinRequest.objects.open().count() == 1

    client.post(url, {"decision": "refuse", "reason": "De groep is volzet."})

    asked.refresh_from_db()
    assert asked.decision == Decision.REFUSED
    assert "De groep is volzet." in mails("network_request_refused")[0].body_text
    assert not Membership.objects.filter(person=asked.person).exists()


def test_an_ordinary_member_decides_nothing(client, on_request, official):
    MembershipFactory(network=on_request, person=official.person)
    asked = JoinRequestFactory(network=on_request)
    client.force_login(official)

    url = reverse("networks:request_decide", args=[on_request.slug, asked.pk])
    answer = client.post(url, {"decision": "approve"})

    assert answer.status_code == 403
    assert JoinRequest.objects.open().get() == asked
    assert asked.person.name not in client.get(on_request.members_url).content.decode()


def test_a_request_of_another_network_is_not_found(client, on_request, group_moderator):
    elsewhere = JoinRequestFactory()
    client.force_login(group_moderator)

    url = reverse("networks:request_decide", args=[on_request.slug, elsewhere.pk])

    assert client.post(url, {"decision": "approve"}).status_code == 404


def test_two_moderators_cannot_contradict_each_other(on_request):
    asked, moderator = JoinRequestFactory(network=on_request), PersonFactory()
    refuse_request(asked, by=moderator, reason="Volzet.")

    with pytest.raises(DecisionRefused):
        approve_request(asked, by=moderator)

    assert not Membership.objects.exists()


def test_letting_in_twice_makes_one_member(on_request):
    asked, moderator = JoinRequestFactory(network=on_request), PersonFactory()

    first = approve_request(asked, by=moderator)

    assert approve_request(asked, by=moderator) == first


def test_who_asked_can_take_it_back(client, on_request, official):
    JoinRequestFactory(network=on_request, person=official.person)
    client.force_login(official)

    client.post(reverse("networks:withdraw", args=[on_request.slug]))

    assert JoinRequest.objects.get().decision == Decision.WITHDRAWN
    assert "Verstuur mijn aanvraag" in client.get(on_request.join_url).content.decode()


def test_a_request_taken_back_lets_nobody_in(on_request):
    asked = JoinRequestFactory(network=on_request)
    withdraw_request(asked, by=asked.person)

    with pytest.raises(DecisionRefused):
        approve_request(asked, by=PersonFactory())
