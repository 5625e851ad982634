"""What the page cache never keeps: forms, personal links, answers to one visitor, errors."""

import pytest
from django.test import Client
from wagtail.models import Site

from events.models import AgendaPage
from tests.factories.cms import HomePageFactory
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.networks import JoinLinkFactory, NetworkFactory
from tests.factories.newsletter import SubscriptionFactory, SubscriptionRequestFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    home = HomePageFactory()
    Site.objects.update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    home.add_child(instance=AgendaPage(title="Agenda", slug="agenda", summary="Wat er komt."))
    return home


def kept(address) -> bool:
    """Whether a second visitor gets the answer that was made for the first."""
    Client().get(address)
    return Client().get(address).headers.get("X-Cache") == "hit"


@pytest.mark.parametrize(
    "address",
    [
        "/nieuwsbrief/inschrijven/",
        "/nieuwsbrief/nieuwe-link/",
        "/toegankelijkheid/melden/",
        "/aanmelden/",
        "/aanmelden/nieuw/",
        "/aanmelden/wachtwoord/",
        "/mijn/",
        "/beheer/",
        "/gezondheid/",
        "/dev/postvak/",
        "/bestaat-niet/",
    ],
)
def test_forms_private_pages_and_errors(home, address):
    assert not kept(address)


def test_every_page_behind_a_mailed_link(home):
    registration = RegistrationFactory(session=make_session(), form_key="k" * 22)
    subscription, wish = SubscriptionFactory(), SubscriptionRequestFactory()
    addresses = [
        registration.url,
        f"{registration.url}annuleren/",
        f"{registration.url}afspraak.ics",
        f"/agenda/inschrijven/dank-je/{registration.form_key}/",
        f"/netwerken/bevestigen/{JoinLinkFactory().token}/",
        f"{NetworkFactory().get_absolute_url()}lid-worden/",
        f"/nieuwsbrief/bevestigen/{wish.token}/",
        f"/nieuwsbrief/voorkeuren/{subscription.token}/",
        f"/nieuwsbrief/uitschrijven/{subscription.token}/",
    ]
    assert {at for at in addresses if Client().get(at).status_code != 200} == set()
    assert [at for at in addresses if kept(at)] == []


def test_a_page_made_for_who_is_signed_in(home, admin_client):
    assert "Mijn pagina" in admin_client.get("/agenda/").text
    assert "Mijn pagina" not in Client().get("/agenda/").text
    assert kept("/agenda/")
    assert "Mijn pagina" in admin_client.get("/agenda/").text
