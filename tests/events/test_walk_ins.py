"""Whoever comes unannounced, and what organisers see of one registration."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from events.actions.mailing import put_out_copies, send_mailing
from events.actions.registering import register
from events.actions.walk_ins import add_walk_in
from events.enums import AttendanceState, Refusal
from events.models import Attendance, Registration
from events.participant_table import HEADERS, rows_of
from events.refusals import RegistrationRefused
from members.models import OutboxMail, Person
from tests.factories.events import (
    AttendanceFactory,
    OfferFactory,
    RegistrationFactory,
    make_session,
)
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db


def seen(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def session():
    return make_session(first_in=0, capacity=2)


@pytest.fixture
def by():
    call_command("seed_roles")
    return StaffFactory(is_superuser=True).person


def come(session, by, name="Iris De Smedt", **facts):
    return add_walk_in(session.days.get(), name=name, by=by, **facts)


def test_three_fields_make_a_seat_and_a_presence_without_a_mail(session, by):
    board = OrganisationFactory()
    made = come(session, by, organisation=board, form_key="k" * 24)
    assert (made.person.first_name, made.person.last_name) == ("Iris", "De Smedt")
    assert (made.person.email, made.organisation, made.walk_in) == ("", board, True)
    assert made.is_confirmed
    assert made.attendances.get().state == AttendanceState.PRESENT
    again = come(session, by, organisation=board, form_key="k" * 24)
    assert again == made
    assert Registration.objects.count() == 1
    assert not OutboxMail.objects.exists()


def test_above_the_number_only_when_the_organiser_says_so(staff, session):
    RegistrationFactory.create_batch(2, session=session)
    url = reverse("events_staff:walk_in", args=[session.days.get().pk])
    form = {"name": "Iris", "organisation": "vzw Brug", "email": "", "form_key": "k" * 24}
    answer = seen(staff.post(url, form))
    assert "Vink aan dat je deze persoon toch noteert" in answer
    assert Person.objects.filter(first_name="Iris").count() == 0
    done = staff.post(url, form | {"over": "on"})
    assert done.url == reverse("events_staff:attendance", args=[session.days.get().pk])
    made = Registration.objects.get(walk_in=True)
    assert made.organisation_typed == "vzw Brug"
    history = seen(staff.get(reverse("events_staff:history", args=[made.pk])))
    assert "boven het aantal plaatsen" in history


def test_whoever_waited_gets_the_seat_and_whoever_had_one_is_only_marked(session, by):
    waits = RegistrationFactory(session=session, waiting=True)
    offered = OfferFactory(registration__session=session).registration
    seated = RegistrationFactory(session=make_session(first_in=0))
    come(session, by, email=waits.person.email)
    come(session, by, email=offered.person.email)
    come(seated.session, by, email=seated.person.email)
    for row in (waits, offered, seated):
        row.refresh_from_db()
        assert row.is_confirmed
        assert row.attendances.get().state == "present"
        assert not row.walk_in
    assert offered.held_until is None
    assert Registration.objects.count() == 3
    assert Attendance.objects.count() == 3


def test_not_before_the_day(by):
    with pytest.raises(RegistrationRefused) as refused:
        come(make_session(first_in=3), by)
    assert refused.value.refusal == Refusal.DAY_TO_COME
    assert not Person.objects.filter(first_name="Iris").exists()


def test_the_history_tells_who_did_what_and_which_mails_left(staff, by, session):
    coming = make_session(first_in=9)
    made = register(session=coming, person=PersonFactory(), by=by)
    other = register(session=make_session(), person=made.person, by=by)
    send_mailing(coming.event, [made], subject="Neem mee", text="x", said="x", form_key="k", by=by)
    put_out_copies()
    page = seen(staff.get(reverse("events_staff:history", args=[made.pk])))
    assert "Ingeschreven" in page
    assert by.shown_name in page
    assert "Mail: Neem mee" in page
    assert page.count("Mail: ") == 2
    elsewhere = seen(staff.get(reverse("events_staff:history", args=[other.pk])))
    assert "Neem mee" not in elsewhere


def test_staying_away_twice_without_a_word_shows_there_and_only_there(staff, session):
    person = PersonFactory()
    for state in ("absent", "absent", "excused"):
        seat = RegistrationFactory(session=make_session(first_in=-5), person=person)
        AttendanceFactory(registration=seat, day=seat.session.days.get(), state=state)
    seat = RegistrationFactory(session=session, person=person)
    history = seen(staff.get(reverse("events_staff:history", args=[seat.pk])))
    assert "2 keer weg zonder bericht" in history
    board = seen(staff.get(reverse("events_staff:board", args=[session.event_id])))
    assert "zonder bericht" not in board


def test_the_file_has_every_column_filled_in_its_own_place(session, by):
    come(session, by, organisation_typed="vzw Brug")
    row = dict(zip(HEADERS, rows_of(session.event)[0], strict=True))
    assert row["Kwam onverwacht"] is True
    assert row["Ingeschreven door"] == by.shown_name
    assert row["Bevestigd op"]
