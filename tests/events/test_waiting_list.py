"""Seats that come free go to those who wait, first come, first served."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.actions.planning_sessions import change_session
from events.actions.promoting import promote_waiting
from events.enums import RegistrationStatus
from events.models import Registration
from events.tasks import give_free_seats
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory


def waiting(session, minutes_ago):
    at = timezone.now() - timedelta(minutes=minutes_ago)
    return RegistrationFactory(session=session, waiting=True, registered_at=at)


def statuses(*registrations):
    return [Registration.objects.get(pk=each.pk).status for each in registrations]


CONFIRMED, WAITLISTED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED


@pytest.mark.django_db
def test_a_cancellation_gives_the_seat_to_the_next_after_commit(
    django_capture_on_commit_callbacks,
):
    session = make_session(capacity=1)
    leaver = RegistrationFactory(session=session)
    second, first = waiting(session, 10), waiting(session, 20)
    with django_capture_on_commit_callbacks(execute=True):
        cancel_registration(leaver, by=leaver.person)
        assert statuses(first, second) == [WAITLISTED, WAITLISTED]
    assert statuses(first, second) == [CONFIRMED, WAITLISTED]
    assert list(OutboxMail.objects.order_by("pk").values_list("to", "template")) == [
        (leaver.person.email, "registration_cancelled"),
        (first.person.email, "registration_promoted"),
    ]


@pytest.mark.django_db
def test_the_tick_finds_a_seat_whose_nudge_got_lost():
    session = make_session(capacity=1)
    first = waiting(session, 20)
    give_free_seats()
    assert statuses(first) == [CONFIRMED]


@pytest.mark.django_db
def test_lowering_the_capacity_drops_nobody_and_gives_no_seat():
    session = make_session(capacity=4)
    seated = [RegistrationFactory(session=session) for _ in range(4)]
    queue = waiting(session, 5)
    change_session(session, version=1, capacity=3, by=PersonFactory())
    assert promote_waiting(session) == []
    cancel_registration(seated[0], by=seated[0].person)
    assert promote_waiting(session) == []
    cancel_registration(seated[1], by=seated[1].person)
    assert promote_waiting(session) == [queue]


@pytest.mark.django_db
def test_more_seats_go_to_exactly_as_many(django_capture_on_commit_callbacks):
    session = make_session(capacity=1)
    RegistrationFactory(session=session)
    queue = [waiting(session, 60 - number) for number in range(5)]
    with django_capture_on_commit_callbacks(execute=True):
        change_session(session, version=1, capacity=4, by=PersonFactory())
    assert statuses(*queue) == [CONFIRMED] * 3 + [WAITLISTED] * 2


@pytest.mark.django_db
def test_nobody_is_promoted_once_the_session_began():
    session = make_session(capacity=3, first_in=-1)
    waiting(session, 5)
    assert promote_waiting(session) == []
