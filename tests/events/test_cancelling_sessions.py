"""One of several sessions that does not go on, and what cannot be cancelled any more."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from events.actions.handing_over import hand_over
from events.actions.planning_sessions import cancel_day
from events.actions.publishing import cancel_event, cancel_session
from events.actions.registering import register
from events.enums import Refusal, RegistrationStatus
from events.models import Registration
from events.refusals import ChangeRefused, RegistrationRefused
from members.enums import PersonRole
from members.models import OutboxMail
from reporting.participation import Selection
from reporting.periods import Period
from tests.factories.events import EventFactory, RegistrationFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return StaffFactory().person


@pytest.fixture
def two(db):
    event = EventFactory(title="Horen en gehoord worden")
    return make_session(event=event, capacity=1), make_session(event=event)


def over(session):
    session.days.update(
        starts_at=timezone.now() - timedelta(hours=5), ends_at=timezone.now() - timedelta(hours=2)
    )


def test_who_had_a_seat_or_waited_is_told_and_the_other_session_goes_on(
    two, by, client, deliver_mail
):
    session, other = two
    seat = register(session=session, person=PersonFactory(), by=by)
    waits = register(session=session, person=PersonFactory(), by=by)
    elsewhere = register(session=other, person=PersonFactory(), by=by)
    OutboxMail.objects.all().delete()
    cancel_session(session, by=by, reason="De zaal is dicht.")
    cancel_session(session, by=by)
    states = Registration.objects.values_list("pk", "status")
    assert dict(states) == {
        seat.pk: RegistrationStatus.CANCELLED,
        waits.pk: RegistrationStatus.CANCELLED,
        elsewhere.pk: RegistrationStatus.CONFIRMED,
    }
    told = {each.to: each for each in OutboxMail.objects.all()}
    assert set(told) == {seat.person.email, waits.person.email}
    calendar = told[seat.person.email].calendar
    assert "METHOD:CANCEL" in calendar
    assert str(session.days.get().uid) in calendar
    assert told[waits.person.email].calendar == ""
    deliver_mail()
    text = mail.outbox[0].body
    assert "Deze sessie van “Horen en gehoord worden” gaat niet door. De zaal is dicht." in text
    assert session.event.url in text
    page = client.get(f"{session.event.url}inschrijven/").content.decode()
    assert "Schrijf je in" in page
    assert f'value="{session.pk}"' not in page


def test_it_counts_nowhere_and_takes_nobody(two, by):
    session, _ = two
    cancel_session(session, by=by)
    with pytest.raises(RegistrationRefused) as refused:
        register(session=session, person=PersonFactory(), by=None)
    assert refused.value.refusal == Refusal.CANCELLED
    year = session.days.get().starts_at.year
    assert session not in Selection(Period.year(year)).held_sessions()


def test_the_last_session_and_the_last_day_are_the_event_s(two, by):
    session, other = two
    with pytest.raises(ChangeRefused) as refused:
        cancel_day(session.days.get(), by=by)
    assert refused.value.refusal == Refusal.ONLY_DAY
    cancel_session(session, by=by)
    with pytest.raises(ChangeRefused) as refused:
        cancel_session(other, by=by)
    assert refused.value.refusal == Refusal.ONLY_SESSION
    assert not type(other).objects.get(pk=other.pk).is_cancelled


@pytest.mark.parametrize("verb", [cancel_event, cancel_session])
def test_what_took_place_cannot_be_undone(two, by, verb):
    session, _ = two
    RegistrationFactory(session=session)
    over(session)
    with pytest.raises(ChangeRefused) as refused:
        verb(session.event if verb is cancel_event else session, by=by)
    assert refused.value.refusal == Refusal.TOOK_PLACE
    assert Registration.objects.get().is_confirmed


def test_by_the_screen(two, staff):
    client = staff
    session, other = two
    board = reverse("events_staff:board", args=[session.event_id])
    screen = reverse("events_staff:cancel_session", args=[session.pk])
    assert screen in client.get(board).content.decode()
    assert "andere sessies gaan door" in client.get(screen).content.decode()
    assert "is geannuleerd" in client.post(screen, follow=True).content.decode()
    page = client.get(board).content.decode()
    assert "Deze sessie is geannuleerd. De andere gaan door." in page
    last = reverse("events_staff:cancel_session", args=[other.pk])
    assert Refusal.ONLY_SESSION.label in client.post(last, follow=True).content.decode()


def test_a_colleague_comes_in_a_role_of_their_own():
    session = make_session(capacity=10)
    board = OrganisationFactory()
    person = PersonFactory(organisation=board)
    seat = register(
        session=session, person=person, organisation=board, role=PersonRole.MANDATARY, by=person
    )
    colleague = {"first_name": "Noor", "last_name": "Peeters", "email": "noor@gent.example"}
    seat = hand_over(seat, {**colleague, "role": PersonRole.EMPLOYEE}, by=person)
    assert (seat.role, seat.person.role) == (PersonRole.EMPLOYEE, PersonRole.EMPLOYEE)


def test_a_seat_kept_for_mandataries_goes_to_no_employee(by):
    session = make_session(capacity=2, reserved_seats=1, reserved_role=PersonRole.MANDATARY)
    person = PersonFactory()
    kept = register(session=session, person=person, role=PersonRole.MANDATARY, by=by)
    register(session=session, person=PersonFactory(), role=PersonRole.EMPLOYEE, by=by)
    colleague = {"first_name": "Noor", "last_name": "Peeters", "email": "noor@gent.example"}
    with pytest.raises(RegistrationRefused) as refused:
        hand_over(kept, {**colleague, "role": PersonRole.EMPLOYEE}, by=person)
    assert refused.value.refusal == Refusal.KEPT_FOR_GROUP
    assert hand_over(kept, {**colleague, "role": PersonRole.MANDATARY}, by=person).is_confirmed
