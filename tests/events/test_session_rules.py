"""What the organiser sets per session: a limit per board, seats for a group, a cap, a minimum."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from events.actions.cancelling import cancel_registration
from events.actions.planning_sessions import change_session
from events.actions.promoting import promote_waiting
from events.actions.registering import register
from events.enums import Refusal, RegistrationStatus, WaitReason
from events.reading import EventCard, SessionView
from events.refusals import RegistrationRefused
from events.session_form import SessionForm
from events.views.staff import board_url
from members.enums import OrganisationKind
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db
CONFIRMED, WAITLISTED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED


def join(session, board=None, **more):
    person = PersonFactory()
    return register(session=session, person=person, by=person, organisation=board, **more)


def words(response):
    return " ".join(response.content.decode().split())


def test_the_third_colleague_where_two_may_come_waits_and_reads_why(client, staff):
    session = make_session(capacity=10, organisation_limit=2)
    genk, ham = OrganisationFactory(name="Genk"), OrganisationFactory(name="Ham")
    first, second, third = (join(session, genk) for _ in range(3))
    assert [first.status, second.status, third.status] == [CONFIRMED, CONFIRMED, WAITLISTED]
    sentence = WaitReason.ORGANISATION_LIMIT.label
    assert sentence in OutboxMail.objects.get(person=third.person).body_text
    assert sentence in words(client.get(third.url))
    # a colleague of another board still finds a seat: nobody waits for that one
    assert join(session, ham).status == CONFIRMED
    assert "limiet per bestuur" in words(staff.get(board_url(session.event)))


def test_an_ocmw_and_a_merged_municipality_are_of_one_board_with_the_town_of_today(
    django_capture_on_commit_callbacks,
):
    session, yesterday = (
        make_session(organisation_limit=2),
        timezone.localdate() - timedelta(days=1),
    )
    town = OrganisationFactory()
    ocmw = OrganisationFactory(kind=OrganisationKind.OCMW, counts_with=town)
    merged = OrganisationFactory(successor=town, valid_to=yesterday)
    first, second, third = (join(session, board) for board in (ocmw, merged, town))
    assert [each.status for each in (first, second, third)] == [CONFIRMED, CONFIRMED, WAITLISTED]
    assert third.wait_reason == WaitReason.ORGANISATION_LIMIT
    with django_capture_on_commit_callbacks(execute=True):
        cancel_registration(first, by=first.person)
    third.refresh_from_db()
    assert third.status == CONFIRMED


def test_when_a_colleague_leaves_the_one_who_was_passed_over_comes(
    django_capture_on_commit_callbacks,
):
    session = make_session(capacity=3, organisation_limit=1)
    genk = OrganisationFactory()
    first, waits = join(session, genk), join(session, genk)
    join(session)
    with django_capture_on_commit_callbacks(execute=True):
        cancel_registration(first, by=first.person)
    waits.refresh_from_db()
    assert (waits.status, waits.wait_reason) == (CONFIRMED, "")


def test_who_was_passed_over_finds_the_reason_in_the_log():
    session = make_session(capacity=2, organisation_limit=1)
    genk = OrganisationFactory()
    RegistrationFactory(session=session, organisation=genk)
    blocked = RegistrationFactory(session=session, organisation=genk, waiting=True)
    comes = RegistrationFactory(session=session, waiting=True)
    assert promote_waiting(session) == [comes]
    entry = ModelLogEntry.objects.get(action="events.passed_over")
    assert entry.object_id == str(blocked.pk)
    assert entry.data == {"reason": "organisation_limit"}


def test_seats_for_mandataries_are_theirs_until_they_are_taken():
    session = make_session(capacity=2, reserved_seats=1, reserved_role="mandatary")
    assert join(session).status == CONFIRMED
    late = join(session)
    assert (late.status, late.wait_reason) == (WAITLISTED, WaitReason.RESERVED)
    view = view_of(session)
    assert (
        view.kept_text == "Wat nog vrij is, is voor mandatarissen. Anderen komen op de wachtlijst."
    )
    assert join(session, role="mandatary").status == CONFIRMED
    assert view_of(session).kept_text == ""


def view_of(session) -> SessionView:
    event = type(session.event).objects.with_sessions().get(pk=session.event.pk)
    return EventCard(event, timezone.now()).sessions[0]


def test_a_full_waiting_list_takes_nobody_more():
    session = make_session(capacity=1, waiting_cap=1)
    join(session), join(session)
    with pytest.raises(RegistrationRefused) as refused:
        join(session)
    assert refused.value.refusal == Refusal.FULL


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"organisation_limit": 1}, Refusal.ORGANISATION_LIMIT),
        ({"reserved_seats": 1, "reserved_role": "mandatary"}, Refusal.RESERVED),
    ],
)
def test_without_a_waiting_list_the_reason_is_the_answer(values, refusal):
    session, genk = make_session(capacity=2, waiting_list=False, **values), OrganisationFactory()
    known = RegistrationFactory(session=session, organisation=genk).person
    for person in (PersonFactory(), known):  # a refusal does not tell who is registered
        with pytest.raises(RegistrationRefused) as refused:
            register(session=session, person=person, by=person, organisation=genk)
        assert refused.value.refusal == refusal


def test_fewer_seats_than_people_drops_nobody_and_staff_reads_how_many(staff):
    session = make_session(capacity=40)
    seated = [RegistrationFactory(session=session) for _ in range(38)]
    queue = [RegistrationFactory(session=session, waiting=True) for _ in range(2)]
    change_session(session, version=1, capacity=30, by=PersonFactory())
    assert session.registrations.confirmed().count() == 38
    assert "8 te veel" in words(staff.get(board_url(session.event)))
    assert "Volzet" in view_of(session).seats_text
    for number, registration in enumerate(seated[:9]):
        assert promote_waiting(session) == [], number
        cancel_registration(registration, by=registration.person)
    assert promote_waiting(session) == [queue[0]]


def test_the_board_says_how_many_are_missing_for_the_minimum(staff):
    session = make_session(minimum=3)
    RegistrationFactory(session=session)
    assert "Nog 2 nodig voor het minimum van 3" in words(staff.get(board_url(session.event)))


def test_the_rules_are_behind_more_settings_and_open_when_used():
    usual = SessionForm(initial=SessionForm.initial_of(make_session()))
    used = SessionForm(initial=SessionForm.initial_of(make_session(organisation_limit=2)))
    assert (usual.uses_more, used.uses_more) == (False, True)
    assert "minimum" not in [field.name for field in usual.plain_fields]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reserved_seats": "5"}, "reserved_role"),
        ({"reserved_role": "mandatary"}, "reserved_role"),
        ({"reserved_seats": "25", "reserved_role": "mandatary"}, "reserved_seats"),
        ({"organisation_limit": "0"}, "organisation_limit"),
    ],
)
def test_rules_that_cannot_be_kept_are_refused_beside_the_field(changes, field):
    form = SessionForm({"capacity": "20", **changes})
    assert list(form.errors) == [field]
