"""Who comes, who waits and who was there, on the screens of staff."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.enums import Refusal
from events.models import Attendance, Registration, RegistrationGroup
from events.refusals import RegistrationRefused
from events.views.staff import board_url
from members.models import OutboxMail
from tests.factories.events import (
    RegistrationFactory,
    make_session,
)
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory, UserFactory
from tests.factories.questions import make_question, option_of

pytestmark = pytest.mark.django_db


def words(response):
    return " ".join(response.content.decode().split())


def test_the_board_shows_who_comes_and_who_waits(staff):
    session = make_session(capacity=1)
    RegistrationFactory(session=session, organisation=OrganisationFactory(name="Genk"))
    RegistrationFactory(
        session=session, waiting=True, organisation=None, organisation_typed="De Kring"
    )
    page = words(staff.get(board_url(session.event)))
    assert "<strong>1</strong> van 1 plaats ingenomen" in page
    assert "Gemeente Genk" in page
    assert "De Kring" in page
    assert "nog te koppelen" in page


def test_a_board_of_three_costs_as_many_queries_as_one(staff):
    session = make_session()
    RegistrationFactory(session=session)
    staff.get(board_url(session.event))
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            staff.get(board_url(session.event))
        counts.append(len(captured))
        RegistrationFactory(session=session)
        RegistrationFactory(session=session, waiting=True)
    assert counts[0] == counts[1]


def test_staff_register_somebody_by_the_same_verb(staff):
    session = make_session()
    address = reverse("events_staff:add_participant", args=[session.pk])
    form = {
        "organisation": "De Kring",
        "first_name": "Amina",
        "last_name": "Willems",
        "email": "amina@kring.example",
        "role": "employee",
    }
    assert "is ingeschreven" in words(staff.post(address, form, follow=True))
    assert "was al ingeschreven" in words(staff.post(address, form, follow=True))
    assert Registration.objects.get().registered_by != Registration.objects.get().person


def test_staff_cancel_somebody_with_a_reason(staff):
    registration = RegistrationFactory(session=make_session())
    address = reverse("events_staff:cancel_registration", args=[registration.pk])
    staff.post(address, {"reason": "Dubbel ingeschreven."})
    registration.refresh_from_db()
    assert registration.cancelled_by_organiser
    assert "Dubbel ingeschreven." in OutboxMail.objects.get().body_text


def test_whoever_organises_and_takes_part_is_not_held_by_the_last_moment(client):
    """Also not for colleagues who were registered by the same person, as any visitor does."""
    user = StaffFactory()
    client.force_login(user)
    session = make_session(change_until=timezone.now() - timedelta(hours=1))
    lunch = make_question(session.event, options=["Broodje", "Soep"])
    group = RegistrationGroup.objects.create(session=session, contact=user.person)
    for seat in (
        RegistrationFactory(session=session, person=user.person),
        RegistrationFactory(session=session, party=group),
    ):
        soup = option_of(lunch, "Soep")
        address = reverse("events_staff:change_answers", args=[seat.pk])
        client.post(address, {f"vraag-q{lunch.pk}": soup.pk})
        assert [answer.option for answer in seat.answers.all()] == [soup]
        address = reverse("events_staff:cancel_registration", args=[seat.pk])
        client.post(address, {"reason": "Ziek."})
        seat.refresh_from_db()
        assert seat.is_cancelled
    seat = RegistrationFactory(session=session, party=group)
    with pytest.raises(RegistrationRefused):
        cancel_registration(seat, by=user.person)


def test_a_cancelled_event_tells_everybody_with_a_seat_or_in_the_queue(staff):
    session = make_session()
    RegistrationFactory(session=session)
    RegistrationFactory(session=session, waiting=True)
    staff.post(
        reverse("events_staff:cancel", args=[session.event.pk]), {"reason": "Lesgever ziek."}
    )
    mails = OutboxMail.objects.order_by("pk")
    assert [(mail.template, mail.calendar_method) for mail in mails] == [
        ("event_cancelled", "CANCEL"),
        ("event_cancelled", ""),
    ]
    assert Registration.objects.active().count() == 0
    assert "Lesgever ziek." in mails[0].body_text


def test_attendance_is_ticked_per_day_and_the_rest_in_one_go(staff):
    session = make_session(first_in=-1)
    ill, late, third = [RegistrationFactory(session=session) for _ in range(3)]
    address = reverse("events_staff:attendance", args=[session.days.get().pk])
    assert staff.get(address).status_code == 200
    staff.post(address, {f"r{ill.pk}": "excused"})
    assert [row.state for row in Attendance.objects.all()] == ["excused"]
    staff.post(address, {f"r{ill.pk}": "excused", "rest_present": "1"})
    present = Attendance.objects.present().values_list("registration", flat=True)
    assert sorted(present) == [late.pk, third.pk]
    staff.post(address, {f"r{third.pk}": "absent"})
    assert Attendance.objects.get(registration=third).state == "absent"
    assert Attendance.objects.count() == 3


def test_attendance_cannot_be_noted_before_the_day(staff):
    session = make_session(first_in=5)
    registration = RegistrationFactory(session=session)
    address = reverse("events_staff:attendance", args=[session.days.get().pk])
    answer = staff.post(address, {f"r{registration.pk}": "present"})
    assert Refusal.DAY_TO_COME.label in words(answer)
    assert Attendance.objects.count() == 0


def test_the_list_goes_along_as_csv_without_formulas(staff):
    session = make_session()
    person = PersonFactory(first_name="=HYPERLINK(1)", last_name="Maes")
    RegistrationFactory(session=session, person=person)
    address = reverse("events_staff:export", args=[session.event.pk, "csv"])
    text = b"".join(staff.get(address)).decode()
    assert "Maes" in text
    assert ";=HYPERLINK" not in text
    xlsx = staff.get(reverse("events_staff:export", args=[session.event.pk, "xlsx"]))
    assert xlsx.content[:2] == b"PK"


def test_the_signature_list_has_a_line_per_person_with_a_seat(staff):
    session = make_session()
    RegistrationFactory(session=session, person=PersonFactory(last_name="Maes"))
    RegistrationFactory(session=session, waiting=True, person=PersonFactory(last_name="Wacht"))
    page = words(staff.get(reverse("events_staff:signatures", args=[session.days.get().pk])))
    assert "Maes" in page
    assert "Wacht" not in page


SCREENS = ("board", "open", "cancel", "add_session", "export")


@pytest.mark.parametrize("name", SCREENS)
def test_strangers_stay_out(client, name):
    session = make_session()
    client.force_login(UserFactory())
    arguments = [session.event.pk, *(["csv"] if name == "export" else [])]
    answer = client.get(reverse(f"events_staff:{name}", args=arguments))
    assert answer.status_code in (302, 403)


def test_an_organiser_may_all_of_this_and_an_editor_sees_no_people(client):
    call_command("seed_roles")
    session = make_session()
    RegistrationFactory(session=session, person=PersonFactory(last_name="Geheimnaam"))
    seen = {}
    for role in ("redactie", "organisator"):
        user = StaffFactory(is_superuser=False)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        seen[role] = "Geheimnaam" in words(client.get(board_url(session.event)))
    assert seen == {"redactie": False, "organisator": True}
