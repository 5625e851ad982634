"""The first days of a window are for boards of which nobody came yet."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from events.actions.promoting import promote_waiting
from events.actions.registering import register
from events.enums import Refusal, RegistrationStatus, WaitReason
from events.new_boards import NewBoards
from events.refusals import RegistrationRefused
from events.rules.priority import goes_first, is_priority_time, priority_until
from events.rules.seats import SeatPool, passed_over, shared_out
from events.session_form import SessionForm
from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from tests.factories.events import AttendanceFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory

OPENS = datetime(2026, 10, 23, 9, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("days", "hours_later", "first"),
    [
        (0, 1, False),  # no priority asked for
        (3, -1, False),  # not open yet
        (3, 0, True),
        (3, 72.5, True),  # the clock goes back in between: nine o'clock comes an hour later
        (3, 73, False),
    ],
)
def test_the_first_days_until_the_same_hour(days, hours_later, first):
    now = OPENS.astimezone(UTC) + timedelta(hours=hours_later)
    assert is_priority_time(OPENS.astimezone(UTC), days, now) is first
    assert priority_until(None, 3) is None


@pytest.mark.parametrize(
    ("board", "new_boards", "answer"),
    [
        (1, None, True),  # outside the priority
        (1, {1, 2}, True),
        (3, {1, 2}, False),
        ("een naam", {1, 2}, False),
        ("", {1, 2}, False),
    ],
)
def test_who_goes_first(board, new_boards, answer):
    assert goes_first(board, new_boards) is answer


def test_new_boards_pass_those_who_wait_for_the_end_of_the_priority():
    class Entry:
        waits_for_group, party_id, role, organisation_typed, wait_reason = False, None, "", "", ""

        def __init__(self, board):
            self.organisation_id = board

    known, new = Entry(3), Entry(1)
    pool = SeatPool(capacity=1, taken=0, new_boards={1})
    answers = shared_out([known, new], pool)
    assert [reason for _, reason in answers] == [WaitReason.PRIORITY, None]
    assert passed_over(answers) == [(known, WaitReason.PRIORITY)]
    assert SeatPool(capacity=0, taken=0, new_boards={1}).why_not(role="", board=3) == "full"


@pytest.fixture
def boards(db):
    """A municipality that was reached, with its OCMW; one that was not; a partner."""
    reached, new = OrganisationFactory(), OrganisationFactory()
    ocmw = OrganisationFactory(kind=OrganisationKind.OCMW, counts_with=reached)
    new_ocmw = OrganisationFactory(kind=OrganisationKind.OCMW, counts_with=new)
    partner = OrganisationFactory(kind=OrganisationKind.PARTNER)
    came = AttendanceFactory(
        registration__organisation=reached, registration__session=make_session()
    )
    return {
        "reached": reached,
        "ocmw": ocmw,
        "new": new,
        "new_ocmw": new_ocmw,
        "partner": partner,
        "event": came.registration.session.event,
    }


def test_reached_means_somebody_of_the_board_was_present_elsewhere(boards):
    new = NewBoards(make_session().event)
    names = ("reached", "ocmw", "new", "new_ocmw", "partner")
    assert [name for name in names if boards[name].pk in new] == ["new", "new_ocmw"]
    assert "een naam" not in new
    assert boards["reached"].pk in NewBoards(boards["event"])  # this very activity does not count


def comes(session, organisation):
    person = PersonFactory()
    return register(session=session, person=person, organisation=organisation, by=person)


def test_the_others_wait_behind_and_get_what_is_left_afterwards(
    boards, client, agenda, time_machine
):
    opened = timezone.now() - timedelta(hours=1)
    session = make_session(capacity=2, opens_at=opened, priority_days=3)
    known, first = comes(session, boards["reached"]), comes(session, boards["new"])
    assert (known.status, known.wait_reason) == (
        RegistrationStatus.WAITLISTED,
        WaitReason.PRIORITY,
    )
    assert first.status == RegistrationStatus.CONFIRMED
    assert promote_waiting(session) == []
    for address in (session.event.url, f"{session.event.url}inschrijven/"):
        page = client.get(address).content.decode()
        assert "hebben besturen voorrang die we nog niet bereikten" in page
        assert "Andere besturen komen op de wachtlijst" in page
    time_machine.move_to(opened + timedelta(days=3, minutes=1))
    late = comes(session, boards["new"])  # nobody passes who waited
    known.refresh_from_db()
    assert (known.status, late.status) == (
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.WAITLISTED,
    )


def test_without_a_waiting_list_the_form_says_from_when(boards, client, agenda):
    opened = timezone.now() - timedelta(hours=1)
    session = make_session(opens_at=opened, priority_days=3, waiting_list=False)
    with pytest.raises(RegistrationRefused) as refused:
        comes(session, boards["reached"])
    assert refused.value.refusal == Refusal.PRIORITY
    assert comes(session, boards["new"]).is_confirmed
    page = client.get(f"{session.event.url}inschrijven/").content.decode()
    assert "Andere besturen kunnen vanaf dan inschrijven" in page


def test_an_empty_field_means_no_priority():
    form = SessionForm({"capacity": "10", "priority_days": ""})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["priority_days"] == 0
