"""A colleague erases somebody who asked it by phone or mail."""

import pytest
from wagtail.models import ModelLogEntry

from members.actions.roles import seed_roles
from members.enums import STAFF_ROLES, Role
from members.models import Person, SecurityEvent
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.networks import MembershipFactory

pytestmark = pytest.mark.django_db
PEOPLE = "/beheer/mensen/personen/"


@pytest.fixture
def sign_in(client):
    def as_role(role):
        colleague = UserFactory(is_staff=True, person__role="other")
        colleague.groups.add(seed_roles()[role])
        client.force_login(colleague)
        return colleague

    return as_role


def screen(person):
    return f"{PEOPLE}wissen/{person.pk}/"


@pytest.mark.parametrize("role", [role for role in STAFF_ROLES if role != Role.COORDINATOR])
def test_only_the_coordinator_erases(client, sign_in, role):
    person = PersonFactory()
    sign_in(role)

    assert client.get(screen(person)).status_code in (302, 403)
    client.post(screen(person), {"word": "wissen", "reason": "mail"})
    assert Person.objects.known().filter(pk=person.pk).exists()


def test_the_coordinator_sees_first_what_goes_and_what_stays(client, sign_in):
    person = MembershipFactory().person
    sign_in(Role.COORDINATOR)
    assert f'href="{screen(person)}"' in client.get(f"{PEOPLE}inspect/{person.pk}/").text

    page = client.get(screen(person)).text

    assert "Dit gaat weg" in page
    assert f"<strong>{person.name}</strong> te wissen ({person.email}" in page
    assert "Groepen waarvan je lid was" in page
    assert Person.objects.known().filter(pk=person.pk).exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"word": "wissen"}, "Kies waarom. Dat staat in het veiligheidslog."),
        ({"reason": "phone"}, "Typ het woord wissen. Er is nog niets gewist."),
        ({"word": "ja", "reason": "phone"}, "Typ het woord wissen. Er is nog niets gewist."),
        ({"word": "wissen", "reason": "self"}, "Selecteer een geldige keuze"),
    ],
)
def test_a_slip_erases_nothing_and_says_so(client, sign_in, typed, sentence):
    person = PersonFactory()
    sign_in(Role.COORDINATOR)

    assert sentence in client.post(screen(person), typed).text
    assert Person.objects.known().filter(pk=person.pk).exists()


def test_who_did_it_and_why_stands_in_both_logs(client, sign_in):
    person = PersonFactory()
    colleague = sign_in(Role.COORDINATOR)

    answer = client.post(screen(person), {"word": "wissen", "reason": "phone"}, follow=True)

    assert "De persoon is gewist" in answer.text
    told = SecurityEvent.objects.get(kind="person_erased")
    assert (told.actor_key, told.subject_key) == (colleague.person.key, person.key)
    entry = ModelLogEntry.objects.get(action="members.erased")
    assert (entry.user, entry.data) == (colleague, {"reason": "phone"})
    assert client.get(screen(person)).status_code == 404


def test_oneself_goes_by_the_own_page(client, sign_in):
    colleague = sign_in(Role.COORDINATOR)
    assert client.get(screen(colleague.person)).url == "/mijn/gegevens/wissen/"


def test_what_stands_in_the_way_is_said(client, sign_in):
    seat = MembershipFactory(role="moderator")
    MembershipFactory(network=seat.network)
    sign_in(Role.COORDINATOR)

    page = client.get(screen(seat.person)).text
    assert "Maak eerst iemand anders begeleider" in page

    client.post(screen(seat.person), {"word": "wissen", "reason": "mail"})
    assert Person.objects.known().filter(pk=seat.person_id).exists()
