"""The scenarios by which the agenda is judged, each under its number.

1, 4, 6, 8 and 10 stand once more in tests/e2e/test_event_scenarios.py, with web, worker, beat and
a mail server running. 12 and 13 (certificates), 14 (needs and retention) and 16 (host boards,
what a learning lab became) stand with what they are about.
"""

import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from events.actions.cancelling import cancel_registration
from events.actions.planning_sessions import change_session, move_day
from events.actions.promoting import promote_waiting
from events.actions.publishing import cancel_event
from events.actions.registering import register
from events.actions.reminding import plan_reminders, send_due_reminders
from events.actions.telling import tell_due_news
from events.actions.texts import keep_texts, texts_of
from events.enums import OfferOutcome, RegistrationStatus, WaitReason
from events.models import (
    Attendance,
    Offer,
    Reconfirmation,
    Registration,
    Reminder,
    SessionDay,
)
from events.tasks import give_free_seats
from members.dutch import BRUSSELS
from members.enums import MailState
from members.mail.bounced import note_bounce
from members.models import OutboxMail, Person
from tests.events.test_groups import address as group_address
from tests.events.test_groups import typed as group_form
from tests.events.test_race import at_once, wants
from tests.factories.events import (
    AttendanceFactory,
    OfferFactory,
    RegistrationFactory,
    make_session,
)
from tests.factories.members import OrganisationFactory, PersonFactory

on_commit = pytest.mark.django_db
for_real = pytest.mark.django_db(transaction=True)
CONFIRMED, WAITLISTED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED
OFFERED, CANCELLED = RegistrationStatus.OFFERED, RegistrationStatus.CANCELLED


def status_of(*rows):
    return [Registration.objects.get(pk=row.pk).status for row in rows]


def mails():
    return list(OutboxMail.objects.order_by("pk").values_list("to", "template"))


def entry_in(mail):
    calendar = Calendar.from_ical(mail.calendar)
    (event,) = calendar.walk("VEVENT")
    return calendar["METHOD"], str(event["UID"]), event["SEQUENCE"]


@for_real
def test_scenario_01_one_seat_and_fifty_people_at_the_same_instant():
    session = make_session(capacity=1)
    people = [PersonFactory() for _ in range(50)]
    at_once(*(wants(session, person) for person in people))
    assert session.registrations.confirmed().count() == 1
    assert session.registrations.waiting().count() == 49
    queue = list(session.registrations.waiting().values_list("registered_at", "pk"))
    assert queue == sorted(queue)


@on_commit
def test_scenario_02_capacity_from_40_to_30_with_38_confirmed(django_capture_on_commit_callbacks):
    session, by = make_session(capacity=40), PersonFactory()
    seated = RegistrationFactory.create_batch(38, session=session)
    waits = RegistrationFactory(session=session, waiting=True)
    change_session(session, version=1, capacity=30, by=by)
    assert session.registrations.confirmed().count() == 38  # nobody dropped
    for number, row in enumerate(seated[:9], 1):
        with django_capture_on_commit_callbacks(execute=True):
            cancel_registration(row, by=row.person)
        left = 38 - number
        assert status_of(waits) == [CONFIRMED if left == 29 else WAITLISTED]


@for_real
def test_scenario_03_three_more_seats_ten_waiting_and_two_colleagues_saving_at_once():
    session = make_session(capacity=1)
    RegistrationFactory(session=session)
    queue = [RegistrationFactory(session=session, waiting=True) for _ in range(10)]
    by = PersonFactory()
    at_once(
        lambda: change_session(session, version=1, capacity=4, by=by),
        lambda: change_session(session, version=1, capacity=4, by=by),
    )
    promoted = list(session.registrations.confirmed().values_list("pk", flat=True))
    assert promoted[1:] == [each.pk for each in queue[:3]]
    told = OutboxMail.objects.filter(template="registration_promoted")
    assert told.count() == 3


@on_commit
def test_scenario_04_who_cancels_in_time_is_told_then_the_next_after_commit(
    django_capture_on_commit_callbacks,
):
    session = make_session(capacity=1)
    leaver = RegistrationFactory(session=session)
    follower = RegistrationFactory(session=session, waiting=True)
    with django_capture_on_commit_callbacks(execute=True):
        cancel_registration(leaver, by=leaver.person)
        assert status_of(follower) == [WAITLISTED]
    assert status_of(leaver, follower) == [CANCELLED, CONFIRMED]
    assert mails() == [
        (leaver.person.email, "registration_cancelled"),
        (follower.person.email, "registration_promoted"),
    ]
    assert [entry_in(mail)[0] for mail in OutboxMail.objects.order_by("pk")] == [
        "CANCEL",
        "REQUEST",
    ]


@on_commit
def test_scenario_05_four_office_hours_from_friday_evening_last_until_monday(time_machine):
    friday = datetime(2026, 5, 8, 18, tzinfo=BRUSSELS)
    time_machine.move_to(friday, tick=False)
    session = make_session(capacity=1)
    tuesday = datetime(2026, 5, 12, 14, tzinfo=BRUSSELS)
    session.days.update(starts_at=tuesday, ends_at=tuesday + timedelta(hours=3))
    waits = RegistrationFactory(session=session, waiting=True)
    assert promote_waiting(session) == [waits]
    monday = datetime(2026, 5, 11, 14, tzinfo=BRUSSELS)
    assert Offer.objects.get().expires_at == monday
    time_machine.move_to(monday - timedelta(minutes=1), tick=False)
    give_free_seats()
    assert status_of(waits) == [OFFERED]
    time_machine.move_to(monday, tick=False)
    give_free_seats()
    assert Offer.objects.earliest("pk").outcome == OfferOutcome.LAPSED


@on_commit
def test_scenario_06_five_colleagues_three_seats(client):
    session = make_session(capacity=3)
    asked = client.post(group_address(session), group_form(session))
    assert "3 nu en 2 op de wachtlijst" in " ".join(asked.content.decode().split())
    assert not Registration.objects.exists()
    client.post(group_address(session), group_form(session, answer="split"))
    rows = session.registrations.order_by("registered_at", "pk")
    assert [row.status for row in rows] == [CONFIRMED] * 3 + [WAITLISTED] * 2
    for row in rows:
        own = OutboxMail.objects.get(person=row.person)
        assert (own.to, row.url in own.body_text) == (row.person.email, True)


@on_commit
def test_scenario_07_the_third_colleague_where_two_may_come(client):
    session, board = make_session(organisation_limit=2), OrganisationFactory()
    rows = []
    for _ in range(3):
        person = PersonFactory()
        rows.append(register(session=session, person=person, by=person, organisation=board))
    assert [row.status for row in rows] == [CONFIRMED, CONFIRMED, WAITLISTED]
    sentence = WaitReason.ORGANISATION_LIMIT.label
    assert sentence in client.get(rows[2].url).content.decode()
    assert sentence in OutboxMail.objects.get(person=rows[2].person).body_text


@on_commit
def test_scenario_08_moved_after_the_invitations(client):
    session, person = make_session(), PersonFactory()
    registration = register(session=session, person=person, by=person)
    invited = entry_in(OutboxMail.objects.get())
    plan_reminders()
    due = Reminder.objects.get().due_at
    day = session.days.get()
    at = day.starts_at + timedelta(days=7)
    times = {"starts_at": at, "ends_at": at + timedelta(hours=3)}
    day = move_day(day, version=1, by=PersonFactory(), **times)
    assert Reminder.objects.get().due_at > due
    tell_due_news(day.news_due_at)
    mail = OutboxMail.objects.get(template="day_changed")
    assert entry_in(mail) == ("REQUEST", invited[1], invited[2] + 1)
    assert f"{registration.url}kom-je-nog/" in mail.body_text
    client.post(f"{registration.url}kom-je-nog/", {"answer": "yes"})
    assert Reconfirmation.objects.get().answered_at
    assert send_due_reminders(Reminder.objects.get().due_at) == 1


@on_commit
def test_scenario_09_a_typo_in_the_title(client):
    session = make_session()
    RegistrationFactory(session=session)
    before = client.get("/agenda/kalender.ics").content.decode()
    event = session.event
    old = texts_of(event)
    event.title = "Zonder tikfout"
    event.save()
    keep_texts(old, event, by=PersonFactory())
    after = client.get("/agenda/kalender.ics").content.decode()
    assert "Zonder tikfout" in after
    assert "Zonder tikfout" not in before
    assert re.findall(r"SEQUENCE:\d+", after) == re.findall(r"SEQUENCE:\d+", before)
    assert tell_due_news() == 0
    assert mails() == []


@on_commit
def test_scenario_10_the_event_is_cancelled(client, agenda):
    session = make_session()
    seated = RegistrationFactory(session=session)
    waits = RegistrationFactory(session=session, waiting=True)
    pending = RegistrationFactory(
        session=session, status=RegistrationStatus.REQUESTED, confirmed_at=None
    )
    offered = OfferFactory(registration__session=session).registration
    present = AttendanceFactory(registration=seated, day=session.days.get())
    plan_reminders()
    cancel_event(session.event, by=PersonFactory(), reason="De spreker is ziek.")
    methods = {mail.to: mail.calendar_method for mail in OutboxMail.objects.all()}
    assert methods == {
        seated.person.email: "CANCEL",
        waits.person.email: "",
        pending.person.email: "",
        offered.person.email: "",
    }
    assert Offer.objects.get().outcome == OfferOutcome.WITHDRAWN
    assert not Reminder.objects.unsent().exists()
    assert "Dit gaat niet door" in client.get(session.event.url).content.decode()
    assert "STATUS:CANCELLED" in client.get("/agenda/kalender.ics").content.decode()
    assert present not in Attendance.objects.counted()


@on_commit
def test_scenario_11_a_scanner_opens_every_link_in_the_mails(client):
    session, person = make_session(capacity=1), PersonFactory()
    register(session=session, person=person, by=person)
    other = PersonFactory()
    register(session=session, person=other, by=other)
    day = session.days.get()
    day = move_day(day, version=1, by=PersonFactory(), place_name="De andere zaal")
    tell_due_news(day.news_due_at)
    before = list(Registration.objects.order_by("pk").values())
    links = set()
    for mail in OutboxMail.objects.all():
        links |= set(re.findall(r"https?://[^\s\"<>]+", mail.body_text + mail.body_html))
    paths = {link.split("/", 3)[3] for link in links if "/agenda/inschrijving/" in link}
    assert len(paths) >= 3
    for path in sorted(paths):
        for tail in ("", "annuleren/", "doorgeven/", "plaats/"):
            client.get(f"/{path}{tail}")
            client.head(f"/{path}{tail}")
    assert list(Registration.objects.order_by("pk").values()) == before
    assert Reconfirmation.objects.get().answered_at is None


@on_commit
def test_scenario_15_a_mail_to_a_mistyped_address(staff, client):
    person = PersonFactory(email="jo@stad.exampel")
    registration = register(session=make_session(), person=person, by=person)
    mail = OutboxMail.objects.get()
    OutboxMail.objects.update(state=MailState.SENT)
    assert note_bounce(mail.message_id, mail.to, "unknown user")
    board = reverse("events_staff:board", args=[registration.session.event_id])
    assert "De mail kwam niet aan" in staff.get(board).content.decode()
    url = reverse("events_staff:correct_address", args=[registration.pk])
    staff.post(url, {"email": "jo@stad.example"})
    again = OutboxMail.objects.filter(template="registration_confirmed").latest("pk")
    assert again.to == Person.objects.get(pk=person.pk).email == "jo@stad.example"
    asked = [
        client.post(reverse("events:my_link"), {"email": address}, follow=True).redirect_chain
        for address in ("niemand@stad.example", "jo@stad.example")
    ]
    assert asked[0] == asked[1]


@on_commit
@pytest.mark.parametrize("on", ["2027-10-31", "2027-03-28"])
def test_an_hour_that_comes_twice_or_never_is_refused_in_words(staff, on):
    session = make_session()
    url = reverse("events_staff:add_day", args=[session.pk])
    data = {"on": on, "start": "02:30", "end": "05:00", "mode": "live"}
    answer = staff.post(url, data).content.decode()
    assert "In de nacht dat de klok verspringt" in answer
    assert SessionDay.objects.filter(session=session).count() == 1
