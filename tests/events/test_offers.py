"""Close to the day a seat is offered first, and at last it is for whoever answers first."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import ModelLogEntry

from events.actions.answering import accept_offer, claim_seat, decline_offer
from events.actions.cancelling import cancel_registration
from events.actions.planning_sessions import move_day
from events.actions.promoting import promote_waiting
from events.actions.publishing import cancel_event
from events.actions.registering import register
from events.enums import OfferOutcome, QueuePhase, Refusal, RegistrationStatus, WaitReason
from events.models import Offer, Registration, Session
from events.refusals import RegistrationRefused
from events.rules.waiting_list import offer_ends, phase_of
from events.tasks import give_free_seats
from events.views.staff import board_url
from members.models import OutboxMail
from planning.working_time import BRUSSELS, OfficeTime
from tests.factories.events import RegistrationFactory, SessionDayFactory, SessionFactory
from tests.factories.members import PersonFactory

CONFIRMED, WAITLISTED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED
OFFERED = RegistrationStatus.OFFERED


def at(day, hour, minute=0):
    """A moment in May 2026; the 4th is a Monday, the 14th Ascension Day."""
    return datetime(2026, 5, day, hour, minute, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("made_at", "hours", "ends"),
    [
        (at(8, 18), 4, at(11, 14)),  # Friday 18.00: until Monday, with an hour for lunch
        (at(5, 9), 4, at(5, 14)),
        (at(5, 16), 4, at(6, 12)),
        (at(13, 16), 4, at(15, 12)),  # over a closing day
    ],
)
def test_an_offer_lasts_in_office_hours(made_at, hours, ends):
    assert offer_ends(made_at, hours, at(29, 9)) == ends


def test_an_offer_never_outlives_the_beginning():
    assert offer_ends(at(8, 18), 4, at(9, 10)) == at(9, 10)


@pytest.mark.django_db
def test_an_offer_ends_earlier_when_the_day_does(clock):
    session = near_session(capacity=1)
    RegistrationFactory(session=session, waiting=True)
    [offered] = promote_waiting(session)
    day = session.days.get()
    starts_at = timezone.now() + timedelta(hours=1)
    assert offered.held_until > starts_at
    move_day(day, version=1, by=PersonFactory(), starts_at=starts_at)
    offered.refresh_from_db()
    assert (offered.held_until, offered.offers.get().expires_at) == (starts_at, starts_at)
    clock.move_to(starts_at + timedelta(minutes=5))
    with pytest.raises(RegistrationRefused) as refused:
        accept_offer(offered, by=offered.person)
    assert refused.value.refusal == Refusal.OFFER_OVER


@pytest.mark.parametrize(
    ("now", "phase"),
    [
        (at(13, 23), QueuePhase.DIRECT),  # Friday, Monday and Tuesday are the working days
        (at(15, 0), QueuePhase.OFFERS),
        (at(19, 9), QueuePhase.OFFERS),
        (at(19, 10), QueuePhase.CALL),
        (at(20, 10), QueuePhase.OVER),
    ],
)
def test_the_closer_the_day_the_quicker_the_seat_moves(now, phase):
    told = {"direct_days": 3, "cutoff_hours": 24, "now": now, "office": OfficeTime()}
    assert phase_of(first_start=at(20, 10), cancelled=False, **told) == phase
    assert phase_of(first_start=at(20, 10), cancelled=True, **told) == QueuePhase.OVER
    assert phase_of(first_start=None, cancelled=False, **told) == QueuePhase.OVER


@pytest.fixture
def clock():
    """Friday 15 May 2026, ten o'clock."""
    with time_machine.travel(at(15, 10), tick=False) as clock:
        yield clock


def near_session(**values) -> Session:
    """On Wednesday 20 May at ten, opened long ago."""
    session = SessionFactory(opens_at=at(1, 9), **{"capacity": 1, **values})
    SessionDayFactory(session=session, starts_at=at(20, 10))
    return session


def waiting(session, number, **more):
    moment = at(2, 9, number)
    return RegistrationFactory(session=session, waiting=True, registered_at=moment, **more)


def status(registration):
    registration.refresh_from_db()
    return registration.status


def mails(registration):
    rows = OutboxMail.objects.filter(person=registration.person)
    return list(rows.order_by("pk").values_list("template", flat=True))


@pytest.mark.django_db
def test_a_seat_that_comes_free_is_held_for_the_next_who_answers_by_link(
    clock, client, staff, django_capture_on_commit_callbacks
):
    session = near_session()
    leaver, first, second = (
        RegistrationFactory(session=session),
        waiting(session, 1),
        waiting(session, 2),
    )
    with django_capture_on_commit_callbacks(execute=True):
        cancel_registration(leaver, by=leaver.person)
    assert (status(first), status(second)) == (OFFERED, WAITLISTED)
    assert first.held_until == at(15, 15)
    assert mails(first) == ["seat_offered"]
    mail = OutboxMail.objects.get(person=first.person)
    assert f"{first.url}plaats/" in mail.body_text
    assert "15 mei" in mail.body_text
    newcomer = PersonFactory()
    assert register(session=session, person=newcomer, by=newcomer).status == WAITLISTED
    board = staff.get(board_url(session.event)).content.decode()
    assert "Plaats aangeboden (1)" in board
    page = client.get(f"{first.url}plaats/")
    assert "Ja, ik kom" in page.content.decode()
    assert status(first) == OFFERED  # a scanner that opens links does nothing
    assert client.post(f"{first.url}plaats/", {"answer": "yes"}).url == first.url
    assert status(first) == CONFIRMED
    assert "Je plaats staat vast" in client.get(first.url).content.decode()
    assert Offer.objects.get().outcome == OfferOutcome.ACCEPTED
    assert accept_offer(first, by=first.person).is_confirmed  # a double click
    assert mails(first) == ["seat_offered", "registration_confirmed"]


@pytest.mark.django_db
def test_who_says_no_passes_the_seat_on_at_once(clock, client, django_capture_on_commit_callbacks):
    session = near_session()
    first, second = waiting(session, 1), waiting(session, 2)
    promote_waiting(session)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{first.url}plaats/", {"answer": "no"})
    assert (status(first), status(second)) == (RegistrationStatus.DECLINED, OFFERED)
    assert decline_offer(first, by=first.person).status == RegistrationStatus.DECLINED
    assert ModelLogEntry.objects.filter(action="events.decline").count() == 1


@pytest.mark.django_db
def test_an_offer_that_lapsed_counts_no_longer_before_anything_clears_it(clock, client):
    session = near_session()
    first = waiting(session, 1)
    promote_waiting(session)
    clock.move_to(at(15, 15))
    assert session.registrations.seated().count() == 0
    event = type(session.event).objects.with_sessions().get()
    counts = event.sessions.all()[0]
    assert (counts.held_count, counts.waiting_count) == (0, 1)
    with pytest.raises(RegistrationRefused) as refused:
        accept_offer(first, by=first.person)
    assert refused.value.refusal == Refusal.OFFER_OVER
    assert client.post(f"{first.url}plaats/", {"answer": "yes"}).status_code == 422
    # the next one who asks finds the seat, without any sweeper
    newcomer = PersonFactory()
    assert register(session=session, person=newcomer, by=newcomer).status == CONFIRMED
    assert (status(first), first.wait_reason) == (WAITLISTED, WaitReason.LAPSED)
    assert mails(first) == ["seat_offered", "seat_offer_lapsed"]


@pytest.mark.django_db
def test_who_did_not_answer_is_asked_once_and_may_still_take_what_nobody_else_wants(clock):
    session = near_session()
    first, second = waiting(session, 1), waiting(session, 2)
    give_free_seats()
    clock.move_to(at(18, 9))  # Monday
    give_free_seats()
    assert (status(first), status(second)) == (WAITLISTED, OFFERED)
    with pytest.raises(RegistrationRefused):
        claim_seat(first, by=first.person)
    clock.move_to(at(18, 14))
    give_free_seats()
    assert (status(first), status(second)) == (WAITLISTED, WAITLISTED)
    assert session.registrations.filter(status=OFFERED).count() == 0
    assert claim_seat(first, by=first.person).is_confirmed


@pytest.mark.django_db
def test_in_the_last_hours_everybody_is_told_once_and_the_first_has_it(clock, client):
    session = near_session(organisation_limit=1)
    full = RegistrationFactory(session=session)
    first, second = waiting(session, 1), waiting(session, 2)
    clock.move_to(at(19, 12))
    cancel_registration(full, by=full.person)
    give_free_seats()
    give_free_seats()
    assert mails(first) == mails(second) == ["seat_called"]
    late = PersonFactory()
    newcomer = register(session=session, person=late, by=late)
    assert newcomer.status == WAITLISTED  # in the same position as the others, not before them
    assert mails(newcomer) == ["seat_called"]
    assert "Wie het eerst bevestigt" in client.get(f"{second.url}plaats/").content.decode()
    client.post(f"{second.url}plaats/", {"answer": "yes"})
    assert (status(first), status(second)) == (WAITLISTED, CONFIRMED)
    answer = client.post(f"{first.url}plaats/", {"answer": "yes"})
    assert Refusal.SEAT_GONE.label in answer.content.decode()
    session.refresh_from_db()
    assert session.called_at is None  # the next seat that comes free is called out again


@pytest.mark.django_db
def test_lowered_below_what_is_taken_nothing_is_offered(clock):
    session = near_session(capacity=3)
    seated = [RegistrationFactory(session=session) for _ in range(2)]
    first, _ = waiting(session, 1), waiting(session, 2)
    promote_waiting(session)
    Session.objects.update(capacity=2)
    assert promote_waiting(session) == []
    cancel_registration(seated[0], by=seated[0].person)
    assert promote_waiting(session) == []  # one is confirmed, one is held
    cancel_registration(first, by=first.person)
    assert Offer.objects.get().outcome == OfferOutcome.WITHDRAWN
    assert len(promote_waiting(session)) == 1


@pytest.mark.django_db
def test_a_cancelled_event_revokes_what_was_offered(clock):
    session = near_session()
    first = waiting(session, 1)
    promote_waiting(session)
    cancel_event(session.event, by=PersonFactory())
    assert status(first) == RegistrationStatus.CANCELLED
    assert not Offer.objects.open().exists()
    assert mails(first) == ["seat_offered", "event_cancelled"]
    assert not Registration.objects.filter(
        held_until__gt=timezone.now() - timedelta(days=9)
    ).exists()
