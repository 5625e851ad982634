"""Where the organiser says yes first: a request, a yes, a no with a reason, a seat on top."""

import pytest
from wagtail.models import ModelLogEntry

from events.actions.approving import approve, reject
from events.actions.promoting import promote_waiting
from events.actions.registering import register
from events.enums import Refusal, RegistrationStatus
from events.refusals import RegistrationRefused
from events.views.staff import board_url
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
REQUESTED, CONFIRMED = RegistrationStatus.REQUESTED, RegistrationStatus.CONFIRMED


def ask(session):
    person = PersonFactory()
    return register(session=session, person=person, by=person)


def words(response):
    return " ".join(response.content.decode().split())


def act(staff, registration, what, **data):
    url = f"/beheer/agenda/inschrijving/{registration.pk}/{what}/"
    return words(staff.post(url, data, follow=True))


def test_a_request_takes_no_seat_until_staff_says_yes(client, staff):
    session = make_session(capacity=1, approval=True)
    first, second = ask(session), ask(session)
    assert (first.status, second.status) == (REQUESTED, REQUESTED)
    assert session.registrations.seated().count() == 0
    mail = OutboxMail.objects.get(person=first.person)
    assert (mail.template, mail.calendar) == ("registration_requested", "")
    assert "We bekijken je aanvraag" in words(client.get(first.url))
    board = words(staff.get(board_url(session.event)))
    assert "Aanvragen (2)" in board
    assert "heeft een plaats" in act(staff, first, "goedkeuren")
    first.refresh_from_db()
    assert first.status == CONFIRMED
    last = OutboxMail.objects.filter(person=first.person).latest("pk")
    assert last.template == "registration_confirmed"
    assert approve(first, by=PersonFactory()).is_confirmed  # a second click
    assert OutboxMail.objects.filter(person=first.person).count() == 2


def test_beyond_the_seats_only_on_purpose_and_in_the_log(staff):
    session = make_session(capacity=1, approval=True)
    RegistrationFactory(session=session)
    request = ask(session)
    assert Refusal.NO_SEAT_TO_GIVE.label in act(staff, request, "goedkeuren")
    request.refresh_from_db()
    assert request.status == REQUESTED
    act(staff, request, "goedkeuren", without_seat="over")
    request.refresh_from_db()
    assert request.status == CONFIRMED
    entry = ModelLogEntry.objects.get(action="events.approve_over")
    assert (entry.object_id, entry.data) == (str(request.pk), {"reason": "full"})
    assert "1 te veel" in words(staff.get(board_url(session.event)))


def test_or_the_person_waits_in_the_order_of_asking():
    session = make_session(capacity=1, approval=True)
    seated = RegistrationFactory(session=session)
    request = ask(session)
    later = RegistrationFactory(session=session, waiting=True)
    waits = approve(request, by=PersonFactory(), without_seat="queue")
    assert waits.is_waiting
    seated.delete()
    assert promote_waiting(session) == [waits]
    assert later.is_waiting


def test_a_request_does_not_pass_who_waits():
    session = make_session(capacity=1, approval=True)
    request = ask(session)
    waiting = RegistrationFactory(session=session, waiting=True)
    with pytest.raises(RegistrationRefused) as refused:
        approve(request, by=PersonFactory())
    assert refused.value.refusal == Refusal.NO_SEAT_TO_GIVE
    assert promote_waiting(session) == [waiting]


def test_where_the_session_says_so_a_request_holds_its_seat():
    session = make_session(capacity=1, approval=True, pending_holds=True)
    first, second = ask(session), ask(session)
    assert (first.holds_seat, second.holds_seat) == (True, False)
    assert session.registrations.seated().count() == 1
    with pytest.raises(RegistrationRefused):
        approve(second, by=PersonFactory())
    rejected = reject(first, by=PersonFactory(), reason="Deze keer voor starters.")
    assert (rejected.status, rejected.holds_seat) == (RegistrationStatus.REJECTED, False)
    assert approve(second, by=PersonFactory()).is_confirmed


def test_a_no_carries_its_reason_to_the_person(client, staff):
    request = ask(make_session(approval=True))
    assert "aria-invalid" in act(staff, request, "weigeren", reason="")
    act(staff, request, "weigeren", reason="Deze keer voor starters.")
    mail = OutboxMail.objects.get(template="registration_rejected")
    assert "Deze keer voor starters." in mail.body_text
    assert "Deze keer voor starters." in words(client.get(request.url))
    assert ask(request.session).pk != request.pk


def test_whom_staff_registers_needs_no_yes():
    session, by = make_session(approval=True), StaffFactory().person
    assert register(session=session, person=PersonFactory(), by=by).status == CONFIRMED
