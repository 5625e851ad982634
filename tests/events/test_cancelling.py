from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from events.actions.cancelling import cancel_registration
from events.actions.registering import register
from events.enums import Refusal, RegistrationStatus
from events.refusals import RegistrationRefused
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db


def test_a_cancelled_seat_is_told_with_a_file_that_clears_the_calendar():
    person = PersonFactory()
    registration = register(session=make_session(), person=person, by=person)
    cancelled = cancel_registration(registration, by=person, reason="Ziek")
    assert cancelled.status == RegistrationStatus.CANCELLED
    assert (cancelled.cancelled_by, cancelled.cancel_reason) == (person, "Ziek")
    mail = OutboxMail.objects.get(template="registration_cancelled")
    assert mail.calendar_method == "CANCEL"
    assert "zoals je vroeg" in mail.body_text


def test_cancelling_twice_mails_once():
    registration = RegistrationFactory(session=make_session())
    cancel_registration(registration, by=registration.person)
    cancel_registration(registration, by=registration.person)
    assert OutboxMail.objects.count() == 1


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (RegistrationStatus.WAITLISTED, "niet meer op de wachtlijst"),
        (RegistrationStatus.REQUESTED, "Je aanvraag vervalt"),
        (RegistrationStatus.OFFERED, "gaat naar de volgende"),
    ],
)
def test_who_had_no_seat_reads_what_ends_and_gets_no_calendar(status, sentence):
    until = timezone.now() + timedelta(hours=2) if status == RegistrationStatus.OFFERED else None
    registration = RegistrationFactory(
        session=make_session(), status=status, confirmed_at=None, held_until=until
    )
    cancel_registration(registration, by=registration.person)
    mail = OutboxMail.objects.get()
    assert mail.calendar == ""
    assert sentence in mail.body_text
    assert sentence in mail.body_html
    assert "Je plaats is vrij" not in mail.body_text


def test_the_participant_cannot_cancel_what_has_begun():
    registration = RegistrationFactory(session=make_session(first_in=-1))
    with pytest.raises(RegistrationRefused) as refused:
        cancel_registration(registration, by=registration.person)
    assert refused.value.refusal == Refusal.TOO_LATE_TO_CANCEL


def test_the_organiser_can():
    registration = RegistrationFactory(session=make_session(first_in=-1))
    cancelled = cancel_registration(registration, by=PersonFactory(), reason="Was er niet")
    assert cancelled.cancelled_by_organiser
    assert "De organisator annuleerde" in OutboxMail.objects.get().body_text


def test_the_same_entry_goes_on_counting_after_registering_again():
    session, person = make_session(), PersonFactory()
    first = register(session=session, person=person, by=person)
    cancel_registration(first, by=person)
    register(session=session, person=person, by=person)
    entries = [
        Calendar.from_ical(mail.calendar).walk("VEVENT")[0]
        for mail in OutboxMail.objects.order_by("pk")
    ]
    assert len({str(entry["UID"]) for entry in entries}) == 1
    assert [int(entry["SEQUENCE"]) for entry in entries] == [0, 1, 2]


def test_a_day_that_is_over_is_not_withdrawn():
    session = make_session(days=2, first_in=-3)
    registration = RegistrationFactory(session=session)
    cancel_registration(registration, by=PersonFactory())
    entries = [
        Calendar.from_ical(mail.calendar).walk("VEVENT")[0] for mail in OutboxMail.objects.all()
    ]
    assert [entry.start for entry in entries] == [session.days.last().starts_at]
    assert entries[0].start > timezone.now()
