"""One person who stood in the agenda twice: one seat, one mark a day, every link still works."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.actions.choice_places import places_free
from events.enums import AttendanceState, RegistrationStatus
from events.models import (
    Answer,
    Attendance,
    Billing,
    PersonalInvitation,
    Registration,
    RegistrationGroup,
)
from members.actions.merging import merge, preview_merge
from members.models import OutboxMail
from tests.factories.events import AttendanceFactory, RegistrationFactory, make_session
from tests.factories.members import PersonFactory
from tests.factories.questions import choose, make_question, option_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return PersonFactory(first_name="An"), PersonFactory(first_name="Ann")


def test_registrations_for_other_sessions_move_with_their_links(pair, client):
    kept, duplicate = pair
    registration = RegistrationFactory(person=duplicate, session=make_session())
    merge(kept, duplicate, by=None)
    registration.refresh_from_db()
    assert registration.person == kept
    assert client.get(registration.url).status_code == 200


@pytest.mark.parametrize("kept_waits", [True, False])
def test_of_a_seat_and_a_place_in_the_queue_the_seat_stays(pair, kept_waits):
    kept, duplicate = pair
    session = make_session()
    mine = RegistrationFactory(person=kept, session=session, waiting=kept_waits)
    other = RegistrationFactory(person=duplicate, session=session, waiting=not kept_waits)
    merge(kept, duplicate, by=None)
    seat, gone = (other, mine) if kept_waits else (mine, other)
    seat.refresh_from_db()
    gone.refresh_from_db()
    assert (seat.status, seat.person) == (RegistrationStatus.CONFIRMED, kept)
    assert (gone.status, gone.replaced_by) == (RegistrationStatus.CANCELLED, seat)
    assert not OutboxMail.objects.exists()


def test_the_link_of_the_row_that_went_opens_the_one_that_stayed(pair, client):
    kept, duplicate = pair
    session = make_session()
    seat = RegistrationFactory(person=kept, session=session)
    gone = RegistrationFactory(
        person=duplicate, session=session, registered_at=timezone.now() + timedelta(hours=1)
    )
    merge(kept, duplicate, by=None)
    response = client.get(gone.url, follow=True)
    assert response.redirect_chain[-1][0] == seat.url
    assert "Je plaats staat vast" in response.content.decode()


def test_the_seat_that_comes_free_goes_to_who_waits(pair, django_capture_on_commit_callbacks):
    kept, duplicate = pair
    session = make_session(capacity=2)
    RegistrationFactory(person=kept, session=session)
    RegistrationFactory(person=duplicate, session=session)
    waiting = RegistrationFactory(session=session, waiting=True)
    with django_capture_on_commit_callbacks(execute=True):
        merge(kept, duplicate, by=None)
    waiting.refresh_from_db()
    assert waiting.is_confirmed
    assert session.registrations.seated().count() == 2


def test_the_preview_says_what_happens_to_each_double_seat_and_ends_none(pair):
    kept, duplicate = pair
    session = make_session()
    RegistrationFactory(person=kept, session=session)
    RegistrationFactory(person=duplicate, session=session)
    notes = [row.note for row in preview_merge(kept, duplicate) if row.label.startswith("dubb")]
    assert len(notes) == 1
    assert session.event.title in notes[0]
    assert "wachtlijst" in notes[0]
    assert Registration.objects.active().count() == 2


@pytest.mark.parametrize("first", [AttendanceState.PRESENT, AttendanceState.ABSENT])
def test_a_day_is_marked_once_and_present_goes_first(pair, first):
    kept, duplicate = pair
    session = make_session(first_in=-14)
    day = session.days.get()
    second = ({AttendanceState.PRESENT, AttendanceState.ABSENT} - {first}).pop()
    for person, state in ((kept, first), (duplicate, second)):
        registration = RegistrationFactory(person=person, session=session)
        AttendanceFactory(registration=registration, day=day, state=state)
    merge(kept, duplicate, by=None)
    mark = Attendance.objects.get()
    assert mark.state == AttendanceState.PRESENT
    assert mark.registration.is_confirmed
    assert mark.registration.person == kept


def test_days_marked_on_one_of_both_come_together_on_the_row_that_stays(pair):
    kept, duplicate = pair
    session = make_session(days=2, first_in=-21)
    rows = [RegistrationFactory(person=person, session=session) for person in pair]
    for registration, day in zip(rows, session.days.order_by("starts_at"), strict=True):
        AttendanceFactory(registration=registration, day=day)
    merge(kept, duplicate, by=None)
    stays = session.registrations.seated().get()
    assert stays.attendances.count() == 2


def test_the_calendar_entry_that_ran_ahead_furthest_counts_on(pair):
    kept, duplicate = pair
    day = make_session().days.get()
    PersonalInvitation.objects.create(person=kept, day=day, offset=1)
    PersonalInvitation.objects.create(person=duplicate, day=day, offset=4, withdrawn=True)
    merge(kept, duplicate, by=None)
    row = PersonalInvitation.objects.get()
    assert (row.person, row.offset, row.withdrawn) == (kept, 4, False)


def test_one_form_sent_with_two_addresses_is_no_obstacle(pair):
    kept, duplicate = pair
    session = make_session()
    for person in pair:
        RegistrationFactory(person=person, session=session, form_key="k" * 22)
    merge(kept, duplicate, by=None)
    assert kept.registrations.count() == 2


def test_what_only_the_row_that_goes_had_comes_along(pair):
    """Answers, what the invoice names, the group and the yes to "do you still come?"."""
    kept, duplicate = pair
    session = make_session()
    lunch = make_question(session.event, options=["Broodje", "Soep"])
    why = make_question(session.event, "Wat wil je leren?")
    seat = RegistrationFactory(person=kept, session=session)
    group = RegistrationGroup.objects.create(session=session, contact=duplicate)
    goes = RegistrationFactory(
        person=duplicate,
        session=session,
        party=group,
        registered_at=timezone.now() + timedelta(hours=1),
    )
    choose(seat, option_of(lunch, "Soep"))
    choose(goes, option_of(lunch, "Broodje"))
    Answer.objects.create(registration=goes, question=why, text="Luisteren")
    prices = {"member_price": 10, "other_price": 20}
    Billing.objects.create(registration=seat, **prices)
    Billing.objects.create(registration=goes, order_number="B-7", **prices)
    day = session.days.get()
    goes.reconfirmations.create(day=day, asked_at=timezone.now(), answered_at=timezone.now())

    merge(kept, duplicate, by=None)
    seat.refresh_from_db()
    assert [row.words for row in Answer.objects.of(seat)] == ["Soep", "Luisteren"]
    assert seat.billing.order_number == "B-7"
    assert (seat.party, seat.party.contact) == (group, kept)
    assert seat.reconfirmations.get().answered_at


@pytest.mark.parametrize("had_seat", [True, False])
def test_a_choice_that_is_full_is_only_kept_by_who_had_a_place_in_it(pair, had_seat):
    kept, duplicate = pair
    session = make_session()
    workshop = make_question(session.event, options=[("Schrijven", 1)])
    seat = RegistrationFactory(person=kept, session=session)
    goes = RegistrationFactory(
        person=duplicate,
        session=session,
        waiting=not had_seat,
        registered_at=timezone.now() + timedelta(hours=1),
    )
    if not had_seat:
        choose(RegistrationFactory(session=session), option_of(workshop, "Schrijven"))
    choose(goes, option_of(workshop, "Schrijven"))
    merge(kept, duplicate, by=None)
    assert seat.answers.exists() == had_seat
    assert places_free(session) == {option_of(workshop, "Schrijven").pk: 0}
