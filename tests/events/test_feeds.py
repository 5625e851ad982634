"""The calendars that one can follow: everything, a part of it, and one's own."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events import components
from events.actions.cancelling import cancel_registration
from events.actions.new_links import rotate_links
from events.actions.personal_feeds import make_feed, revoke_feed
from events.actions.planning_sessions import move_day
from events.actions.publishing import cancel_event, unpublish_event
from events.actions.registering import register
from events.models import PersonalFeed
from members import slots
from members.actions.mergers import merge_organisations
from members.actions.organisations import save_organisation
from members.models import Organisation
from tests.events.calendar_readers import moments, plain_lines
from tests.factories.events import EventFactory, RegistrationFactory, make_session
from tests.factories.members import (
    OrganisationFactory,
    PersonFactory,
    StaffFactory,
    UserFactory,
)
from tests.factories.networks import NetworkFactory

pytestmark = pytest.mark.django_db
ALL = "/agenda/kalender.ics"
ROOM = "https://ruimte.example/geheim"


def uids(client, address):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return [uid for uid, _, _ in moments(answer.content)]


def values(body, wanted):
    return [value for name, _, value in plain_lines(body) if name == wanted]


def test_each_part_of_the_agenda_has_its_own_feed(client):
    network = NetworkFactory(slug="lerend", title="Lerend netwerk")
    gender = make_session(event=EventFactory(theme_gender=True, kind="webinar"))
    both = make_session(event=EventFactory(theme_gender=True, theme_lgbti=True, network=network))
    general = make_session(event=EventFactory())
    one, two, three = (each.days.get().uid for each in (gender, both, general))
    assert set(uids(client, ALL)) == {one, two, three}
    assert set(uids(client, "/agenda/kalender/thema/gender.ics")) == {one, two}
    assert uids(client, "/agenda/kalender/thema/lgbti.ics") == [two]
    assert uids(client, "/agenda/kalender/thema/general.ics") == [three]
    assert uids(client, "/agenda/kalender/soort/webinar.ics") == [one]
    assert uids(client, "/agenda/kalender/netwerk/lerend.ics") == [two]


def test_there_is_no_feed_of_what_does_not_exist_or_is_being_prepared(client):
    NetworkFactory(slug="straks", published_at=None)
    for tail in ("thema/weer.ics", "soort/feest.ics", "netwerk/niets.ics", "netwerk/straks.ics"):
        assert client.get(f"/agenda/kalender/{tail}").status_code == 404, tail
    assert client.get("/agenda/kalender/van-mij/geraden.ics").status_code == 404


def test_every_kind_of_feed_says_what_a_feed_says(client):
    session = make_session(event=EventFactory(theme_gender=True, network=NetworkFactory(slug="n")))
    session.days.update(mode="hybrid", online_link=ROOM)
    mine = make_feed(RegistrationFactory(session=session).person, by=None)
    for address, name in {
        ALL: "Agenda Gelijke kansen lokaal",
        "/agenda/kalender/thema/gender.ics": "Agenda Gelijke kansen lokaal: Gender",
        "/agenda/kalender/soort/training.ics": "Agenda Gelijke kansen lokaal: Vorming",
        "/agenda/kalender/netwerk/n.ics": None,
        mine.url: "Mijn agenda Gelijke kansen lokaal",
    }.items():
        body = client.get(address).content
        lines = plain_lines(body)
        assert ("METHOD", None, "PUBLISH") in lines
        assert ("REFRESH-INTERVAL", ";VALUE=DURATION", "PT4H") in lines
        assert ("SOURCE", ";VALUE=URI", f"http://localhost:8000{address}") in lines
        assert values(body, "X-PUBLISHED-TTL") == ["PT4H"]
        assert values(body, "NAME") == values(body, "X-WR-CALNAME")
        assert name in (None, *values(body, "NAME"))
        for once in ("ORGANIZER", "PRODID", "DTSTAMP", "UID"):
            assert len(values(body, once)) == 1, once
        assert values(body, "LAST-MODIFIED") == values(body, "DTSTAMP")
        assert not values(body, "ATTENDEE")
        assert b"ruimte.example" not in body
        assert bool(values(body, "CONFERENCE")) == (address == mine.url)


def test_whoever_has_the_newest_file_is_told_so(client):
    make_session(event=EventFactory(kind="webinar"))
    for address in (ALL, "/agenda/kalender/soort/webinar.ics"):
        first = client.get(address)
        with time_machine.travel(timezone.now() + timedelta(hours=3)):
            assert client.get(address).content == first.content
            for asked in (
                {"If-None-Match": first["ETag"]},
                {"If-Modified-Since": first["Last-Modified"]},
            ):
                with CaptureQueriesContext(connection) as queries:
                    answer = client.get(address, headers=asked)
                assert (answer.status_code, answer.content) == (304, b"")
                assert answer["Cache-Control"] == "public, max-age=300"
                assert len(queries) == 1


def test_also_what_leaves_a_feed_is_news(client):
    """All that stays is older than what the reader has."""
    stays, goes = make_session(), make_session()
    first = client.get(ALL)
    unpublish_event(goes.event, by=PersonFactory())
    since = client.get(ALL, headers={"If-Modified-Since": first["Last-Modified"]})
    assert since.status_code == 200
    assert [uid for uid, _, _ in moments(since.content)] == [stays.days.get().uid]
    assert client.get(ALL, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_typo_is_news_for_a_feed_and_moves_no_number(client):
    session = make_session()
    before = client.get(ALL)
    session.event.title = "Zonder tikfout"
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        session.event.save()
    after = client.get(ALL, headers={"If-None-Match": before["ETag"]})
    assert values(after.content, "SUMMARY") == ["Zonder tikfout"]
    assert values(after.content, "SEQUENCE") == values(before.content, "SEQUENCE") == ["0"]
    assert values(after.content, "DTSTAMP") > values(before.content, "DTSTAMP")


def test_a_town_with_another_name_is_news_for_a_feed_and_a_merger_is_none(client):
    with time_machine.travel(timezone.now() - timedelta(hours=1), tick=False):
        town, neighbour = (
            OrganisationFactory(kind="municipality", name=name) for name in ("Lint", "Hove")
        )
        there = make_session(first_in=14)
        make_session(first_in=15)
        there.days.update(municipality=town)
    first = client.get(ALL)
    by = StaffFactory().person

    successor = Organisation(kind="municipality", name="Lintboom", nis_code="19999")
    merge_organisations([town, neighbour], successor, timezone.localdate(), by=by)
    assert client.get(ALL).content == first.content

    town.refresh_from_db()
    town.name = "Lint aan de Nete"
    save_organisation(town, by=by)
    second = client.get(ALL, headers={"If-None-Match": first["ETag"]})
    assert second.status_code == 200
    assert second["Last-Modified"] != first["Last-Modified"]
    assert "Lint aan de Nete" in values(second.content, "LOCATION")[0]
    stamps = [values(each.content, "DTSTAMP") for each in (first, second)]
    assert stamps[0][0] != stamps[1][0]
    assert stamps[0][1] == stamps[1][1]
    assert values(second.content, "SEQUENCE") == ["0", "0"]
    assert client.get(ALL).content == second.content


def test_what_one_person_does_changes_no_public_feed(client):
    session = make_session()
    before = client.get(ALL)
    person = PersonFactory()
    cancel_registration(register(session=session, person=person, by=person), by=person)
    assert client.get(ALL, headers={"If-None-Match": before["ETag"]}).status_code == 304


def test_ones_own_calendar_has_the_seats_and_the_personal_page(client):
    session, other = make_session(days=2), make_session()
    session.days.update(mode="hybrid", online_link=ROOM)
    registration = RegistrationFactory(session=session)
    RegistrationFactory(session=other, person=registration.person, waiting=True)
    RegistrationFactory(session=other)
    answer = client.get(make_feed(registration.person, by=None).url)
    days = list(session.days.all())
    assert moments(answer.content) == [(day.uid, day.starts_at, day.ends_at) for day in days]
    page = f"http://localhost:8000{registration.url}"
    assert values(answer.content, "CONFERENCE") == [page] * 2
    assert all(page in text for text in values(answer.content, "DESCRIPTION"))
    assert answer["Cache-Control"] == "private, no-cache"
    assert (answer["Referrer-Policy"], answer["X-Robots-Tag"]) == ("no-referrer", "noindex")
    again = client.get(answer.wsgi_request.path, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again["Cache-Control"]) == (304, "private, no-cache")


def test_ones_own_calendar_follows_what_happens(client):
    session = make_session(first_in=60)
    person = PersonFactory()
    registration = register(session=session, person=person, by=person)
    address = make_feed(person, by=None).url
    first = client.get(address)
    day = session.days.get()
    later = {"starts_at": day.starts_at + timedelta(days=1), "ends_at": day.ends_at}
    later["ends_at"] += timedelta(days=1)
    move_day(day, version=1, by=PersonFactory(), **later)
    moved = client.get(address, headers={"If-Modified-Since": first["Last-Modified"]})
    assert values(moved.content, "SEQUENCE") == ["1"]
    cancel_registration(registration, by=person)
    assert b"VEVENT" not in client.get(address).content
    register(session=session, person=person, by=person)
    cancel_event(session.event, by=PersonFactory())
    assert values(client.get(address).content, "STATUS") == ["CANCELLED"]
    with time_machine.travel(timezone.now() + timedelta(days=32)):
        assert b"VEVENT" not in client.get(address).content


def test_the_address_is_made_shown_and_taken_back_on_my_page(client):
    client.force_login(UserFactory())
    assert "Maak mijn kalender" in client.get("/mijn/").content.decode()
    make, revoke = "/agenda/kalender/van-mij/maken/", "/agenda/kalender/van-mij/intrekken/"
    assert (client.get(make).status_code, client.get(revoke).status_code) == (405, 405)
    assert not PersonalFeed.objects.exists()
    for _ in range(2):  # a double click
        assert client.post(make)["Location"] == "/mijn/#mijn-kalender"
    feed = PersonalFeed.objects.get()
    assert len(feed.token) >= 22  # 128 bits
    assert f"http://localhost:8000{feed.url}" in client.get("/mijn/").content.decode()
    assert client.get(feed.url).status_code == 200
    client.post(revoke)
    gone = client.get(feed.url)
    assert (gone.status_code, gone["Cache-Control"]) == (404, "private, no-cache")
    client.post(make)
    assert PersonalFeed.objects.get().token != feed.token


def test_only_who_is_signed_in_makes_one(client):
    assert client.post("/agenda/kalender/van-mij/maken/").status_code == 302
    assert not PersonalFeed.objects.exists()


def test_a_change_of_address_or_a_wish_to_be_forgotten_ends_it():
    """Whoever still reads the former mailbox or calendar must not get the new links."""
    person = PersonFactory()
    make_feed(person, by=None)
    rotate_links(person)
    assert not PersonalFeed.objects.exists()
    make_feed(person, by=None)
    collected = slots.export_person.collect(person=person)
    assert "Eigen kalender" in [data.label for data in collected if data.rows]
    list(slots.erase_person.collect(person=person, dry_run=False))
    assert not PersonalFeed.objects.exists()
    revoke_feed(person, by=None)  # a second time does nothing


def test_two_rows_of_one_person_keep_one_address():
    kept, duplicate = PersonFactory(), PersonFactory()
    mine = make_feed(kept, by=None)
    make_feed(duplicate, by=None)
    list(slots.merge_person.collect(kept=kept, duplicate=duplicate, dry_run=False, by=None))
    assert list(PersonalFeed.objects.all()) == [mine]


def test_the_page_about_following_names_every_calendar(client, agenda):
    network = NetworkFactory(slug="lerend", title="Lerend netwerk")
    make_session(event=EventFactory(network=network, kind="webinar"))
    NetworkFactory(slug="leeg")
    page = client.get("/agenda/volgen/").content.decode()
    for tail in (".ics", "/thema/gender.ics", "/soort/webinar.ics", "/netwerk/lerend.ics"):
        assert f'href="/agenda/kalender{tail}"' in page
    assert "/netwerk/leeg.ics" not in page
    assert "/soort/course.ics" not in page
    chosen = client.get("/agenda/?thema=gender&soort=webinar").content.decode()
    for tail in ("thema/gender.ics", "soort/webinar.ics"):
        assert f'href="/agenda/kalender/{tail}"' in chosen


def test_theme_and_network_pages_lead_to_their_calendar():
    network = NetworkFactory(slug="lerend")
    make_session(event=EventFactory(network=network))
    html = components.meetings_of(network).render_html({})
    assert 'href="/agenda/kalender/netwerk/lerend.ics"' in html
