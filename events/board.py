"""What the organiser sees of one event: sessions with their people, and what to do next."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from events.actions.letters import about
from events.mail_trouble import troubles_of
from events.models import Closing, Event, Reconfirmation, Registration
from events.needs_counts import SessionNeeds, needs_per_session
from events.reading import EventCard, SessionView
from events.rules.registration_window import seats_over


@dataclass
class SessionBoard:
    view: SessionView
    confirmed: list[Registration] = field(default_factory=list)
    requested: list[Registration] = field(default_factory=list)
    offered: list[Registration] = field(default_factory=list)
    waiting: list[Registration] = field(default_factory=list)
    cancelled: list[Registration] = field(default_factory=list)
    needs: SessionNeeds | None = None

    @property
    def session(self):
        return self.view.session

    @property
    def asked_again(self) -> int:
        """Of how many with a seat we asked whether they still come."""
        return sum(each.again is not None for each in self.confirmed)

    @property
    def confirmed_again(self) -> int:
        return sum(bool(each.again) for each in self.confirmed)

    @property
    def over(self) -> int:
        return seats_over(self.view.facts)

    @property
    def missing(self) -> int:
        """How many are still needed for the minimum."""
        return max(0, (self.session.minimum or 0) - len(self.confirmed))

    @property
    def boards(self) -> int:
        """How many different organisations come."""
        named = [each.organisation_id or each.organisation_typed for each in self.confirmed]
        return len(Counter(name for name in named if name))


@dataclass
class Board:
    event: Event
    sessions: list[SessionBoard]
    now: datetime

    @property
    def needs_session(self) -> bool:
        return not any(board.view.days for board in self.sessions)

    @property
    def is_open(self) -> bool:
        opened = any(board.session.opens_at for board in self.sessions)
        return self.event.is_elsewhere or opened

    @property
    def is_over(self) -> bool:
        return bool(self.sessions) and all(board.view.is_over for board in self.sessions)

    @property
    def had_people(self) -> bool:
        return any(each.confirmed for each in self.sessions)

    @property
    def is_closed(self) -> bool:
        return Closing.objects.filter(event=self.event, closed_at__isnull=False).exists()

    @property
    def may_be_closed(self) -> bool:
        """Whether there is something to round off, or to look at again once that was done."""
        return self.is_over and self.had_people and not self.event.is_cancelled

    @property
    def has_people(self) -> bool:
        """Whether anybody ever registered."""
        return any(
            [*each.confirmed, *each.requested, *each.offered, *each.waiting, *each.cancelled]
            for each in self.sessions
        )

    @property
    def next_step(self) -> str:
        """add_session, open, close (round off), start (from a template), or nothing."""
        if self.event.is_template:
            return "start"
        if self.event.is_cancelled:
            return ""
        if self.is_over:
            return "close" if self.may_be_closed and not self.is_closed else ""
        if self.needs_session:
            return "add_session"
        return "" if self.event.is_published and self.is_open else "open"


def board_of(event: Event, now: datetime) -> Board:
    event = Event.objects.with_sessions().get(pk=event.pk)
    card = EventCard(event, now)
    views = sorted(
        (card.view_of(session) for session in event.sessions.all()),
        key=lambda view: (view.starts_at is None, view.starts_at or now),
    )
    boards = {view.session.pk: SessionBoard(view) for view in views}
    rows = Registration.objects.filter(session__event=event).with_event()
    again, troubles = _asked_again(event), troubles_of(event)
    for registration in rows.order_by("registered_at", "pk"):
        registration.again = again.get(registration.pk)
        registration.trouble = troubles.get(about(registration))
        board = boards[registration.session_id]
        if registration.is_confirmed:
            board.confirmed.append(registration)
        elif registration.is_requested:
            board.requested.append(registration)
        elif registration.is_offered:
            board.offered.append(registration)
        elif registration.is_waiting:
            board.waiting.append(registration)
        else:
            board.cancelled.append(registration)
    seats = {pk: len(board.confirmed) for pk, board in boards.items()}
    for pk, needs in needs_per_session(event, seats).items():
        boards[pk].needs = needs
    return Board(event, list(boards.values()), now)


def _asked_again(event) -> dict[int, bool]:
    """By registration, whether every question "do you still come?" got its yes."""
    answers: dict[int, bool] = {}
    asked = Reconfirmation.objects.of_seats().filter(day__session__event=event)
    for pk, answered_at in asked.values_list("registration", "answered_at"):
        answers[pk] = answers.get(pk, True) and answered_at is not None
    return answers
