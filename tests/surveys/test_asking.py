"""Asking: whom, once, with one reminder, and never who rather is left alone."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.models import InstrumentEvaluation
from events.actions.following_up import AFTER, send_due_follow_ups
from events.enums import AttendanceState
from events.models import Attendance, FollowUp
from members.enums import ConsentPurpose, ContactRole
from members.models import BoardContact, Consent, OutboxMail, SecurityEvent
from networks.models import NetworkEvaluation
from surveys.actions import inviting
from surveys.actions.inviting import invite, mail_waiting, remind, remind_due
from surveys.audience import Guest, audience_of
from surveys.enums import SurveyKind
from surveys.helpdesk import ask_rating
from surveys.models import ImprovementReport, Invitation, Submission, Survey
from tests.factories.cms import AdoptionFactory, HomePageFactory, InstrumentPageFactory
from tests.factories.events import EventFactory, RegistrationFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory
from tests.factories.networks import MembershipFactory, NetworkFactory
from tests.factories.surveys import invited, make_survey

pytestmark = pytest.mark.django_db
STARTS = reverse("surveys_staff:starts")


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory())
    return client


def contact(**values):
    board = values.pop("board", None) or OrganisationFactory()
    person = PersonFactory(organisation=board, **values)
    return BoardContact.objects.create(
        municipality=board, person=person, role=ContactRole.OFFICER
    ).person


def training(ended, *states, **values):
    """A training that ended then, with one seat per state."""
    session = make_session(event=EventFactory(**values))
    day = session.days.get()
    type(day).objects.filter(pk=day.pk).update(starts_at=ended - timedelta(hours=3), ends_at=ended)
    people = []
    for state in states:
        board = OrganisationFactory()
        seat = RegistrationFactory(session=session, organisation=board)
        people.append(seat.person)
        if state:
            Attendance.objects.create(registration=seat, day=day, state=state)
    return session.event, people


@pytest.fixture
def home(db):
    return HomePageFactory()


def network():
    group = NetworkFactory()
    gone = MembershipFactory(network=group, left_at=timezone.now())
    return group.pk, [MembershipFactory(network=group).person], [gone.person]


def instrument():
    page = InstrumentPageFactory()
    adopted = AdoptionFactory(page=page.page_ptr).declared_by
    back = AdoptionFactory(
        page=page.page_ptr,
        declared_at=timezone.now() - timedelta(days=1),
        withdrawn_at=timezone.now(),
    ).declared_by
    ended = timezone.now() - timedelta(days=40)
    states = (AttendanceState.PRESENT, AttendanceState.ABSENT)
    _, (learned, absent) = training(ended, *states, instrument=page)
    return page.pk, [adopted, learned], [back, absent]


def follow_up():
    ended = timezone.now() - timedelta(days=100)
    states = (AttendanceState.PRESENT, AttendanceState.ABSENT, None)
    event, (present, *others) = training(ended, *states)
    return event.pk, [present], others


def members():
    former = contact()
    BoardContact.objects.filter(person=former).update(
        since=timezone.localdate() - timedelta(days=9),
        until=timezone.localdate() - timedelta(days=1),
    )
    return timezone.localdate().year, [contact(), contact()], [former]


def satisfaction():
    ended = timezone.now() - timedelta(days=1)
    states = (AttendanceState.PRESENT, AttendanceState.ABSENT)
    _, (present, absent) = training(ended, *states)
    member = MembershipFactory().person
    return ended.year, [contact(), member, present], [absent]


@pytest.mark.parametrize("kind", ["members", "satisfaction", "network", "instrument", "follow_up"])
def test_a_colleague_starts_it_sees_whom_it_asks_and_then_asks_each_once(staff, home, kind):
    world = {
        "members": members,
        "satisfaction": satisfaction,
        "network": network,
        "instrument": instrument,
        "follow_up": follow_up,
    }[kind]
    key, asked, left = world()
    unwilling = asked[0]
    Consent.objects.create(
        person=unwilling, purpose=ConsentPurpose.SURVEYS, given=False, wording="x", route="y"
    )
    place = f"{STARTS}?soort={kind}"
    assert "Maak klaar" in staff.get(place).content.decode()
    ready = staff.post(place, {"wat": str(key)})
    assert not OutboxMail.objects.exists()
    survey = Survey.objects.get()
    assert (survey.kind, bool(survey.asked())) == (kind, True)
    assert staff.post(place, {"wat": str(key)}).url == ready.url
    assert Survey.objects.count() == 1

    preview = staff.get(ready.url).content.decode()
    people = {guest.person for guest in audience_of(survey).guests}
    assert people == set(asked) - {unwilling}
    assert all(each.email in preview for each in people)
    assert not any(each.email in preview for each in left)
    assert "1 persoon wil geen vragen krijgen" in preview
    assert not Invitation.objects.exists()

    for _ in range(2):
        staff.post(ready.url, {"wat": "uitnodigen"})
    to = OutboxMail.objects.values_list("to", flat=True)
    assert sorted(to) == sorted(each.email for each in people)
    assert mail_waiting() == 0


def test_which_survey_is_about_what_is_noted_on_the_right(staff, home):
    for kind, world, model in (
        ("network", network, NetworkEvaluation),
        ("instrument", instrument, InstrumentEvaluation),
        ("follow_up", follow_up, FollowUp),
    ):
        key, *_ = world()
        staff.post(f"{STARTS}?soort={kind}", {"wat": str(key)})
        assert model.objects.get().survey.kind == kind


@pytest.mark.parametrize("count", [1, 3])
def test_the_screen_of_starts_asks_as_much_of_many(staff, django_assert_max_num_queries, count):
    for _ in range(count):
        follow_up()
    staff.get(STARTS)
    with django_assert_max_num_queries(14):
        page = staff.get(f"{STARTS}?soort=follow_up")
    assert len(page.context["starts"]) == count


def test_what_cannot_be_started_is_not_found(staff):
    assert staff.post(STARTS, {"wat": "1900"}).status_code == 404


def test_half_a_year_later_boards_are_asked_by_themselves_once():
    now = timezone.now()
    states = (AttendanceState.PRESENT, AttendanceState.ABSENT)
    event, (present, _) = training(now - AFTER - timedelta(days=1), *states)
    training(now - AFTER + timedelta(days=1), AttendanceState.PRESENT)
    training(now - AFTER - timedelta(days=60), AttendanceState.PRESENT)
    cancelled, _ = training(now - AFTER - timedelta(days=1), AttendanceState.PRESENT)
    type(cancelled).objects.filter(pk=cancelled.pk).update(
        cancelled_at=now, cancelled_by=PersonFactory()
    )
    assert send_due_follow_ups(now) == 1
    assert send_due_follow_ups(now) == 0
    assert FollowUp.objects.get().event == event
    mail = OutboxMail.objects.get()
    assert mail.to == present.email
    assert "niet anoniem" in mail.body_text


def test_what_a_board_improved_becomes_a_report_only_where_it_agrees(staff):
    key, *_ = follow_up()
    staff.post(f"{STARTS}?soort=follow_up", {"wat": str(key)})
    survey = Survey.objects.get()
    staff.post(reverse("surveys_staff:ask", args=[survey.pk]), {"wat": "uitnodigen"})
    place = reverse("surveys:answer", args=[Invitation.objects.get().token])
    page = Client().get(place).content.decode()
    assert "niet anoniem" in page
    said = {"praktijk_toegepast": "ja", "wat_veranderde": "Er is nu een plan."}
    Client().post(place, said | {"mag_verteld": "nee"})
    assert not ImprovementReport.objects.exists()
    Client().post(place, said | {"mag_verteld": "ja"})
    assert ImprovementReport.objects.get().text == "Er is nu een plan."
    assert Submission.objects.counted().count() == 1
    reports = reverse("surveys_staff:reports")
    assert "Er is nu een plan." in staff.get(reports).content.decode()
    file = b"".join(staff.get(reports, {"uitvoer": "csv"}).streaming_content).decode()
    assert "Er is nu een plan." in file
    assert SecurityEvent.objects.filter(kind="exported").exists()
    Client().post(place, {"praktijk_toegepast": "nee"})
    assert not ImprovementReport.objects.exists()


def test_thousands_are_mailed_in_turns_and_nobody_twice(monkeypatch):
    monkeypatch.setattr(inviting, "AT_ONCE", 2)
    survey = make_survey()
    guests = [Guest(PersonFactory(organisation=None)) for _ in range(5)]
    assert invite(survey, guests, by=None) == 5
    assert OutboxMail.objects.count() == 2
    refuse = guests[4].person
    Consent.objects.create(
        person=refuse, purpose=ConsentPurpose.SURVEYS, given=False, wording="x", route="y"
    )
    assert [mail_waiting() for _ in range(3)] == [2, 0, 0]
    assert not OutboxMail.objects.filter(to=refuse.email).exists()


def test_what_is_not_open_yet_is_mailed_once_it_is():
    survey = make_survey(opens_at=timezone.now() + timedelta(days=1))
    invite(survey, [Guest(PersonFactory(organisation=None))], by=None)
    assert not OutboxMail.objects.exists()
    assert mail_waiting(now=timezone.now() + timedelta(days=2)) == 1


@pytest.mark.parametrize(("kind", "days"), [("network", 7), ("satisfaction", 14)])
def test_one_reminder_to_who_is_silent_and_wants_to_be_asked(kind, days):
    survey = make_survey(kind, "toepasbaarheid", closes_at=timezone.now() + timedelta(days=60))
    silent, done, refuses = (invited(survey) for _ in range(3))
    Client().post(reverse("surveys:answer", args=[done.token]), {"toepasbaarheid": "4"})
    Client().post(reverse("surveys:leave_alone", args=[refuses.token]))
    now = timezone.now()
    assert remind_due(now + timedelta(days=days - 1)) == 0
    assert remind_due(now + timedelta(days=days)) == 1
    assert remind_due(now + timedelta(days=days + 20)) == 0
    assert remind(survey, by=None) == 0
    assert OutboxMail.objects.get().to == silent.person.email


def test_a_board_that_answered_is_reminded_nowhere_also_not_at_its_ocmw():
    board = OrganisationFactory()
    ocmw = OrganisationFactory(kind="ocmw", counts_with=board)
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld")
    first, _ = invited(survey, organisation=board), invited(survey, organisation=ocmw)
    Client().post(reverse("surveys:answer", args=[first.token]), {"noden_weerspiegeld": "4"})
    assert remind(survey, by=None) == 0


def test_the_helpdesk_asks_how_good_the_advice_was_once_a_quarter(time_machine):
    time_machine.move_to("2026-03-31 10:00:00+02:00")
    person = PersonFactory(organisation=None)
    assert ask_rating(person, by=None)
    assert not ask_rating(person, by=None)
    assert ask_rating(PersonFactory(organisation=None), by=None)
    survey = Survey.objects.get()
    assert (survey.kind, survey.closes_at.date().isoformat()) == ("helpdesk", "2026-04-21")
    time_machine.move_to("2026-04-01 10:00:00+02:00")
    assert ask_rating(person, by=None)
    assert Survey.objects.count() == 2
    assert not ask_rating(PersonFactory(organisation=None, email=""), by=None)


def test_a_link_of_a_mail_leaves_nobody_alone_until_the_button_is_pressed(client):
    invitation = invited(make_survey())
    place = reverse("surveys:leave_alone", args=[invitation.token])
    assert "Vraag me geen mening meer" in client.get(place).content.decode()
    assert not Consent.objects.exists()
    for _ in range(2):
        client.post(place)
    assert [row.given for row in Consent.objects.all()] == [False]
    assert "toch weer" in client.get(place).content.decode()
    client.post(place, {"toch": "1"})
    guest = Guest(invitation.person)
    assert invite(make_survey(), [guest], by=None) == 1


def test_from_the_mail_to_the_thanks_without_a_script(client):
    survey = make_survey("event", "beter_in_staat")
    person = PersonFactory(organisation=None)
    invite(survey, [Guest(person)], by=None)
    body = OutboxMail.objects.get().body_text
    link = next(line for line in body.splitlines() if line.endswith("/")).split("/", 3)[3]
    page = client.get(f"/{link}").content.decode()
    assert 'method="post"' in page
    kept = client.post(f"/{link}", {"beter_in_staat": "3", "later": "1"}, follow=True)
    assert "je gaat verder waar je stopte" in kept.content.decode()
    assert 'value="3"' in client.get(f"/{link}").content.decode().partition("checked")[0][-300:]
    done = client.post(f"/{link}", {"beter_in_staat": "4"}, follow=True)
    assert "Bedankt voor je antwoord" in done.content.decode()
    assert "al binnen" in client.get(f"/{link}").content.decode()
