"""A paper for who was there often enough: whose, when, and what stands on it."""

import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import ModelLogEntry

from events.certificates import certificate_of
from events.enums import AttendanceState, EventKind
from events.models import Attendance, Registration
from events.rules.certificates import days_needed, in_hours, is_earned
from tests.factories.events import EventFactory, RegistrationFactory, make_session
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
PRESENT, ABSENT = AttendanceState.PRESENT, AttendanceState.ABSENT


def course(*, first_in=-30, days=4, **event):
    return make_session(days=days, first_in=first_in, event=EventFactory(**event))


def attended(session, number, **person) -> Registration:
    """Somebody who was there on the first so many days and not on the others."""
    registration = RegistrationFactory(session=session, person=PersonFactory(**person))
    for place, day in enumerate(session.days.all()):
        state = PRESENT if place < number else ABSENT
        Attendance.objects.create(registration=registration, day=day, state=state)
    return registration


def loaded(registration) -> Registration:
    return Registration.objects.for_certificates().get(pk=registration.pk)


def text_of(response) -> str:
    pages = PdfReader(io.BytesIO(b"".join(response))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("days", "share", "needed"),
    [(4, 75, 3), (1, 75, 1), (2, 75, 2), (3, 50, 2), (10, 75, 8), (4, 100, 4), (5, 1, 1)],
)
def test_so_many_days_are_needed(days, share, needed):
    assert days_needed(days, share) == needed
    assert is_earned(days=days, attended=needed, share=share)
    assert not is_earned(days=days, attended=needed - 1, share=share)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ([180, 180], "6 uur"),
        ([390], "6 uur en 30 minuten"),
        ([45], "45 minuten"),
        ([61], "1 uur en 1 minuut"),
    ],
)
def test_hours_are_told_as_they_were(minutes, words):
    assert in_hours([timedelta(minutes=each) for each in minutes]) == words


def test_three_of_four_days_is_one_person_three_attendances_and_nine_hours(client):
    session = course(kind=EventKind.COURSE)
    registration = attended(session, 3, first_name="Fatima", last_name="El Amrani")
    assert Attendance.objects.counted().count() == 3
    assert Attendance.objects.counted().values("registration__person").distinct().count() == 1
    address = reverse("events:registration_certificate", args=[registration.token])
    assert address in client.get(registration.url).content.decode()
    answer = client.get(address)
    paper = text_of(answer)
    assert "Fatima El Amrani" in paper
    assert registration.organisation_label in paper
    assert session.event.title in paper
    assert "9 uur, 3 van de 4 dagen" in paper
    assert answer["Cache-Control"] == "private, no-store"
    logged = ModelLogEntry.objects.filter(action="events.certificate", object_id=registration.pk)
    assert logged.count() == 1


@pytest.mark.parametrize("number", [0, 2])
def test_who_stayed_away_gets_none_and_reads_why(client, number):
    registration = attended(course(kind=EventKind.COURSE), number)
    answer = client.get(reverse("events:registration_certificate", args=[registration.token]))
    assert answer.url == registration.url
    assert "75 % van de dagen" in client.get(registration.url).content.decode()


@pytest.mark.parametrize(
    ("kind", "choice", "given"),
    [
        (EventKind.TRAINING, None, True),
        (EventKind.PEER_GROUP, None, False),
        (EventKind.PEER_GROUP, True, True),
        (EventKind.TRAINING, False, False),
    ],
)
def test_the_kind_says_whether_there_is_one_and_the_organiser_has_the_last_word(
    kind, choice, given
):
    registration = attended(course(days=1, kind=kind, certificate=choice), 1)
    assert bool(certificate_of(loaded(registration))) is given


def test_there_is_none_before_the_last_day_is_over():
    registration = attended(course(first_in=-20), 3)
    assert certificate_of(loaded(registration)) is None


def test_a_day_that_was_dropped_does_not_count_against_anybody():
    session = course()
    registration = attended(session, 2)
    day = session.days.last()
    day.cancelled_at, day.cancelled_by = day.starts_at, registration.person
    day.save()
    assert certificate_of(loaded(registration)) is None
    session.event.certificate_share = 60
    session.event.save()
    assert certificate_of(loaded(registration)).held == 3


def test_somebody_whose_name_is_gone_gets_none():
    registration = attended(course(), 4, first_name="", last_name="")
    assert certificate_of(loaded(registration)) is None


def test_staff_print_them_all_and_only_of_who_earned_one(staff):
    session = course(kind=EventKind.COURSE)
    attended(session, 4, first_name="Ann", last_name="Aerts")
    attended(session, 3, first_name="Bo", last_name="Baert")
    attended(session, 1, first_name="Cis", last_name="Claes")
    paper = text_of(staff.get(reverse("events_staff:certificates", args=[session.pk])))
    assert "Ann Aerts" in paper
    assert "Bo Baert" in paper
    assert "Cis Claes" not in paper
    entry = ModelLogEntry.objects.get(action="events.print")
    assert entry.data == {"document": "attesten", "people": 2}


def test_where_nobody_earned_one_staff_read_why(staff):
    session = course()
    answer = staff.get(reverse("events_staff:certificates", args=[session.pk]), follow=True)
    assert "Er zijn nog geen attesten" in answer.content.decode()


def test_ones_own_page_links_to_it_for_any_number_at_the_same_cost(client):
    user = UserFactory()
    client.force_login(user)

    def attend():
        registration = attended(course(days=1), 1)
        Registration.objects.filter(pk=registration.pk).update(person=user.person)
        return registration

    first = attend()
    assert f"{first.url}attest.pdf" in client.get("/mijn/").content.decode()
    with CaptureQueriesContext(connection) as one:
        client.get("/mijn/")
    attend()
    attend()
    with CaptureQueriesContext(connection) as three:
        client.get("/mijn/")
    assert len(one) == len(three)
