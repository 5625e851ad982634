"""Two people behind info@ register, join and subscribe, each as somebody, and are told so."""

import re

import pytest

from members.models import OutboxMail, Person
from networks.models import Membership
from newsletter.models import Subscription
from tests.factories.events import make_session
from tests.factories.networks import NetworkFactory

pytestmark = pytest.mark.django_db
INFO = "info@gemeente.example"
TOLD = "gedeelde postbus"


def typed(first_name, **more):
    return {
        "organisation": "Buurtwerk De Kring",
        "first_name": first_name,
        "last_name": "Willems",
        "email": INFO,
        **more,
    }


def register(client, session, first_name, key, email=INFO):
    data = typed(first_name, session=session.pk, role="employee", form_key=key * 22)
    answer = client.post(f"{session.event.url}inschrijven/", data | {"email": email})
    return client.get(answer.url).content.decode()


def test_each_registers_with_an_own_name_and_is_told(client, deliver_mail, mailoutbox):
    session = make_session()
    assert TOLD in register(client, session, "Amina", "a")
    assert TOLD in register(client, session, "Bram", "b")
    people = Person.objects.filter(email=INFO)
    assert {person.first_name for person in people} == {"Amina", "Bram"}
    assert session.registrations.seated().count() == 2
    deliver_mail()
    assert [mail.to for mail in mailoutbox] == [[INFO], [INFO]]
    links = {re.search(r"/agenda/inschrijving/\S+/", mail.body)[0] for mail in mailoutbox}
    assert len(links) == 2
    for mail in mailoutbox:
        assert TOLD in mail.body
        assert TOLD in mail.alternatives[0].content


def test_the_same_name_again_is_the_same_person(client):
    session = make_session()
    register(client, session, "Amina", "a")
    register(client, session, "amina", "b")
    assert Person.objects.filter(email=INFO).count() == 1
    assert session.registrations.count() == 1


def test_a_personal_address_is_not_called_shared(client, deliver_mail, mailoutbox):
    page = register(client, make_session(), "Amina", "a", email="amina@gemeente.example")
    assert TOLD not in page
    deliver_mail()
    assert TOLD not in mailoutbox[0].body


def join(client, network, first_name):
    OutboxMail.objects.all().delete()
    client.post(network.join_url, typed(first_name))
    mail = OutboxMail.objects.get(template="network_join_link")
    url = re.search(r"(/netwerken/bevestigen/\S+/)", mail.body_text)[1]
    asked = client.get(url).content.decode()
    return asked, client.post(url).content.decode()


def test_each_joins_a_network_with_an_own_name_and_is_told(client):
    network = NetworkFactory()
    for name in ("Amina", "Bram"):
        asked, done = join(client, network, name)
        assert TOLD in asked
        assert "eigen adres" in done
        assert "/aanmelden/" not in done.partition("<main")[2].partition("</main")[0]
    names = Membership.objects.active().values_list("person__first_name", flat=True)
    assert set(names) == {"Amina", "Bram"}


def test_the_newsletter_comes_once_to_a_shared_mailbox_and_says_so(client):
    for name in ("Amina", "Bram"):
        client.post("/nieuwsbrief/inschrijven/", {"email": INFO, "first_name": name})
        mail = OutboxMail.objects.latest("pk")
        if name == "Amina":
            url = re.search(r"(/nieuwsbrief/bevestigen/\S+/)", mail.body_text)[1]
            assert TOLD in client.get(url).content.decode()
            client.post(url)
    assert Subscription.objects.count() == 1
    assert mail.template == "newsletter_known"
