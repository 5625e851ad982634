"""For whom a seat is: the number of seats, the limit per board, the seats kept for a group.

Pure. A board is the id of an organisation, or a name as typed.
"""

from collections import Counter
from collections.abc import Container, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from events.enums import WaitReason
from events.rules.priority import goes_first

Entry = TypeVar("Entry")


@dataclass
class SeatPool:
    """The seats of one session and who has them, as far as the answer depends on it."""

    capacity: int
    taken: int
    reserved: int = 0
    reserved_role: str = ""
    group_taken: int = 0  # seats taken by people with that role
    limit: int | None = None  # per board
    per_board: Counter = field(default_factory=Counter)
    counts_as: Mapping[Hashable, Hashable] = field(default_factory=dict)  # an OCMW, say
    # Of choices with a number of places, by option: what is free, and what each registration
    # without a seat would take.
    places: dict[int, int] = field(default_factory=dict)
    wishes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    new_boards: Container[Hashable] | None = None  # while only these may have a seat

    @property
    def free(self) -> int:
        return max(0, self.capacity - self.taken)

    @property
    def kept(self) -> int:
        """Free seats that only the group may have."""
        return kept_seats(self.free, self.reserved, self.group_taken)

    def why_not(
        self, *, role: str, board: Hashable, who: int | None = None, choices: Iterable[int] = ()
    ) -> WaitReason | None:
        """Why somebody gets no seat now; None when there is one for them.

        What they chose is known of a registration (`who`) and told of a newcomer (`choices`).
        """
        if not self.free:
            return WaitReason.FULL
        if not goes_first(board, self.new_boards):
            return WaitReason.PRIORITY
        if self.limit is not None and board and self.per_board[self._whole(board)] >= self.limit:
            return WaitReason.ORGANISATION_LIMIT
        if role != self.reserved_role and self.free <= self.kept:
            return WaitReason.RESERVED
        if self.full_choices(who, choices):
            return WaitReason.CHOICE_FULL
        return None

    def full_choices(self, who: int | None = None, choices: Iterable[int] = ()) -> list[int]:
        """Which of the options chosen have no place left."""
        chosen = (*self.wishes.get(who, ()), *choices)
        return [option for option in chosen if self.places.get(option, 1) <= 0]

    def take(
        self, *, role: str, board: Hashable, who: int | None = None, choices: Iterable[int] = ()
    ) -> None:
        for option in (*self.wishes.get(who, ()), *choices):
            if option in self.places:
                self.places[option] -= 1
        self.taken += 1
        self.group_taken += bool(self.reserved_role) and role == self.reserved_role
        self.per_board[self._whole(board)] += 1

    def _whole(self, board: Hashable) -> Hashable:
        return self.counts_as.get(board, board)


def kept_seats(free: int, reserved: int, group_taken: int) -> int:
    return min(free, max(0, reserved - group_taken))


def as_board(organisation_id: int | None, typed: str) -> Hashable:
    """What counts as one board: the organisation or, where nobody knows it, the typed name."""
    return organisation_id or typed.strip().lower()


def question_of(entry) -> dict:
    """What `SeatPool` wants to know of a registration."""
    return {
        "role": entry.role,
        "board": as_board(entry.organisation_id, entry.organisation_typed),
        "who": getattr(entry, "pk", None),
    }


def shared_out(
    queue: Iterable[Entry], pool: SeatPool, *, ask_once: bool = False
) -> list[tuple[Entry, WaitReason | None]]:
    """Go through the queue in its order: who gets a seat (None), and why the others do not.

    Whoever may not have a free seat is passed over and keeps the place in the queue; so does a
    group that only comes together and for which there is no room as a whole. With
    `ask_once`, whoever let an offer lapse is not asked again.
    """
    queue, answers = list(queue), []
    whole: set[int] = set()  # groups that only come together, and for which there is room
    for entry in queue:
        reason = pool.why_not(**question_of(entry))
        if reason is None and entry.waits_for_group and entry.party_id not in whole:
            members = [each for each in queue if each.party_id == entry.party_id]
            if all_fit(members, pool):
                whole.add(entry.party_id)
            else:
                reason = WaitReason.TOGETHER
        if ask_once and entry.wait_reason == WaitReason.LAPSED:
            reason = WaitReason.LAPSED
        if reason is None:
            pool.take(**question_of(entry))
        answers.append((entry, reason))
    return answers


def all_fit(entries: Iterable, pool: SeatPool) -> bool:
    """Whether there is a seat for each of them at once. Takes none."""
    trial = replace(pool, per_board=pool.per_board.copy(), places=pool.places.copy())
    return all(reason is None for _, reason in _each(entries, trial))


def _each(entries, pool):
    for entry in entries:
        reason = pool.why_not(**question_of(entry))
        if reason is None:
            pool.take(**question_of(entry))
        yield entry, reason


def passed_over(answers: list[tuple[Entry, WaitReason | None]]) -> list[tuple[Entry, WaitReason]]:
    """Those behind whom somebody got a seat that was not for them."""
    last = max((n for n, (_, reason) in enumerate(answers) if reason is None), default=-1)
    return [(entry, reason) for entry, reason in answers[: last + 1] if reason is not None]
