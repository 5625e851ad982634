"""The work after an event, on one screen."""

from datetime import datetime

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.collectors import waiting_work
from events.enums import AttendanceState, EventKind
from events.models import Attendance, Closing, Mailing, Session, SessionDay
from events.work_due import below_minimum, events_to_close
from members.dutch import BRUSSELS
from members.enums import Role
from tests.factories.events import (
    AttendanceFactory,
    EventFactory,
    RegistrationFactory,
    make_session,
)
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db


def seen(response):
    return " ".join(response.content.decode().split())


def held(**options) -> Session:
    session = make_session(first_in=-5, **options)
    RegistrationFactory(session=session)
    return session


def test_attendance_links_thanks_and_done(staff):
    session = held()
    url = reverse("events_staff:close", args=[session.event_id])
    links = {"materials": "https://materiaal.example/x", "minutes": ""}
    assert "nog niets genoteerd" in seen(staff.get(url))
    refused = seen(staff.post(url, links | {"done": "1"}))
    assert "Noteer eerst wie er was" in refused
    assert not Closing.objects.exists()

    AttendanceFactory(registration=session.registrations.get(), day=session.days.get())
    assert staff.post(url, links).url == url
    assert "1 aanwezige van 1" in seen(staff.get(url))
    mailing = reverse("events_staff:mailing", args=[session.event_id])
    form = staff.get(mailing + "?bedankt=1").context["form"]
    assert "https://materiaal.example/x" in form["text"].value()
    names = ("states", "subject", "text", "form_key")
    data = {name: form[name].value() for name in names} | {"thanks": "True"}
    preview = staff.post(mailing, data).context["form"]
    staff.post(mailing, data | {"seen": preview["seen"].value(), "send": "1"})
    assert Mailing.objects.get().thanks
    assert "Vertrokken op" in seen(staff.get(url))

    board = reverse("events_staff:board", args=[session.event_id])
    assert "Rond af" in seen(staff.get(board))
    assert staff.post(url, links | {"done": "1"}).url == board
    assert Closing.objects.get().is_closed
    again = seen(staff.get(board))
    assert "Rond af" not in again
    assert f'href="{url}"' in again  # a link can still be put right
    assert "Annuleer het evenement" not in again  # what took place is no longer cancelled


def test_a_kind_that_asks_for_minutes_is_done_with_them_or_when_none_are_needed(staff):
    visit = EventFactory(kind=EventKind.WORK_VISIT)
    session = held(event=visit)
    AttendanceFactory(registration=session.registrations.get(), day=session.days.get())
    url = reverse("events_staff:close", args=[visit.pk])

    assert "Bij deze soort hoort een verslag" in seen(staff.post(url, {"done": "1"}))
    day = session.days.get()
    assert "Begin het verslag" in seen(staff.get(url))
    staff.post(reverse("events:minutes_start", args=[day.pk]))
    day.refresh_from_db()
    assert day.minutes.get_absolute_url() in seen(staff.get(url))
    staff.post(url, {"done": "1"})
    assert Closing.objects.get().is_closed
    SessionDay.objects.update(minutes=None)

    Closing.objects.all().delete()
    visit.minutes_required = False
    visit.save()
    staff.post(url, {"done": "1"})
    assert Closing.objects.get().is_closed


def test_a_link_to_minutes_of_before_is_readable_and_enough(staff):
    session = held(event=EventFactory(kind=EventKind.WORK_VISIT))
    AttendanceFactory(registration=session.registrations.get(), day=session.days.get())
    Closing.objects.create(event=session.event, minutes="https://verslag.example/x")
    url = reverse("events_staff:close", args=[session.event_id])

    assert "https://verslag.example/x" in seen(staff.get(url))
    staff.post(url, {"done": "1"})
    assert Closing.objects.get().is_closed
    thanks = reverse("events_staff:mailing", args=[session.event_id]) + "?bedankt=1"
    assert "https://verslag.example/x" in staff.get(thanks).context["form"]["text"].value()


def test_what_is_still_to_come_is_not_done(staff):
    session = make_session()
    answer = staff.post(reverse("events_staff:close", args=[session.event_id]), {"done": "1"})
    assert "nog niet voorbij" in seen(answer)


def test_two_working_days_after_the_organiser_is_asked_until_it_is_done(staff, time_machine):
    session = held()
    friday = datetime(2026, 11, 20, 9, 30, tzinfo=BRUSSELS)
    SessionDay.objects.update(starts_at=friday, ends_at=friday.replace(hour=12))
    moments = {day: datetime(2026, 11, day, 8, tzinfo=BRUSSELS) for day in (23, 24)}
    assert events_to_close(moments[23]) == []
    assert events_to_close(moments[24]) == [session.event]
    assert events_to_close(datetime(2027, 2, 24, 8, tzinfo=BRUSSELS)) == []
    time_machine.move_to(moments[24])
    assert "voorbij evenement wacht op afronden" in [line.text for line in waiting_work()][-1]
    AttendanceFactory(registration=session.registrations.get(), day=session.days.get())
    staff.post(reverse("events_staff:close", args=[session.event_id]), {"done": "1"})
    assert list(waiting_work()) == []


def test_a_session_below_its_minimum_asks_whether_it_goes_on(staff):
    near = make_session(first_in=5, minimum=2)
    RegistrationFactory(session=near)
    enough = make_session(first_in=5, minimum=1)
    RegistrationFactory(session=enough)
    make_session(first_in=40, minimum=2)
    make_session(first_in=5)
    assert list(below_minimum()) == [near]
    assert "haalt het minimum nog niet" in next(waiting_work()).text
    board = seen(staff.get(reverse("events_staff:board", args=[near.event_id])))
    assert "Nog 1 nodig voor het minimum van 2" in board


def test_everybody_except_is_noted_on_the_screen_itself(staff):
    session = held()
    missing, ill = RegistrationFactory.create_batch(2, session=session)
    url = reverse("events_staff:close", args=[session.event_id])
    address = reverse("events_staff:all_except", args=[session.days.get().pk])
    page = seen(staff.get(url))
    assert f'action="{address}?afronden=1"' in page
    assert f"{missing.person.name}, {missing.organisation_label}" in page
    answer = staff.post(f"{address}?afronden=1", {"absent": [missing.pk], "excused": [ill.pk]})
    assert answer.url == url
    states = dict(Attendance.objects.values_list("registration", "state"))
    assert states.pop(missing.pk) == AttendanceState.ABSENT
    assert states.pop(ill.pk) == AttendanceState.EXCUSED
    assert list(states.values()) == [AttendanceState.PRESENT]
    assert "1 aanwezige van 3" in seen(staff.get(url))


def test_ticked_both_ways_asks_which_it_is_and_keeps_the_ticks(staff):
    session = held()
    somebody = session.registrations.get()
    address = reverse("events_staff:all_except", args=[session.days.get().pk])
    page = seen(staff.post(address, {"absent": [somebody.pk], "excused": [somebody.pk]}))
    assert f"Twee keer aangevinkt: {somebody.person.name}" in page
    assert page.count(f'value="{somebody.pk}" checked') == 2
    assert not Attendance.objects.exists()


def test_who_was_already_noted_as_missing_is_ticked_in_advance(staff):
    session = held()
    missing = AttendanceFactory(
        registration=session.registrations.get(),
        day=session.days.get(),
        state=AttendanceState.ABSENT,
    ).registration
    address = reverse("events_staff:all_except", args=[session.days.get().pk])
    assert f'name="absent" value="{missing.pk}" checked' in seen(staff.get(address))


def test_too_late_to_note_says_to_whom_to_give_the_list(client):
    call_command("seed_roles")
    organiser = StaffFactory(is_superuser=False)
    organiser.groups.set(Group.objects.filter(name=Role.ORGANISER))
    client.force_login(organiser)
    session = make_session(first_in=-20)
    somebody = RegistrationFactory(session=session)
    url = reverse("events_staff:close", args=[session.event_id])
    assert "Geef je lijst aan de coördinator" in seen(client.get(url))
    address = reverse("events_staff:all_except", args=[session.days.get().pk])
    assert "Geef je lijst aan de coördinator" in seen(client.post(address, {}))
    assert not somebody.attendances.exists()


def test_the_screen_costs_the_same_for_three_as_for_one(staff):
    session = held()
    url = reverse("events_staff:close", args=[session.event_id])
    staff.get(url)
    with CaptureQueriesContext(connection) as one:
        staff.get(url)
    RegistrationFactory.create_batch(2, session=session)
    with CaptureQueriesContext(connection) as three:
        staff.get(url)
    assert len(one) == len(three)
