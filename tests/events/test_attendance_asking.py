"""Two working days after, the organiser is asked who had been there."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from events.enums import AttendanceState
from events.models import Attendance, Event, EventOrganiser, PastLoad, Session, SessionDay
from events.tasks import ask_attendance
from members.dutch import BRUSSELS
from members.models import OutboxMail
from tests.factories.events import (
    AttendanceFactory,
    RegistrationFactory,
    SessionDayFactory,
    make_session,
)
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db

FRIDAY = datetime(2026, 10, 30, 9, 30, tzinfo=BRUSSELS)  # All Saints is on the Sunday after


@pytest.fixture
def over(time_machine):
    """A session of last Friday with one seat, carried by one colleague; now it is Tuesday."""
    session = make_session()
    SessionDay.objects.update(starts_at=FRIDAY, ends_at=FRIDAY + timedelta(hours=3))
    RegistrationFactory(session=session)
    user = StaffFactory()
    EventOrganiser.objects.create(event=session.event, person=user.person)
    time_machine.move_to(datetime(2026, 11, 3, 10, tzinfo=BRUSSELS))
    return session, user


def asked():
    return OutboxMail.objects.filter(template="attendance_asked")


def test_once_on_the_second_working_day_with_a_link_that_only_shows(over, client, time_machine):
    session, user = over
    time_machine.move_to(datetime(2026, 11, 3, 8, 55, tzinfo=BRUSSELS))
    ask_attendance()
    assert not asked().exists()
    time_machine.move_to(datetime(2026, 11, 3, 9, 5, tzinfo=BRUSSELS))
    ask_attendance()
    ask_attendance()
    mail = asked().get()
    assert mail.to == user.person.email
    url = reverse("events_staff:all_except", args=[session.days.get().pk])
    for body in (mail.body_text, mail.body_html):
        assert settings.SITE_URL + url in body

    client.force_login(user)
    assert "Iedereen aanwezig, behalve" in client.get(url).content.decode()
    assert not Attendance.objects.exists()
    client.post(url, {})
    assert Attendance.objects.get().state == AttendanceState.PRESENT


@pytest.mark.parametrize(
    "reason", ["complete", "cancelled", "nobody", "session", "too long ago", "taken over"]
)
def test_who_has_nothing_to_say_is_not_asked(over, reason, time_machine):
    session, user = over
    if reason == "complete":
        AttendanceFactory(registration=session.registrations.get(), day=session.days.get())
    elif reason == "cancelled":
        Event.objects.update(cancelled_at=timezone.now(), cancelled_by=user.person)
    elif reason == "session":
        Session.objects.update(cancelled_at=timezone.now(), cancelled_by=user.person)
    elif reason == "nobody":
        session.registrations.all().delete()
    elif reason == "too long ago":
        time_machine.move_to(datetime(2026, 11, 17, 10, tzinfo=BRUSSELS))
    else:
        Event.objects.update(
            load=PastLoad.objects.create(name="oud.csv", source="Lijst", by=user.person)
        )
    ask_attendance()
    assert not asked().exists()


def test_half_a_list_is_asked_for_and_every_open_day_has_its_link(over):
    session, _ = over
    thursday = FRIDAY - timedelta(days=1)
    SessionDayFactory(session=session, starts_at=thursday)
    noted = SessionDayFactory(session=session, starts_at=thursday - timedelta(days=1))
    AttendanceFactory(registration=session.registrations.get(), day=noted)
    ask_attendance()
    text = asked().get().body_text
    links = {day: f"/dag/{day.pk}/behalve/" in text for day in session.days.all()}
    assert links.pop(noted) is False
    assert list(links.values()) == [True, True]


def test_a_day_added_after_the_question_is_asked_about_too(over, time_machine):
    session, _ = over
    ask_attendance()
    SessionDayFactory(session=session, starts_at=FRIDAY + timedelta(days=7))
    time_machine.move_to(datetime(2026, 11, 10, 10, tzinfo=BRUSSELS))
    ask_attendance()
    ask_attendance()
    assert asked().count() == 2


def test_each_day_of_a_course_is_asked_about_while_its_list_may_still_be_entered(
    over, time_machine
):
    session, _ = over
    first = session.days.get()
    second = SessionDayFactory(session=session, starts_at=FRIDAY + timedelta(days=21))
    ask_attendance()
    ask_attendance()
    mail = asked().get()
    assert f"/dag/{first.pk}/behalve/" in mail.body_text
    for body in (mail.body_text, mail.body_html):
        assert "loopt nog" in body
    time_machine.move_to(datetime(2026, 11, 24, 10, tzinfo=BRUSSELS))
    ask_attendance()
    mail = asked().exclude(pk=mail.pk).get()
    assert f"/dag/{second.pk}/behalve/" in mail.body_text
    assert "is voorbij" in mail.body_text
    assert f"/dag/{first.pk}/behalve/" not in mail.body_text  # too late for that one


def test_without_anybody_who_can_sign_in_the_team_is_asked(over):
    session, user = over
    user.is_active = False
    user.save()
    EventOrganiser.objects.create(event=session.event, person=PersonFactory())
    ask_attendance()
    assert asked().get().to == settings.CONTACT_EMAIL
