"""Two activities with every state of a seat: offered, declined, lapsed, limited, asked for."""

from datetime import time, timedelta

from events.demo.catalogue import BY_REQUEST, NEARLY_FULL
from events.demo.routine import moment, working_day
from events.enums import OfferOutcome, RegistrationStatus, WaitReason
from events.models import Offer, Registration, RegistrationGroup
from events.rules.waiting_list import offer_ends

STATUS = RegistrationStatus
AFTERNOON = time(13, 30)
MANY = 30  # people, so that nobody is in twice


def make_queues(rows, now) -> None:
    """The sessions; who is in them follows once they are stored."""
    near = moment(working_day(now.date() + timedelta(days=7)), AFTERNOON)
    event = rows.add_event(NEARLY_FULL, near)
    full = rows.add_session(
        event, [near], capacity=8, organisation_limit=2, direct_days=15, minimum=5
    )
    later = moment(working_day(now.date() + timedelta(days=33)), AFTERNOON)
    event = rows.add_event(BY_REQUEST, later)
    asked = rows.add_session(
        event, [later], capacity=10, approval=True, reserved_seats=2, reserved_role="mandatary"
    )
    rows.queues = (full, asked)


def fill_queues(rows, people, now) -> None:
    full, asked = rows.queues
    crowd = iter(people)
    _fill_full(Seats(full, crowd, now))
    _fill_asked(Seats(asked, crowd, now), by=rows.by)


class Seats:
    def __init__(self, session, people, now):
        self.session, self.people, self.now = session, people, now
        self.at = now - timedelta(days=5)

    def add(self, status, **facts) -> Registration:
        person = next(self.people)
        self.at += timedelta(hours=3)
        facts = {"organisation": person.organisation, **facts}
        return Registration.objects.create(
            session=self.session,
            person=person,
            role=person.role,
            status=status,
            registered_at=self.at,
            registered_by=person,
            confirmed_at=self.at if status == STATUS.CONFIRMED else None,
            **facts,
        )


def _fill_full(seats) -> None:
    first = seats.add(STATUS.CONFIRMED)
    contact = next(seats.people)
    party = RegistrationGroup.objects.create(session=seats.session, contact=contact)
    for _ in range(2):
        seats.add(STATUS.CONFIRMED, party=party, organisation=contact.organisation)
    for _ in range(4):
        seats.add(STATUS.CONFIRMED)
    lapsed = seats.add(STATUS.WAITLISTED, wait_reason=WaitReason.LAPSED)
    _closed(lapsed, OfferOutcome.LAPSED, seats.now)
    seats.add(
        STATUS.WAITLISTED,
        wait_reason=WaitReason.ORGANISATION_LIMIT,
        organisation=contact.organisation,
    )
    declined = seats.add(STATUS.DECLINED, cancelled_at=seats.now, cancelled_by=first.registered_by)
    _closed(declined, OfferOutcome.DECLINED, seats.now)
    ends = offer_ends(seats.now, 4, seats.session.days.first().starts_at)
    offered = seats.add(STATUS.OFFERED, held_until=ends)
    Offer.objects.create(registration=offered, made_at=seats.now, expires_at=ends)
    for _ in range(2):
        seats.add(STATUS.WAITLISTED, wait_reason=WaitReason.FULL)


def _closed(registration, outcome, now) -> None:
    made = now - timedelta(days=1)
    Offer.objects.create(
        registration=registration,
        made_at=made,
        expires_at=made + timedelta(hours=6),
        closed_at=made + timedelta(hours=6),
        outcome=outcome,
    )


def _fill_asked(seats, *, by) -> None:
    for _ in range(4):
        seats.add(STATUS.CONFIRMED)
    for _ in range(3):
        seats.add(STATUS.REQUESTED)
    seats.add(
        STATUS.REJECTED,
        cancelled_at=seats.now,
        cancelled_by=by,
        cancel_reason="Deze keer is het voor wie pas begint. In het najaar komt er een vervolg.",
    )
