"""The agenda, the page of an event and the calendar files, as visitors get them."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.models import Event
from tests.factories.events import (
    EventFactory,
    RegistrationFactory,
    SessionDayFactory,
    SessionFactory,
    in_days,
    make_session,
)
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def words(response):
    return " ".join(response.content.decode().split())


def titles(response):
    return re.findall(r"<h4><a[^>]*>([^<]+)</a>", response.content.decode())


def make_event(title, *, day=14, municipality=None, mode="live", **values):
    event = EventFactory(title=title, **values)
    session = SessionFactory(event=event)
    SessionDayFactory(session=session, starts_at=in_days(day), municipality=municipality, mode=mode)
    return event


def test_what_comes_stands_in_order_and_what_was_in_its_own_list(client, agenda):
    make_event("Later", day=30)
    make_event("Eerst", day=3)
    make_event("Geweest", day=-3)
    make_event("In voorbereiding", published_at=None)
    assert titles(client.get("/agenda/")) == ["Eerst", "Later"]
    assert titles(client.get("/agenda/?weergave=voorbij")) == ["Geweest"]


def test_each_month_of_the_past_stands_once_also_where_an_event_ended_in_another(client, agenda):
    long = make_event("Lang", day=-70)
    SessionDayFactory(session=long.sessions.get(), starts_at=in_days(-2))
    make_event("Tussenin", day=-35)
    page = client.get("/agenda/?weergave=voorbij")
    assert titles(page) == ["Tussenin", "Lang"]
    months = [name for name, _ in page.context["months"]]
    assert len(months) == len(set(months)) == 2


def test_what_is_over_no_longer_tells_how_to_come(client, agenda):
    for day, told in ((3, True), (-3, False)):
        event = make_event(f"Online {day}", day=day, mode="digital")
        page = words(client.get(event.url))
        assert ("staat daar de knop" in page) is told
        assert (f"{event.url}kalender.ics" in page) is told


def test_an_empty_agenda_says_what_to_do_next(client, agenda):
    page = words(client.get("/agenda/"))
    assert "Er staat nu niets in de agenda." in page
    assert "/nieuwsbrief/" in page


def test_filters_live_in_the_address(client, agenda):
    genk = OrganisationFactory(name="Genk", province="limburg")
    make_event("Genderscan", theme_gender=True, kind="webinar", mode="digital")
    make_event("Rondgang", theme_disability=True, kind="work_visit", municipality=genk)
    make_event("Voor iedereen")
    assert titles(client.get("/agenda/?thema=gender")) == ["Genderscan"]
    assert titles(client.get("/agenda/?thema=general")) == ["Voor iedereen"]
    assert titles(client.get("/agenda/?soort=work_visit&soort=webinar")) == [
        "Genderscan",
        "Rondgang",
    ]
    assert titles(client.get("/agenda/?waar=limburg")) == ["Rondgang"]
    assert titles(client.get("/agenda/?waar=online")) == ["Genderscan"]
    assert titles(client.get("/agenda/?waar=limburg&soort=webinar")) == []
    assert "Niets past bij wat je koos." in words(client.get("/agenda/?waar=antwerpen"))


def test_a_period_narrows_and_an_impossible_one_is_told(client, agenda):
    make_event("Binnenkort", day=3)
    make_event("Later", day=30)
    until = timezone.localdate() + timedelta(days=10)
    assert titles(client.get(f"/agenda/?tot={until}")) == ["Binnenkort"]
    page = client.get(f"/agenda/?van={until}&tot={until - timedelta(days=3)}")
    assert "De periode eindigt voor ze begint." in words(page)


def test_only_what_still_takes_names(client, agenda):
    make_event("Plaats")
    full = EventFactory(title="Volzet")
    session = make_session(event=full, capacity=1)
    RegistrationFactory(session=session)
    assert titles(client.get("/agenda/?vrij=on")) == ["Plaats"]


def test_nonsense_in_the_address_is_ignored(client, agenda):
    make_event("Plaats")
    for query in ("thema=xyz", "pagina=99", "weergave=jaar", "van=gisteren", "maand=2026-99"):
        assert client.get(f"/agenda/?{query}").status_code == 200
    assert client.get("/agenda/?weergave=maand&maand=0001-01").status_code == 200


def test_twenty_to_a_page(client, agenda):
    for number in range(21):
        make_event(f"Vorming {number:02}", day=3 + number)
    assert len(titles(client.get("/agenda/"))) == 20
    assert titles(client.get("/agenda/?pagina=2")) == ["Vorming 20"]


def test_the_month_shows_each_day_in_its_cell(client, agenda):
    event = make_event("Maandvorming", day=3)
    month = f"{in_days(3):%Y-%m}"
    page = words(client.get(f"/agenda/?weergave=maand&maand={month}"))
    assert f'<a href="{event.url}" data-theme="general">Maandvorming' in page


def test_a_cancelled_event_stays_and_says_so(client, agenda):
    event = make_event("Afgelast", cancelled_at=timezone.now(), cancelled_by=PersonFactory())
    assert "Geannuleerd" in words(client.get("/agenda/"))
    page = words(client.get(event.url))
    assert "Dit gaat niet door" in page
    assert "Schrijf je in" not in page


def queries(client, address):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("address", ["/agenda/", "/agenda/?weergave=maand"])
def test_three_events_cost_as_many_queries_as_one(client, agenda, address):
    today = timezone.localtime()
    day = 1 if today.day < 20 else 0
    make_event("Een", day=day)
    client.get(address)
    one = queries(client, f"{address}{'&' if '?' in address else '?'}x=1")
    make_event("Twee", day=day)
    make_event("Drie", day=day)
    assert queries(client, f"{address}{'&' if '?' in address else '?'}x=2") == one


def test_the_page_of_an_event_tells_seats_place_and_access(client, agenda):
    genk = OrganisationFactory(name="Genk")
    session = make_session(capacity=40)
    session.days.update(municipality=genk, access="Gelijkvloers, met ringleiding.")
    RegistrationFactory(session=session)
    page = words(client.get(session.event.url))
    assert "Nog 39 van de 40 plaatsen" in page
    assert "Huis van de Markt" in page
    assert "Marktplein 1, Genk" in page
    assert "Gelijkvloers, met ringleiding." in page
    assert f"{session.event.url}inschrijven/" in page


def test_the_online_room_is_nowhere_public(client, agenda):
    session = make_session()
    session.days.update(mode="digital", online_link="https://ruimte.example/geheim")
    for address in (
        session.event.url,
        "/agenda/",
        "/agenda/kalender.ics",
        f"{session.event.url}kalender.ics",
        f"{session.event.url}inschrijven/",
    ):
        assert "ruimte.example" not in client.get(address).content.decode(), address


def test_what_is_not_published_is_for_staff_only(client, agenda, admin_client):
    event = make_event("Straks", published_at=None)
    assert client.get(event.url).status_code == 404
    assert client.get(f"{event.url}kalender.ics").status_code == 404
    assert "Nog niet gepubliceerd" in words(admin_client.get(event.url))


def test_search_engines_read_the_facts(client, agenda):
    event = make_event("Vorming met </script> in de titel", mode="hybrid")
    page = client.get(event.url).content.decode()
    block = re.search(r'<script type="application/ld\+json">(.+?)</script>', page, re.S)[1]
    facts = json.loads(block)["@graph"][0]
    assert facts["name"] == event.title
    assert facts["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert facts["offers"]["availability"] == "https://schema.org/InStock"
    assert "ruimte" not in block


def test_an_address_of_another_year_is_not_found(client, agenda):
    event = make_event("Dit jaar")
    assert client.get(event.url.replace(str(event.year), "1999")).status_code == 404
    assert Event.objects.get().url == event.url


def test_the_days_of_one_session_can_be_saved_together(client, agenda):
    session = make_session(days=2)
    page = words(client.get(session.event.url))
    assert "Bewaar alle dagen (.ics)" in page
    assert f"{session.event.url}kalender.ics" in page


def test_sessions_to_choose_from_are_not_saved_as_if_you_came_to_all(client, agenda):
    """Who registers gets the appointment of the one session in the mail."""
    session = make_session()
    make_session(event=session.event, first_in=20)
    page = words(client.get(session.event.url))
    assert "Kies één sessie" in page
    assert f"{session.event.url}kalender.ics" not in page
    assert "Volg de hele agenda" in page
