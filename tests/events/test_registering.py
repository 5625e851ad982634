"""Taking a seat, and every answer other than yes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.actions.registering import register
from events.enums import Refusal, RegistrationStatus
from events.models import Registration
from events.refusals import RegistrationRefused
from members.models import OutboxMail
from tests.factories.events import (
    EventFactory,
    RegistrationFactory,
    SessionFactory,
    make_session,
)
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def join(session, person=None, **more):
    person = person or PersonFactory()
    return register(session=session, person=person, by=person, **more)


def refusal(session, **more):
    with pytest.raises(RegistrationRefused) as refused:
        join(session, **more)
    return refused.value.refusal


def test_a_free_seat_is_confirmed_and_told_in_one_mail():
    board = OrganisationFactory(name="Genk")
    registration = join(make_session(), organisation=board)
    assert registration.status == RegistrationStatus.CONFIRMED
    assert registration.organisation == board
    mail = OutboxMail.objects.get()
    assert mail.to == registration.person.email
    assert mail.template == "registration_confirmed"
    assert f"/agenda/inschrijving/{registration.token}/" in mail.body_text
    assert f"/agenda/inschrijving/{registration.token}/" in mail.body_html


def test_the_mail_never_holds_the_online_room():
    session = make_session()
    session.days.update(mode="digital", online_link="https://ruimte.example/geheim")
    join(session)
    mail = OutboxMail.objects.get()
    assert "ruimte.example" not in mail.body_text + mail.body_html + mail.calendar


def test_an_organisation_nobody_knows_is_kept_as_typed():
    registration = join(make_session(), organisation_typed="  Buurtwerk De Kring ")
    assert registration.organisation is None
    assert registration.organisation_typed == "Buurtwerk De Kring"


def test_when_the_seats_are_taken_the_next_one_waits_and_hears_the_number():
    session = make_session(capacity=1)
    join(session)
    join(session)
    last = join(session)
    assert last.status == RegistrationStatus.WAITLISTED
    mail = OutboxMail.objects.get(person=last.person)
    assert mail.template == "registration_waiting"
    assert "als nummer 2" in mail.body_text
    assert mail.calendar == ""


def test_a_full_session_without_waiting_list_refuses():
    session = make_session(capacity=1, waiting_list=False)
    join(session)
    assert refusal(session) == Refusal.FULL
    assert Registration.objects.count() == 1


def test_a_newcomer_does_not_pass_those_who_wait():
    session = make_session(capacity=2)
    RegistrationFactory(session=session)
    waiting = RegistrationFactory(session=session, waiting=True)
    newcomer = join(session)
    waiting.refresh_from_db()
    assert waiting.status == RegistrationStatus.CONFIRMED
    assert newcomer.status == RegistrationStatus.WAITLISTED


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"opens_at": None}, Refusal.NOT_YET),
        ({"opens_at": timezone.now() + timedelta(days=1)}, Refusal.NOT_YET),
        ({"closes_at": timezone.now() - timedelta(hours=1)}, Refusal.CLOSED),
    ],
)
def test_outside_the_window_nobody_registers(values, expected):
    assert refusal(make_session(**values)) == expected


def test_what_has_begun_takes_no_names():
    assert refusal(make_session(first_in=-1)) == Refusal.STARTED


def test_without_a_date_nobody_registers():
    assert refusal(SessionFactory()) == Refusal.NO_DATE


def test_what_is_not_in_the_agenda_takes_no_names():
    assert refusal(make_session(event=EventFactory(published_at=None))) == Refusal.NOT_PUBLIC


def test_a_cancelled_event_takes_no_names():
    event = EventFactory(cancelled_at=timezone.now(), cancelled_by=PersonFactory())
    assert refusal(make_session(event=event)) == Refusal.CANCELLED


def test_the_same_person_again_gets_the_same_row_and_a_mail_that_tells():
    session, person = make_session(), PersonFactory()
    first = join(session, person, form_key="form-one")
    again = join(session, person, form_key="form-two")
    assert again == first
    assert list(OutboxMail.objects.order_by("pk").values_list("template", flat=True)) == [
        "registration_confirmed",
        "registration_known",
    ]


def test_a_double_click_gives_one_registration_and_one_mail():
    session, person = make_session(), PersonFactory()
    assert join(session, person, form_key="form-one") == join(session, person, form_key="form-one")
    assert OutboxMail.objects.count() == 1


def test_an_old_form_sent_again_does_not_undo_a_cancellation():
    session, person = make_session(), PersonFactory()
    registration = join(session, person, form_key="form-one")
    Registration.objects.update(
        status=RegistrationStatus.CANCELLED, cancelled_at=timezone.now(), cancelled_by=person
    )
    assert join(session, person, form_key="form-one") == registration
    assert Registration.objects.active().count() == 0


def test_after_cancelling_one_may_register_again():
    session, person = make_session(), PersonFactory()
    join(session, person, form_key="form-one")
    Registration.objects.update(
        status=RegistrationStatus.CANCELLED, cancelled_at=timezone.now(), cancelled_by=person
    )
    again = join(session, person, form_key="form-two")
    assert again.status == RegistrationStatus.CONFIRMED
    assert Registration.objects.count() == 2
