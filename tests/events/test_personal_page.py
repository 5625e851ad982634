"""The page behind the link in a mail."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from icalendar import Calendar

from events.actions.cancelling import cancel_registration
from events.capture import Capture
from events.enums import Refusal, RegistrationStatus
from events.models import Registration
from tests.factories.events import EventFactory, RegistrationFactory, make_session

pytestmark = pytest.mark.django_db


def words(response):
    return " ".join(response.content.decode().split())


def test_the_link_shows_how_it_stands_and_keeps_it_private(client):
    registration = RegistrationFactory(session=make_session())
    answer = client.get(registration.url)
    assert "Je plaats staat vast" in words(answer)
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "same-origin"


def test_opening_every_link_changes_nothing(client):
    registration = RegistrationFactory(session=make_session())
    for tail in ("", "annuleren/", "afspraak.ics"):
        for method in (client.get, client.head):
            assert method(f"{registration.url}{tail}").status_code == 200
    assert Registration.objects.get().status == RegistrationStatus.CONFIRMED


def test_the_button_cancels(client):
    registration = RegistrationFactory(session=make_session())
    answer = client.post(f"{registration.url}annuleren/", {"reason": "Ziek"}, follow=True)
    assert "Je annuleerde deze inschrijving" in words(answer)
    cancelled = Registration.objects.get()
    assert (cancelled.status, cancelled.cancel_reason) == (RegistrationStatus.CANCELLED, "Ziek")
    assert client.post(f"{registration.url}annuleren/").status_code == 302


def test_too_late_is_told(client):
    registration = RegistrationFactory(session=make_session(first_in=-1))
    assert "Iets wijzigen?" not in words(client.get(f"{registration.url}annuleren/"))
    answer = client.post(f"{registration.url}annuleren/", {"reason": "Te laat"})
    assert Refusal.TOO_LATE_TO_CANCEL.label in words(answer)
    assert 'value="Te laat"' in words(answer)


def test_a_forged_link_says_what_to_do(client):
    for tail in ("", "annuleren/", "afspraak.ics"):
        answer = client.get(f"/agenda/inschrijving/{'x' * 32}/{tail}")
        assert answer.status_code == 404
        assert "Deze link werkt niet" in words(answer)
    assert client.post(f"/agenda/inschrijving/{'x' * 32}/annuleren/").status_code == 404


def test_who_waits_sees_the_number(client):
    session = make_session(capacity=1)
    RegistrationFactory(session=session)
    RegistrationFactory(session=session, waiting=True)
    last = RegistrationFactory(session=session, waiting=True)
    page = words(client.get(last.url))
    assert "nummer 2" in page
    assert "afspraak.ics" not in page


def test_the_calendar_file_points_here_and_names_no_room(client):
    session = make_session()
    session.days.update(mode="digital", online_link="https://ruimte.example/geheim")
    registration = RegistrationFactory(session=session)
    answer = client.get(f"{registration.url}afspraak.ics")
    entry = Calendar.from_ical(answer.content).walk("VEVENT")[0]
    assert str(entry["CONFERENCE"]).endswith(registration.url)
    assert b"ruimte.example" not in answer.content
    assert b"ATTENDEE" not in answer.content


def test_the_agenda_page_is_made_once(agenda):
    call_command("seed_agenda")
    assert type(agenda).objects.count() == 1


def test_what_is_over_for_somebody_asks_nothing_more(client):
    """The notices of before the day stay with whoever still comes."""
    session = make_session(event=EventFactory(capture=Capture.PHOTO))
    comes, gone = RegistrationFactory(session=session), RegistrationFactory(session=session)
    assert "Er worden foto’s genomen" in words(client.get(comes.url))
    cancel_registration(gone, by=gone.person)
    page = words(client.get(gone.url))
    assert "Schrijf je opnieuw in" in page
    assert "Er worden foto’s genomen" not in page


# Whoever gave the place away, or has a day taken out with it, has a link that stopped.
WITHOUT_LINK = {"registration_handed_over", "day_withdrawn"}


def test_every_mail_about_a_registration_leads_to_its_page():
    folders = Path(settings.BASE_DIR, "templates", "emails")
    about = {}
    for body in folders.glob("*/body.*"):
        text = body.read_text()
        if "events/mail/when" in text:
            leads = "registration.url" in text or "group.url" in text
            about.setdefault(body.parent.name, set()).add(leads)
    assert len(about) > 15
    assert {name for name, leads in about.items() if leads != {True}} == WITHOUT_LINK
