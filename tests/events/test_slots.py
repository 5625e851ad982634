"""Where the agenda shows itself on pages of other apps."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import slots as cms_slots
from events import components
from members import slots
from tests.factories.events import (
    AttendanceFactory,
    EventFactory,
    RegistrationFactory,
    make_session,
)
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


def html(component):
    return component.render_html({"request": RequestFactory().get("/")})


def test_the_home_page_lists_what_comes_next():
    make_session(event=EventFactory(title="Straks"))
    make_session(event=EventFactory(title="Geweest"), first_in=-5)
    shown = html(components.next_events())
    assert "Straks" in shown
    assert "Geweest" not in shown


def test_an_empty_home_says_so():
    assert "Er staat nu niets in de agenda." in html(components.next_events())


def test_my_page_shows_my_registrations_with_their_links(client):
    user = UserFactory()
    registration = RegistrationFactory(session=make_session(), person=user.person)
    client.force_login(user)
    page = client.get("/mijn/").content.decode()
    assert registration.url in page
    assert f"{registration.url}annuleren/" in page


def test_my_page_costs_the_same_for_three_as_for_one():
    person = PersonFactory()
    counts = []
    for more in (1, 2):
        for _ in range(more):
            RegistrationFactory(session=make_session(), person=person)
        with CaptureQueriesContext(connection) as captured:
            html(components.registrations_of(person))
        counts.append(len(captured))
    assert counts[0] == counts[1]


def found(query, user=None):
    groups = [group for group in slots.search.collect(query=query, user=user)]
    return next(group for group in groups if group.label == "Agenda")


def test_search_finds_public_events_by_every_word():
    make_session(event=EventFactory(title="Genderscan in de praktijk"))
    make_session(event=EventFactory(title="Genderscan later"), first_in=40)
    make_session(event=EventFactory(title="Genderscan geheim", published_at=None))
    group = found("genderscan")
    assert [result.title for result in group.results] == [
        "Genderscan in de praktijk",
        "Genderscan later",
    ]
    assert group.total == 2
    assert found("genderscan praktijk").total == 1
    assert found('"').total == 0


def test_the_sitemap_names_what_is_public():
    event = make_session().event
    make_session(event=EventFactory(published_at=None))
    request = RequestFactory().get("/sitemap.xml")
    places = [entry.location for entry in slots.sitemap.collect(request=request)]
    assert [place for place in places if place.startswith("/agenda/2")] == [event.url]


def test_the_calendar_has_public_days_of_the_period():
    event = make_session().event
    make_session(event=EventFactory(published_at=None))
    now = timezone.now()
    entries = slots.calendar.collect(start=now, end=now + timedelta(days=30), user=None)
    assert [entry.url for entry in entries if entry.url.startswith("/agenda/")] == [event.url]


def test_who_was_there_lays_a_tile():
    board = OrganisationFactory(nis_code="71016")
    session = make_session(first_in=-5, event=EventFactory(theme_gender=True))
    registration = RegistrationFactory(session=session, organisation=board)
    AttendanceFactory(registration=registration, day=session.days.get())
    tiles = cms_slots.newest_per_municipality(cms_slots.tiles.collect())
    assert tiles["71016"] == "gender"


def test_a_persons_own_data_holds_registrations_and_presences():
    session = make_session(first_in=-5, event=EventFactory(title="Loketdag"))
    registration = RegistrationFactory(session=session)
    AttendanceFactory(registration=registration, day=session.days.get())
    kept = {
        part.label: part.rows for part in slots.export_person.collect(person=registration.person)
    }
    assert kept["Inschrijvingen"][0]["activiteit"] == "Loketdag"
    assert kept["Aanwezigheden"][0]["aanwezigheid"] == "Aanwezig"
