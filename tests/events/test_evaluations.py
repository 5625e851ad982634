"""The evaluation: the day after, to who was there, with one reminder."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from events.actions.evaluating import send_due_evaluations
from events.enums import AttendanceState
from events.models import Attendance, Evaluation
from members.models import OutboxMail
from surveys.actions.inviting import remind_due
from surveys.models import Invitation
from tests.factories.events import (
    EventFactory,
    RegistrationFactory,
    SessionDayFactory,
    make_session,
)
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def yesterday():
    """A training that was yesterday, with who came, who did not and who is not noted."""
    session = make_session(event=EventFactory())
    day = session.days.get()
    start = timezone.localtime().replace(hour=9, minute=0) - timedelta(days=1)
    type(day).objects.filter(pk=day.pk).update(starts_at=start, ends_at=start + timedelta(hours=3))
    seats = {}
    for state in (AttendanceState.PRESENT, AttendanceState.ABSENT, None):
        seats[state] = RegistrationFactory(session=session)
        if state:
            Attendance.objects.create(registration=seats[state], day=day, state=state)
    return session, day, seats


def test_only_who_was_there_is_asked_and_each_once(yesterday):
    session, _, seats = yesterday
    assert send_due_evaluations() == 1
    assert send_due_evaluations() == 0
    invitation = Invitation.objects.get()
    assert invitation.person == seats[AttendanceState.PRESENT].person
    assert Evaluation.objects.get().event == session.event
    assert OutboxMail.objects.get().to == invitation.person.email


def test_who_is_noted_later_is_asked_later(yesterday):
    _, day, seats = yesterday
    send_due_evaluations()
    Attendance.objects.create(registration=seats[None], day=day, state=AttendanceState.PRESENT)
    assert send_due_evaluations() == 1
    assert Evaluation.objects.count() == 1


def test_nobody_is_asked_on_the_day_itself_or_weeks_later(yesterday):
    _, day, _ = yesterday
    start = timezone.now() - timedelta(hours=4)
    for starts_at in (timezone.now() + timedelta(hours=1), start - timedelta(days=20)):
        type(day).objects.update(starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
        assert send_due_evaluations() == 0


def test_after_each_session_of_a_training_in_several_towns_and_in_one_survey(yesterday):
    """Who waited for the last of them would be asked weeks after the day itself."""
    session, _, _ = yesterday
    other = make_session(event=session.event, first_in=40)
    assert send_due_evaluations() == 1
    survey = Evaluation.objects.get().survey
    last = other.days.get()
    with time_machine.travel(last.ends_at + timedelta(days=2)):
        came = RegistrationFactory(session=other)
        Attendance.objects.create(registration=came, day=last, state=AttendanceState.PRESENT)
        assert send_due_evaluations() == 1
        assert survey.invitations.order_by("pk").last().person == came.person
        assert send_due_evaluations() == 0
    assert survey.closes_at > last.ends_at + timedelta(days=14)


def test_a_course_is_asked_about_after_its_last_day(yesterday):
    session, day, _ = yesterday
    SessionDayFactory(session=session, starts_at=day.starts_at + timedelta(days=3))
    assert send_due_evaluations() == 0


def test_an_event_that_wants_none_is_left_alone(yesterday):
    session, _, _ = yesterday
    type(session.event).objects.update(evaluation=False)
    assert send_due_evaluations() == 0


def test_one_reminder_a_week_later_and_none_after_answering(yesterday):
    _, day, seats = yesterday
    Attendance.objects.create(registration=seats[None], day=day, state=AttendanceState.PRESENT)
    send_due_evaluations()
    done, silent = Invitation.objects.order_by("pk")
    Client().post(reverse("surveys:answer", args=[done.token]), {"beter_in_staat": "4"})
    assert remind_due() == 0
    later = timezone.now() + timedelta(days=8)
    assert remind_due(later) == 1
    assert remind_due(later) == 0
    reminded = OutboxMail.objects.filter(template="survey_reminder")
    assert list(reminded.values_list("to", flat=True)) == [silent.person.email]


def test_the_screen_that_rounds_off_leads_to_the_evaluation(yesterday, client):
    session, _, _ = yesterday
    client.force_login(StaffFactory())
    place = reverse("events_staff:close", args=[session.event.pk])
    before = client.get(place).content.decode()
    assert "krijgt de dag na de laatste dag vanzelf een evaluatie" in before
    assert "vragen we de besturen die er waren" in before
    send_due_evaluations()
    survey = Evaluation.objects.get().survey
    after = client.get(place).content.decode()
    assert reverse("surveys_staff:results", args=[survey.pk]) in after
