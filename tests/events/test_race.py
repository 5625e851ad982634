"""The last seat, wanted by many at the same instant: real threads, real commits.

Scenarios 1 and 3 of the agenda, of this kind too, stand in `test_scenarios.py`.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection, connections
from django.utils import timezone

from events.actions import registering
from events.actions.cancelling import cancel_registration
from events.actions.registering import register
from events.actions.ticking import Tick, note_ticks
from events.enums import AttendanceState
from events.models import Attendance, Registration, Session
from events.refusals import ChangeRefused, RegistrationRefused
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Run each act in a thread of its own, all released at the same moment."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(timeout=10)
            return act()
        except (RegistrationRefused, ChangeRefused) as refused:
            return refused.refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def wants(session, person, **more):
    return lambda: register(session=session, person=person, by=person, **more)


def test_without_waiting_list_one_wins_and_the_rest_is_told():
    session = make_session(capacity=3, waiting_list=False)
    answers = at_once(*(wants(session, PersonFactory()) for _ in range(12)))
    assert session.registrations.confirmed().count() == 3
    assert sum(not isinstance(answer, Registration) for answer in answers) == 9


def test_one_person_with_two_tabs_gets_one_seat():
    session, person = make_session(), PersonFactory()
    acts = [wants(session, person, form_key=f"tab-{number}") for number in range(6)]
    answers = at_once(*acts)
    assert len({answer.pk for answer in answers}) == 1
    assert Registration.objects.count() == 1


def test_cancelling_and_registering_at_once_loses_no_seat():
    session = make_session(capacity=5)
    seated = [RegistrationFactory(session=session) for _ in range(5)]
    newcomers = [PersonFactory() for _ in range(8)]
    at_once(
        *(lambda each=each: cancel_registration(each, by=each.person) for each in seated),
        *(wants(session, person) for person in newcomers),
    )
    assert session.registrations.confirmed().count() == 5
    assert session.registrations.waiting().count() == 3


def test_without_the_lock_the_same_race_overbooks(monkeypatch):
    """The control: it must fail without the lock, else the tests above prove nothing.

    PostgreSQL locks the row; on SQLite the transaction itself is the lock, so it goes as well.
    """
    meeting = Barrier(8)

    def unlocked(session):
        return Session.objects.select_related("event").get(pk=session.pk)

    counted = registering.counted

    def slowly(session, answer):
        facts = counted(session, answer)
        meeting.wait(timeout=10)
        return facts

    monkeypatch.setattr(registering, "locked_session", unlocked)
    monkeypatch.setattr(registering, "counted", slowly)
    verb = register if connection.vendor == "postgresql" else register.__wrapped__
    session = make_session(capacity=1)
    people = [PersonFactory() for _ in range(8)]
    at_once(*(lambda each=each: verb(session=session, person=each, by=each) for each in people))
    assert session.registrations.confirmed().count() == 8


def test_two_phones_tick_one_person_at_the_same_instant():
    session = make_session(first_in=0)
    somebody, day = RegistrationFactory(session=session), session.days.get()
    now = timezone.now()

    def phone(state, seconds_ago):
        tick = Tick("", state, now - timedelta(seconds=seconds_ago), somebody)
        return lambda: note_ticks(day, [tick], by=somebody.person)

    absent, present = AttendanceState.ABSENT, AttendanceState.PRESENT
    at_once(phone(absent, 30), phone(present, 10), phone(present, 10), phone(absent, 20))
    assert Attendance.objects.get().state == present
