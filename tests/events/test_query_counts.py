"""One and three rows cost the same number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Event
from tests.factories.events import AttendanceFactory, RegistrationFactory, make_session

pytestmark = pytest.mark.django_db


def cost(client, address) -> int:
    client.get(address)  # warms what is kept for the process
    with CaptureQueriesContext(connection) as queries:
        # A cookie keeps the kept page out of the way.
        assert client.get(address, headers={"cookie": "proef=1"}).status_code == 200
    return len(queries)


def staff_cost(staff, address) -> int:
    staff.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert staff.get(address).status_code == 200
    return len(queries)


def test_the_calendar_feed(client):
    make_session()
    one = cost(client, "/agenda/kalender.ics")
    for _ in range(2):
        make_session(days=2)
    assert cost(client, "/agenda/kalender.ics") == one


def test_the_page_of_an_event(client, agenda):
    session = make_session()
    one = cost(client, session.event.url)
    for _ in range(2):
        RegistrationFactory(session=session)
        make_session(event=session.event, days=2)
    assert cost(client, session.event.url) == one


def test_the_form_where_one_chooses_a_session(client):
    event = make_session().event
    make_session(event=event)
    two = cost(client, f"{event.url}inschrijven/")
    for _ in range(2):
        RegistrationFactory(session=make_session(event=event, days=2))
    assert cost(client, f"{event.url}inschrijven/") == two


def test_the_lists_of_staff(staff):
    addresses = [
        reverse(Event.snippet_viewset.get_url_name("list")),
        reverse("events_registrations:index"),
    ]
    RegistrationFactory(session=make_session())
    one = [staff_cost(staff, address) for address in addresses]
    for _ in range(2):
        RegistrationFactory(session=make_session(days=2))
    assert [staff_cost(staff, address) for address in addresses] == one


def test_the_attendance_list(staff):
    session = make_session(first_in=-1)
    day = session.days.get()
    AttendanceFactory(registration=RegistrationFactory(session=session), day=day)
    addresses = [
        reverse(f"events_staff:{name}", args=[day.pk]) for name in ("attendance", "signatures")
    ]
    one = [staff_cost(staff, address) for address in addresses]
    for _ in range(2):
        AttendanceFactory(registration=RegistrationFactory(session=session), day=day)
    assert [staff_cost(staff, address) for address in addresses] == one
