"""Reminders: rows with a due moment, sent by the tick, once, to whoever still has a seat."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from events.actions import reminding
from events.actions.cancelling import cancel_registration
from events.actions.cloning import clone_event
from events.actions.mailing import BATCH
from events.actions.planning_sessions import cancel_day, move_day
from events.actions.publishing import cancel_event
from events.actions.reminding import (
    change_reminders,
    plan_reminders,
    send_due_reminders,
)
from events.models import Event, Reminder, SessionDay
from events.rules.reminders import reminder_at
from events.tasks import remind
from members.dutch import BRUSSELS
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, SessionDayFactory, make_session
from tests.factories.members import PersonFactory


def at(day, month, hour=9, year=2026):
    return datetime(year, month, day, hour, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("starts_at", "working_days", "due"),
    [
        (at(12, 11, 14), 3, at(6, 11)),  # over Armistice Day and a weekend
        (at(10, 11), 1, at(9, 11)),
        (at(9, 11), 1, at(6, 11)),  # on a Monday: the Friday before
        (at(5, 1, year=2027), 2, at(31, 12)),  # New Year's Day is closed
        (at(26, 10), 1, at(23, 10)),  # the clock goes back on the 25th: nine stays nine
    ],
)
def test_nine_in_the_morning_so_many_working_days_before(starts_at, working_days, due):
    assert reminder_at(starts_at, working_days) == due


def due_moments():
    return list(Reminder.objects.order_by("due_at").values_list("due_at", flat=True))


def reminders():
    return OutboxMail.objects.filter(template="registration_reminder").order_by("pk")


@pytest.fixture
def monday(db, time_machine):
    """A Monday morning, and a function to go to another moment."""
    time_machine.move_to(at(2, 11, 8), tick=False)
    return time_machine.move_to


def seat(starts_at=None, **options):
    """Somebody with a seat at a day on Thursday the twelfth."""
    session = make_session(**options)
    starts_at = starts_at or at(12, 11, 14)
    SessionDay.objects.filter(session=session).update(
        starts_at=starts_at, ends_at=starts_at + timedelta(hours=3)
    )
    return RegistrationFactory(session=session)


def test_the_tick_plans_and_sends_once(monday):
    registration = seat()
    RegistrationFactory(session=registration.session, waiting=True)
    remind()
    assert due_moments() == [at(6, 11)]
    assert not reminders().exists()
    monday(at(6, 11, 10))
    remind()
    remind()
    mail = reminders().get()
    assert (mail.to, mail.calendar) == (registration.person.email, "")
    assert f"{registration.url}" in mail.body_text


def test_more_than_one_as_the_organiser_wishes(monday, staff):
    registration = seat()
    event = registration.session.event
    remind()
    url = reverse("events_staff:reminders", args=[event.pk])
    assert staff.get(url).context["form"].initial["working_days"] == [3]
    staff.post(url, {"working_days": ["5", "1"]})
    assert due_moments() == [at(4, 11), at(10, 11)]
    staff.post(url, {})
    assert due_moments() == []
    assert Event.objects.get().reminder_days == []


def test_a_copy_reminds_as_its_example_did(monday):
    event = seat().session.event
    change_reminders(event, [10, 1], by=(by := PersonFactory()))
    event.refresh_from_db()
    copy = clone_event(event, title="Nog eens", start=None, by=by)
    assert copy.reminder_days == [10, 1]
    assert not Reminder.objects.filter(day__session__event=copy).exists()


def test_a_move_moves_what_is_to_come_and_a_date_is_told_once(monday):
    registration = seat()
    remind()
    day = registration.session.days.get()
    by = PersonFactory()

    def move(to, version):
        move_day(day, version=version, by=by, starts_at=to, ends_at=to + timedelta(hours=3))
        SessionDay.objects.update(news_due_at=None)  # told

    move(at(19, 11, 14), 1)
    assert due_moments() == [at(16, 11)]
    monday(at(16, 11, 10))
    remind()
    assert reminders().count() == 1
    move(at(26, 11, 14), 2)
    assert due_moments()[-1] == at(23, 11)
    move(at(19, 11, 14), 3)  # back to the date of which they were reminded
    monday(at(18, 11, 10))
    remind()
    assert reminders().count() == 1


def test_nobody_is_reminded_before_the_news_of_a_move_is_out(monday):
    registration = seat()
    remind()
    monday(at(6, 11, 10))
    SessionDay.objects.update(news_due_at=timezone.now() + timedelta(minutes=10))
    remind()
    assert not reminders().exists()
    SessionDay.objects.update(news_due_at=None)
    remind()
    assert reminders().get().to == registration.person.email


@pytest.mark.parametrize("stop", ["registration", "day", "event"])
def test_whatever_is_cancelled_reminds_nobody(monday, stop):
    registration = seat()
    remind()
    by = PersonFactory()
    if stop == "registration":
        cancel_registration(registration, by=registration.person)
    elif stop == "day":
        day, before = registration.session.days.get(), timezone.now() - timedelta(days=7)
        SessionDayFactory(
            session=day.session, starts_at=before, ends_at=before + timedelta(hours=2)
        )
        cancel_day(day, by=by)
    else:
        cancel_event(registration.session.event, by=by)
    assert due_moments() == []
    monday(at(6, 11, 10))
    remind()
    assert not reminders().exists()


def test_who_comes_after_the_moment_was_told_the_date_just_now(monday):
    registration = seat()
    monday(at(9, 11, 10))
    RegistrationFactory(session=registration.session)
    remind()
    assert due_moments() == []


def test_a_worker_that_was_away_sends_one_mail_and_none_after_the_beginning(monday):
    registration = seat()
    Event.objects.update(reminder_days=[5, 3])
    late = seat()
    Event.objects.filter(pk=late.session.event_id).update(reminder_days=[3])
    plan_reminders()
    SessionDay.objects.filter(session=late.session).update(starts_at=at(6, 11, 12))
    monday(at(6, 11, 15))
    remind()
    assert [mail.to for mail in reminders()] == [registration.person.email]
    monday(at(12, 11, 15))
    remind()
    assert reminders().count() == 1


def test_each_day_of_a_session_has_its_own(monday):
    registration = RegistrationFactory(session=make_session(days=2, first_in=10))
    plan_reminders()
    assert {row.day for row in Reminder.objects.all()} == set(registration.session.days.all())


def test_a_worker_killed_between_mail_and_mark_leaves_neither(monday, monkeypatch):
    seat()
    plan_reminders()
    monday(at(6, 11, 10))

    class Killed(BaseException):
        pass

    def killed(*args, **kwargs):
        sent(*args, **kwargs)
        raise Killed

    sent = reminding.letters.send_reminder
    monkeypatch.setattr(reminding.letters, "send_reminder", killed)
    with pytest.raises(Killed), transaction.atomic():
        send_due_reminders()
    assert not reminders().exists()
    monkeypatch.undo()
    assert send_due_reminders() == 1
    assert send_due_reminders() == 0
    assert reminders().count() == 1


def test_many_are_planned_in_one_go_and_sent_in_turns(monday, django_assert_num_queries):
    session = seat().session
    RegistrationFactory.create_batch(2, session=session)
    with django_assert_num_queries(3):  # days, who has none, one insert
        plan_reminders()
    with django_assert_num_queries(2):
        plan_reminders()
    monday(at(6, 11, 10))
    assert send_due_reminders(limit=2) == 2
    assert reminders().count() == 2
    assert send_due_reminders(limit=BATCH) == 1
