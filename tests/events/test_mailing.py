"""An organiser writes to some of those who registered."""

import pytest
from django.core import mail
from django.urls import reverse

from events.actions.mailing import put_out_copies, send_mailing
from events.enums import RegistrationStatus
from events.models import Mailing, MailingCopy
from events.views.staff import board_url
from members.mail.outbox import deliver_due
from members.models import OutboxMail
from tests.factories.events import AttendanceFactory, RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db


def words(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def session():
    return make_session(event__contact_email="vragen@vereniging.example")


def write(session, /, **changes):
    first = {"states": ["confirmed"], "session": "", "board": "", "subject": "Breng je laptop mee"}
    first |= {"text": "We oefenen samen.\n\nTot dan!", "form_key": "f" * 32, "seen": ""}
    return reverse("events_staff:mailing", args=[session.event_id]), first | changes


def seal(page) -> str:
    return page.context["form"]["seen"].value()


def test_first_a_preview_then_one_mail_each_and_a_double_click_sends_nothing_more(staff, session):
    coming = [RegistrationFactory(session=session) for _ in range(2)]
    RegistrationFactory(session=session, waiting=True)
    url, form = write(session)
    assert "Wie een plaats heeft" in words(staff.get(url))

    preview = staff.post(url, form | {"preview": "1"})
    assert "Verstuur naar 2 mensen" in words(preview)
    assert not Mailing.objects.exists()

    sending = form | {"seen": seal(preview), "send": "1"}
    assert staff.post(url, sending).url == board_url(session.event)
    staff.post(url, sending)
    put_out_copies()
    put_out_copies()
    deliver_due()
    assert sorted(each.to[0] for each in mail.outbox) == sorted(x.person.email for x in coming)
    assert all(len(each.to) == 1 and not each.bcc and not each.cc for each in mail.outbox)
    assert mail.outbox[0].extra_headers["Reply-To"] == "vragen@vereniging.example"
    assert "Tot dan!" in mail.outbox[0].body
    board = words(staff.get(board_url(session.event)))
    assert "Breng je laptop mee" in board
    assert "2 mensen" in board


def test_who_comes_in_between_is_shown_first(staff, session):
    RegistrationFactory(session=session)
    url, form = write(session)
    before = seal(staff.post(url, form | {"preview": "1"}))
    RegistrationFactory(session=session)
    again = staff.post(url, form | {"seen": before, "send": "1"})
    assert "Intussen schreef iemand zich in of uit" in words(again)
    assert not Mailing.objects.exists()


def test_a_selection_by_state_session_and_organisation(staff, session):
    other = make_session(event=session.event)
    here = RegistrationFactory(session=session)
    there = RegistrationFactory(session=other, organisation=here.organisation)
    typed = RegistrationFactory(session=other, organisation=None, organisation_typed="vzw Brug")
    waits = RegistrationFactory(session=other, waiting=True)
    missed = AttendanceFactory(registration=RegistrationFactory(session=other), state="absent")
    answers = {
        here: {"session": session.pk},
        there: {"session": other.pk, "board": f"id:{here.organisation_id}"},
        typed: {"board": "typed:vzw Brug"},
        waits: {"states": ["waiting", "requested"]},
        missed.registration: {"states": ["missed"]},
    }
    for registration, choice in answers.items():
        url, form = write(session, **choice)
        assert staff.post(url, form).context["people"] == [registration]
    url, form = write(session, states=["ended"])
    assert "niemand om te mailen" in words(staff.post(url, form))


def test_whoever_has_two_seats_gets_one_copy_and_whoever_has_no_address_none(session):
    person = PersonFactory()
    twice = [RegistrationFactory(session=s, person=person) for s in (session, make_session())]
    nobody = RegistrationFactory(session=session, person=PersonFactory(email=""))
    mailing = send_mailing(
        session.event,
        [*twice, nobody],
        subject="S",
        text="T",
        said="iedereen",
        form_key="k",
        by=StaffFactory().person,
    )
    assert [copy.registration for copy in mailing.copies.all()] == [twice[0]]
    person.email = ""  # erased before the worker came
    person.save()
    put_out_copies()
    assert not OutboxMail.objects.exists()
    assert not MailingCopy.objects.filter(put_out_at__isnull=True).exists()


def test_a_cancelled_person_is_reached_as_such(staff, session):
    gone = RegistrationFactory(session=session)
    type(gone).objects.update(
        status=RegistrationStatus.CANCELLED,
        cancelled_at=gone.registered_at,
        cancelled_by=gone.person,
    )
    url, form = write(session, states=["ended"])
    assert staff.post(url, form).context["people"] == [gone]
