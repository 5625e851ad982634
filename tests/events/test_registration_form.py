"""Registering over HTTP: what people type, what they are told, and that nothing is lost."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from events.enums import Refusal, RegistrationStatus
from events.models import Registration
from members import dutch
from members.models import FormerName, OutboxMail, Person
from tests.factories.events import EventFactory, RegistrationFactory, SessionFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def address(session):
    return f"{session.event.url}inschrijven/"


def typed(at, **changes):
    return {
        "session": at.pk,
        "organisation": "Buurtwerk De Kring",
        "first_name": "Amina",
        "last_name": "Willems",
        "email": "amina.willems@kring.example",
        "role": "employee",
        "function_title": "Medewerker onthaal",
        "form_key": "k" * 22,
        **changes,
    }


def post(client, at, **changes):
    return client.post(address(at), typed(at, **changes))


def words(response):
    return " ".join(response.content.decode().split())


def test_the_form_is_reached_from_the_event_without_account(client):
    session = make_session()
    page = client.get(address(session))
    assert page.status_code == 200
    key = re.search(r'name="form_key" value="([^"]+)"', page.content.decode())[1]
    assert len(key) >= 22


def test_registering_shows_how_it_stands_to_this_browser_only(client):
    session = make_session()
    answer = post(client, session)
    assert answer.status_code == 302
    assert "Je bent ingeschreven" in words(client.get(answer.url))
    other = answer.url.replace("k" * 22, "x" * 22)
    assert "We mailden je hoe het staat" in words(client.get(other))
    assert "Amina" not in words(client.get(other))


def test_neither_the_form_nor_the_answer_is_kept_for_the_next_visitor(client):
    session = make_session()
    answer = post(client, session)
    for place in (address(session), answer.url):
        page = Client().get(place)
        assert page.status_code == 200
        assert "no-store" in page["Cache-Control"]
        assert not page.has_header("X-Cache")


def test_the_known_organisation_is_linked_by_its_name(client):
    OrganisationFactory(name="Zwevegem")
    session = make_session()
    post(client, session, organisation="gemeente zwevegem")
    registration = Registration.objects.get()
    assert registration.organisation.name == "Zwevegem"
    assert registration.organisation_typed == ""


def test_an_unknown_organisation_goes_on_as_typed(client):
    session = make_session()
    post(client, session)
    registration = Registration.objects.get()
    assert registration.organisation is None
    assert registration.organisation_typed == "Buurtwerk De Kring"


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("", "Vul je e-mailadres in."),
        ("amina.kring.example", "mist een apenstaartje"),
        ("amina@", "is geen geldig domein"),
        ("amina@@kring", "is geen geldig e-mailadres"),
    ],
)
def test_a_wrong_address_is_told_and_the_rest_stays(client, email, sentence):
    answer = post(client, make_session(), email=email)
    assert answer.status_code == 422
    page = words(answer)
    assert sentence in page
    assert 'value="Amina"' in page
    assert 'value="Buurtwerk De Kring"' in page
    assert 'href="#id_email"' in page
    assert Registration.objects.count() == 0


def test_an_internationalised_address_is_the_same_person_in_both_spellings(client):
    session = make_session()
    post(client, session, email="Jose@Gemeénte.example")
    post(client, session, email="jose@xn--gemente-eya.example", form_key="z" * 22)
    assert Person.objects.count() == 1
    assert Registration.objects.count() == 1


def test_a_double_click_gives_one_registration_and_one_mail(client):
    session = make_session()
    first, second = post(client, session), post(client, session)
    assert first.url == second.url
    assert Registration.objects.count() == 1
    assert OutboxMail.objects.count() == 1


def test_somebody_elses_form_does_not_tell_who_is_registered(client):
    session = make_session()
    person = PersonFactory(email="amina.willems@kring.example")
    RegistrationFactory(session=session, person=person)
    answer = post(client, session)
    assert "We mailden je hoe het staat" in words(client.get(answer.url))
    assert OutboxMail.objects.get().template == "registration_known"


def test_a_full_session_offers_the_waiting_list(client):
    session = make_session(capacity=1)
    RegistrationFactory(session=session)
    assert "Zet mij op de wachtlijst" in words(client.get(address(session)))
    answer = post(client, session)
    assert Registration.objects.latest("pk").status == RegistrationStatus.WAITLISTED
    assert "nummer 1" in words(client.get(answer.url))


def test_when_the_last_seat_goes_while_typing_nothing_is_lost(client):
    session = make_session(capacity=1, waiting_list=False)
    RegistrationFactory(session=session)
    answer = post(client, session)
    assert answer.status_code == 422
    page = words(answer)
    assert Refusal.FULL.label in page
    assert 'value="amina.willems@kring.example"' in page
    assert not Person.objects.filter(first_name="Amina").exists()


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"opens_at": timezone.now() + timedelta(days=2)}, Refusal.NOT_YET),
        ({"closes_at": timezone.now() - timedelta(days=2)}, Refusal.CLOSED),
        ({"first_in": -3}, Refusal.STARTED),
    ],
)
def test_outside_the_window_the_page_says_why(client, values, refusal):
    session = make_session(**values)
    page = client.get(address(session))
    assert page.status_code == 200
    assert refusal.label.partition(".")[0] in words(page)
    answer = post(client, session)
    assert answer.status_code == 422
    assert refusal.label in words(answer)
    assert 'value="Amina"' in words(answer)


def test_before_the_window_the_page_says_from_when(client):
    session = make_session(opens_at=timezone.now() + timedelta(days=2))
    assert f"Het kan vanaf {dutch.moment(session.opens_at)}." in words(client.get(address(session)))


def test_afterwards_one_reads_for_whom_one_comes(client):
    """Whoever typed a former name sees which board it became."""
    known = OrganisationFactory(name="Antwerpen")
    FormerName.objects.create(organisation=known, name="Borsbeek")
    known.search_text = known.make_search_text(["Borsbeek"])
    known.save()
    page = words(client.get(post(client, make_session(), organisation="Borsbeek").url))
    assert f"Je komt voor <strong>{known}</strong>" in page
    answer = post(client, make_session(), organisation="Buurtwerk De Kring", form_key="z" * 22)
    assert "We vonden die naam niet in onze lijst" in words(client.get(answer.url))


def test_an_event_without_a_date_says_so(client):
    session = SessionFactory()
    assert "De datum ligt nog niet vast" in words(client.get(address(session)))
    assert "De datum ligt nog niet vast" in words(post(client, session))


def test_an_event_that_is_not_public_has_no_form(client):
    session = make_session(event=EventFactory(published_at=None))
    assert client.get(address(session)).status_code == 404


def test_with_several_sessions_one_chooses(client):
    event = EventFactory()
    make_session(event=event, name="Hasselt")
    gent = make_session(event=event, name="Gent", first_in=21)
    page = words(client.get(f"{event.url}inschrijven/"))
    assert "Welke sessie?" in page
    answer = post(client, gent, session="")
    assert "Kies een sessie." in words(answer)
    post(client, gent)
    assert Registration.objects.get().session == gent


def test_a_session_of_another_event_is_refused(client):
    session, other = make_session(), make_session()
    answer = post(client, session, session=other.pk)
    assert "Deze sessie kun je niet meer kiezen" in words(answer)
    assert Registration.objects.count() == 0


def test_markup_in_a_name_stays_text(client):
    session = make_session()
    page = post(client, session, first_name="<script>x</script>", email="").content.decode()
    assert "<script>x</script>" not in page
