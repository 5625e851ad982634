"""The online room: reached by a button, and its address written nowhere else."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.actions.mailing import put_out_copies, send_mailing
from events.actions.planning_sessions import move_day
from events.actions.publishing import cancel_event
from events.actions.registering import register
from events.actions.reminding import plan_reminders, send_due_reminders
from events.actions.telling import tell_due_news
from events.collectors import found_events
from events.enums import DayMode, Refusal
from events.models import Attendance, AttendanceProposal, PersonalFeed, SessionDay
from events.rules.reminders import room_is_open
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory, UserFactory
from tests.whole_database import files_with, rows_with

pytestmark = pytest.mark.django_db
ROOM = "https://ruimte.example/geheime-kamer-4711"
SECRET = "geheime-kamer-4711"


def webinar(starts_in=timedelta(days=14), **options):
    session = make_session(**options)
    starts_at = timezone.now() + starts_in
    session.days.update(
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        mode=DayMode.DIGITAL,
        online_link=ROOM,
    )
    return session


def room_in(answer) -> str:
    """Where the page goes on to."""
    return re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', answer.text)[1]


def join(client, registration):
    day = registration.session.days.get()
    return client.post(f"{registration.url}neem-deel/{day.pk}/")


@pytest.mark.parametrize(
    ("hours_after_start", "is_open"),
    [(-25, False), (-24, True), (0, True), (1.99, True), (2, False)],
)
def test_open_from_a_day_before_until_the_end(hours_after_start, is_open):
    start = timezone.now()
    now = start + timedelta(hours=hours_after_start)
    assert room_is_open(start, start + timedelta(hours=2), now) is is_open


def test_the_button_leads_to_the_room_and_proposes_a_presence(client, staff):
    registration = RegistrationFactory(session=webinar(timedelta(minutes=-10)))
    day = registration.session.days.get()
    page = client.get(registration.url)
    assert "Neem deel" in page.content.decode()
    assert SECRET not in page.content.decode()
    answers = [join(client, registration) for _ in range(2)]
    assert {(answer.status_code, room_in(answer)) for answer in answers} == {(200, ROOM)}
    assert "no-store" in answers[0]["Cache-Control"]
    assert "https:" not in answers[0]["Content-Security-Policy"].partition("form-action")[2][:20]
    assert AttendanceProposal.objects.get().registration == registration
    assert not Attendance.objects.exists()

    url = reverse("events_staff:attendance", args=[day.pk])
    listed = staff.get(url)
    assert "naar de online ruimte" in listed.content.decode()
    assert "Wie online deelnam, was aanwezig (1)" in listed.content.decode()
    name = f"r{registration.pk}"
    staff.post(url, {name: "", f"initial-{name}": ""})
    assert not Attendance.objects.exists()
    staff.post(url, {name: "", f"initial-{name}": "", "joined_present": "1"})
    assert Attendance.objects.get().state == "present"


def test_a_room_that_changed_is_used_at_once(client):
    registration = RegistrationFactory(session=webinar(timedelta(hours=1)))
    assert room_in(join(client, registration)) == ROOM
    day = registration.session.days.get()
    move_day(day, version=1, by=PersonFactory(), online_link="https://andere.example/zaal")
    assert room_in(join(client, registration)) == "https://andere.example/zaal"
    assert not OutboxMail.objects.exists()


@pytest.mark.parametrize("why", ["early", "over", "no room", "on a place", "cancelled"])
def test_where_there_is_no_room_there_is_no_button(client, why):
    starts_in = {"early": timedelta(hours=25), "over": timedelta(hours=-3)}
    registration = RegistrationFactory(session=webinar(starts_in.get(why, timedelta(hours=1))))
    if why == "no room":
        SessionDay.objects.update(online_link="")
    if why == "on a place":
        SessionDay.objects.update(mode=DayMode.LIVE)
    if why == "cancelled":
        event = registration.session.event
        type(event).objects.update(cancelled_at=timezone.now(), cancelled_by=PersonFactory())
    assert "/neem-deel/" not in client.get(registration.url).content.decode()
    answer = join(client, registration)
    assert answer.status_code == 422
    assert Refusal.ROOM_SHUT.label in answer.content.decode()
    assert SECRET not in answer.content.decode()
    assert not AttendanceProposal.objects.exists()


def test_only_a_seat_opens_the_room_of_ones_own_session(client):
    session = webinar(timedelta(hours=1), capacity=2)
    waits = RegistrationFactory(session=session, waiting=True)
    elsewhere = RegistrationFactory(session=webinar(timedelta(hours=1)))
    assert join(client, waits).status_code == 422
    day = session.days.get()
    assert client.post(f"{elsewhere.url}neem-deel/{day.pk}/").status_code == 404
    assert client.post(f"/agenda/inschrijving/{'x' * 32}/neem-deel/{day.pk}/").status_code == 404
    assert (
        client.get(f"{elsewhere.url}neem-deel/{elsewhere.session.days.get().pk}/").status_code
        == 302
    )
    assert not AttendanceProposal.objects.exists()


def test_the_button_stands_on_my_page_too(client):
    user = UserFactory(person=PersonFactory())
    registration = RegistrationFactory(session=webinar(timedelta(hours=1)), person=user.person)
    client.force_login(user)
    page = client.get(reverse("my_page"))
    day = registration.session.days.get()
    assert f'action="{registration.url}neem-deel/{day.pk}/"' in page.content.decode()
    assert SECRET not in page.content.decode()


def everything_mailed(session):
    """Every kind of mail about a session, with its calendar entry."""
    by = StaffFactory().person
    person = PersonFactory()
    registration = register(session=session, person=person, by=by)
    plan_reminders()
    send_due_reminders(registration.reminders.get().due_at)
    day = session.days.get()
    moved = day.starts_at + timedelta(days=1)
    times = {"starts_at": moved, "ends_at": moved + timedelta(hours=2)}
    day = move_day(day, version=1, by=by, **times)
    tell_due_news(day.news_due_at)
    register(session=session, person=person, by=by)  # known
    cancel_registration(registration, by=person)
    kept = register(session=session, person=person, by=by)
    send_mailing(
        session.event, [kept], subject="Tot dan", text="Dag", said="wie", form_key="a" * 32, by=by
    )
    put_out_copies()
    return kept, by


def test_the_address_of_the_room_is_written_nowhere(client, agenda, settings):
    session = webinar()
    registration, by = everything_mailed(session)
    user = UserFactory(person=registration.person)
    event = session.event
    PersonalFeed.objects.create(person=registration.person)
    board = reverse("events_staff:board", args=[event.pk])
    public = [
        event.url,
        f"{event.url}inschrijven/",
        f"{event.url}kalender.ics",
        "/agenda/",
        "/agenda/?weergave=maand",
        "/agenda/kalender.ics",
        f"/agenda/kalender/soort/{event.kind}.ics",
        "/sitemap.xml",
        registration.url,
        f"{registration.url}afspraak.ics",
        f"{registration.url}annuleren/",
        PersonalFeed.objects.get().url,
    ]
    for address in public:
        answer = client.get(address)
        assert answer.status_code == 200, address
        body = b"".join(answer) if answer.streaming else answer.content
        assert SECRET not in body.decode(), address
    assert Client().get(event.url).status_code == 200  # without cookies: kept by the page cache
    assert files_with(Path(settings.VAR_DIR), SECRET) == []
    assert found_events(SECRET, None).total == 0
    for mail in OutboxMail.objects.all():
        whole = mail.subject + mail.body_text + mail.body_html + mail.calendar + str(mail.headers)
        assert SECRET not in whole, mail.template
    assert OutboxMail.objects.count() >= 7

    client.force_login(user)
    for address in (reverse("my_page"), event.url):
        assert SECRET not in client.get(address).content.decode(), address
    client.force_login(by.user)
    staff_pages = [
        board,
        reverse("events_staff:export", args=[event.pk, "csv"]),
        reverse("events_staff:history", args=[registration.pk]),
        reverse(type(event).snippet_viewset.get_url_name("history"), args=[event.pk]),
        reverse("events_staff:attendance", args=[session.days.get().pk]),
    ]
    for address in staff_pages:
        answer = client.get(address)
        body = b"".join(answer) if answer.streaming else answer.content
        assert SECRET not in body.decode("utf-8", "replace"), address
    cancel_event(event, by=by)
    assert not any(SECRET in mail.body_text + mail.calendar for mail in OutboxMail.objects.all())


def test_neither_the_log_nor_the_index_knows_the_room():
    everything_mailed(webinar())
    assert rows_with(SECRET) == ["events_sessionday.online_link"]
