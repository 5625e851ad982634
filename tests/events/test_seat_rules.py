"""For whom a seat is, and which step a registration may take: tables without a database."""

from types import SimpleNamespace

import pytest

from events.enums import ACTIVE_STATUSES, ENDED_STATUSES, RegistrationStatus, WaitReason
from events.refusals import RegistrationRefused
from events.rules.seats import SeatPool, passed_over, shared_out
from events.rules.transitions import NEW, TRANSITIONS, check_transition

FULL, LIMIT, RESERVED = WaitReason.FULL, WaitReason.ORGANISATION_LIMIT, WaitReason.RESERVED
TOGETHER_3 = [WaitReason.TOGETHER] * 3 + [None]
ANY, GROUP = "employee", "mandatary"


def entry(role=ANY, board=None, typed="", group=None):
    return SimpleNamespace(
        role=role,
        organisation_id=board,
        organisation_typed=typed,
        wait_reason="",
        party_id=group,
        waits_for_group=bool(group),
    )


@pytest.mark.parametrize(
    ("pool", "queue", "expected"),
    [
        (SeatPool(2, 2), [entry()], [FULL]),
        (SeatPool(30, 38), [entry()], [FULL]),
        (SeatPool(2, 0), [entry(), entry(), entry()], [None, None, FULL]),
        # two per board: the third colleague is passed over, who comes after is not
        (
            SeatPool(9, 0, limit=2),
            [entry(board=1), entry(board=1), entry(board=1), entry(board=2)],
            [None, None, LIMIT, None],
        ),
        # a name as typed is a board too, however it is written; no name at all is none
        (
            SeatPool(9, 0, limit=1),
            [entry(typed="De Kring"), entry(typed=" de kring "), entry(), entry()],
            [None, LIMIT, None, None],
        ),
        # one of the two free seats is kept for the group
        (
            SeatPool(2, 0, reserved=1, reserved_role=GROUP),
            [entry(), entry(), entry(GROUP)],
            [None, RESERVED, None],
        ),
        # the group may also sit elsewhere; what it took already is kept no longer
        (
            SeatPool(3, 1, reserved=1, reserved_role=GROUP, group_taken=1),
            [entry(GROUP), entry(), entry()],
            [None, None, FULL],
        ),
        # who only comes together waits for as many seats; who comes after does not
        (SeatPool(2, 0), [entry(group=7), entry(group=7), entry(group=7), entry()], TOGETHER_3),
        (SeatPool(3, 0), [entry(group=7), entry(group=7), entry(), entry()], [None] * 3 + [FULL]),
        # more kept than there are seats
        (
            SeatPool(1, 0, reserved=5, reserved_role=GROUP),
            [entry(), entry(GROUP)],
            [RESERVED, None],
        ),
    ],
)
def test_who_gets_a_seat_and_why_the_others_do_not(pool, queue, expected):
    assert [reason for _, reason in shared_out(queue, pool)] == expected


def test_only_who_sees_somebody_behind_get_a_seat_was_passed_over():
    answers = [("a", None), ("b", LIMIT), ("c", None), ("d", LIMIT), ("e", FULL)]
    assert passed_over(answers) == [("b", LIMIT)]
    assert passed_over([("a", FULL)]) == []


def test_every_status_is_in_the_table_and_what_is_over_stays_over():
    assert set(TRANSITIONS) == {NEW, *RegistrationStatus}
    assert {*ACTIVE_STATUSES, *ENDED_STATUSES} == set(RegistrationStatus)
    assert all(not TRANSITIONS[status] for status in ENDED_STATUSES)


@pytest.mark.parametrize("old", [NEW, *RegistrationStatus])
def test_a_step_that_is_not_written_down_is_refused(old):
    for new in set(RegistrationStatus) - TRANSITIONS[old]:
        with pytest.raises(RegistrationRefused):
            check_transition(old, new)
    for new in TRANSITIONS[old]:
        check_transition(old, new)
