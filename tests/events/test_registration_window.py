"""What a session answers, at each moment and with each number of seats: tables, no database."""

from datetime import UTC, datetime, timedelta

import pytest

from events.enums import RegistrationState
from events.rules.registration_window import (
    REFUSALS,
    SessionFacts,
    refusal_for,
    registration_state,
    seats_left,
    seats_over,
    state_for_staff,
)

OPEN, FULL = RegistrationState.OPEN, RegistrationState.FULL
WAITING_LIST, CANCELLED = RegistrationState.WAITING_LIST, RegistrationState.CANCELLED
STARTED, NO_DATE = RegistrationState.STARTED, RegistrationState.NO_DATE
NOT_YET, CLOSED = RegistrationState.NOT_YET, RegistrationState.CLOSED
NOW = datetime(2026, 5, 12, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def facts(**changes) -> SessionFacts:
    """A session of ten seats in a week, open, with nobody in it."""
    usual = {
        "cancelled": False,
        "first_start": NOW + timedelta(days=7),
        "opens_at": NOW - timedelta(days=7),
        "closes_at": None,
        "capacity": 10,
        "confirmed": 0,
        "waiting": 0,
        "waiting_list": True,
    }
    return SessionFacts(**usual | changes)


@pytest.mark.parametrize(
    ("confirmed", "waiting", "left", "over"),
    [
        (0, 0, 10, 0),
        (9, 0, 1, 0),
        (10, 0, 0, 0),
        (8, 1, 1, 0),  # one of the two free seats is for who waits
        (8, 3, 0, 0),
        (12, 0, 0, 2),
    ],
)
def test_seats_for_a_newcomer_and_seats_too_many(confirmed, waiting, left, over):
    session = facts(confirmed=confirmed, waiting=waiting)
    assert (seats_left(session), seats_over(session)) == (left, over)


@pytest.mark.parametrize(
    ("changes", "public", "staff"),
    [
        ({}, OPEN, OPEN),
        ({"confirmed": 10}, WAITING_LIST, WAITING_LIST),
        ({"confirmed": 10, "waiting_list": False}, FULL, FULL),
        ({"confirmed": 9, "waiting": 1}, WAITING_LIST, WAITING_LIST),
        ({"opens_at": None}, NOT_YET, OPEN),
        ({"opens_at": NOW + SECOND}, NOT_YET, OPEN),
        ({"opens_at": NOW}, OPEN, OPEN),
        ({"closes_at": NOW + SECOND}, OPEN, OPEN),
        ({"closes_at": NOW}, CLOSED, OPEN),
        ({"first_start": NOW + SECOND}, OPEN, OPEN),
        ({"first_start": NOW}, STARTED, OPEN),
        ({"first_start": NOW, "confirmed": 10}, STARTED, FULL),
        ({"first_start": None}, NO_DATE, NO_DATE),
        ({"cancelled": True}, CANCELLED, CANCELLED),
        ({"cancelled": True, "first_start": NOW}, CANCELLED, CANCELLED),
    ],
)
def test_what_visitors_and_staff_are_answered(changes, public, staff):
    session = facts(**changes)
    assert registration_state(session, NOW) == public
    assert state_for_staff(session, NOW) == staff


def test_every_state_takes_names_or_says_why_not():
    assert {state for state in RegistrationState if not refusal_for(state)} == {OPEN, WAITING_LIST}
    assert all(refusal.label for refusal in REFUSALS.values())
