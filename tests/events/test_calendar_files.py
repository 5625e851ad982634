"""Feeds and invitations, read back by independent parsers."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone
from icalendar import Calendar

from events.actions.cancelling import cancel_registration
from events.actions.planning_sessions import cancel_day, move_day
from events.actions.publishing import cancel_event, cancel_session
from events.actions.registering import register
from events.actions.telling import tell_due_news
from events.calendar.writing import folded
from events.models import SessionDay
from events.rules.invitation_sequence import Standing, after_cancel, after_request, sequence
from members.mail.outbox import message_of
from members.models import OutboxMail
from tests.events.calendar_readers import moments, plain_lines
from tests.factories.events import (
    EventFactory,
    SessionDayFactory,
    SessionFactory,
    make_session,
)
from tests.factories.members import PersonFactory

FEED = "/agenda/kalender.ics"


BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.mark.django_db
@time_machine.travel("2026-01-05 08:00+00:00", tick=False)
@pytest.mark.parametrize(
    "wall",
    [
        datetime(2026, 1, 20, 9, 30, tzinfo=BRUSSELS),
        datetime(2026, 7, 1, 9, 30, tzinfo=BRUSSELS),
        datetime(2026, 3, 29, 10, 0, tzinfo=BRUSSELS),
        datetime(2026, 10, 25, 10, 0, tzinfo=BRUSSELS),
    ],
    ids=["winter", "summer", "spring Sunday", "autumn Sunday"],
)
def test_every_reader_finds_the_same_moment(client, wall):
    session = SessionFactory()
    SessionDayFactory(session=session, starts_at=wall)
    person = PersonFactory()
    registration = register(session=session, person=person, by=person)
    files = [
        client.get(FEED).content,
        client.get(f"{session.event.url}kalender.ics").content,
        client.get(f"{registration.url}afspraak.ics").content,
    ]
    cancel_registration(registration, by=PersonFactory())
    files += [mail.calendar for mail in OutboxMail.objects.exclude(calendar="")]
    assert len(files) == 5
    start = wall.astimezone(UTC)
    expected = [(session.days.get().uid, start, start + timedelta(hours=3))]
    assert [moments(body) for body in files] == [expected] * 5


@pytest.mark.django_db
def test_the_time_zone_is_written_by_rule(client):
    """Lists of dates (RDATE) are read one hour wrong in summer by Thunderbird and Outlook."""
    make_session()
    lines = plain_lines(client.get(FEED).content)
    assert [value for name, _, value in lines if name == "TZID"] == ["Europe/Brussels"]
    assert [value for name, _, value in lines if name == "RRULE"] == [
        "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]
    assert "RDATE" not in {name for name, _, _ in lines}


@pytest.mark.django_db
def test_the_feed_is_a_feed(client):
    session = make_session()
    answer = client.get(FEED)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = plain_lines(answer.content)
    assert ("METHOD", None, "PUBLISH") in lines
    assert ("REFRESH-INTERVAL", ";VALUE=DURATION", "PT4H") in lines
    assert ("SOURCE", ";VALUE=URI", "http://localhost:8000/agenda/kalender.ics") in lines
    assert not [line for line in lines if line[0] == "ATTENDEE"]
    assert [value for name, _, value in lines if name == "UID"] == [session.days.get().uid]
    assert max(len(line) for line in answer.content.split(b"\r\n")) <= 75


@pytest.mark.django_db
def test_the_same_facts_give_the_same_bytes_and_a_poll_costs_nothing(client):
    make_session()
    first = client.get(FEED)
    later = timezone.now() + timedelta(hours=5)
    with time_machine.travel(later):
        assert client.get(FEED).content == first.content
    assert client.get(FEED, headers={"If-None-Match": first["ETag"]}).status_code == 304
    since = {"If-Modified-Since": first["Last-Modified"]}
    assert client.get(FEED, headers=since).status_code == 304
    SessionDay.objects.update(changed_at=timezone.now() + timedelta(seconds=5))
    assert client.get(FEED, headers={"If-None-Match": first["ETag"]}).status_code == 200


@pytest.mark.django_db
def test_what_is_not_published_is_not_in_the_feed(client):
    make_session(event=EventFactory(published_at=None))
    assert b"VEVENT" not in client.get(FEED).content


@pytest.mark.django_db
@pytest.mark.parametrize("what", ["event", "session", "day"])
def test_what_is_cancelled_stays_thirty_days(client, what):
    session = make_session(first_in=60, days=1 if what == "event" else 2)
    day = session.days.first()
    if what == "event":
        cancel_event(session.event, by=PersonFactory())
    elif what == "session":
        make_session(first_in=60, event=session.event)
        cancel_session(session, by=PersonFactory())
    else:
        cancel_day(day, by=PersonFactory())

    def shown():
        entries = Calendar.from_ical(client.get(FEED).content).walk("VEVENT")
        return {str(entry["UID"]): (entry["STATUS"], int(entry["SEQUENCE"])) for entry in entries}

    assert shown()[day.uid] == ("CANCELLED", 1)
    with time_machine.travel(timezone.now() + timedelta(days=32)):
        assert day.uid not in shown()
        assert bool(shown()) == (what != "event")


@pytest.mark.django_db
def test_a_confirmation_carries_one_invitation_for_one_person():
    person = PersonFactory(email="lien@genk.example", first_name="Lien", last_name="Maes")
    session = make_session()
    registration = register(session=session, person=person, by=person)
    mail = OutboxMail.objects.get()
    calendar = Calendar.from_ical(mail.calendar)
    entry = calendar.walk("VEVENT")[0]
    assert (mail.calendar_method, str(calendar["METHOD"])) == ("REQUEST", "REQUEST")
    assert str(entry["ATTENDEE"]) == "mailto:lien@genk.example"
    assert entry["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert entry["ATTENDEE"].params["RSVP"] == "FALSE"
    assert str(entry["ORGANIZER"]) == "mailto:agenda@vvsg.example"
    assert entry.start == session.days.get().starts_at
    assert registration.token in str(entry["URL"])


@pytest.mark.django_db
def test_the_mail_has_the_invitation_as_part_and_as_file():
    person = PersonFactory()
    register(session=make_session(), person=person, by=person)
    message = message_of(OutboxMail.objects.get()).message()
    kinds = [
        (part.get_content_type(), part.get_param("method"), part.get_filename())
        for part in message.walk()
        if part.get_content_maintype() == "text"
    ]
    assert kinds == [
        ("text/plain", None, None),
        ("text/html", None, None),
        ("text/calendar", "REQUEST", None),
        ("text/calendar", "REQUEST", "invite.ics"),
    ]


@pytest.mark.django_db
def test_a_withdrawal_says_cancel_in_the_mail_and_in_its_file():
    person = PersonFactory(email="lien@genk.example")
    registration = register(session=make_session(), person=person, by=person)
    cancel_registration(registration, by=person)
    invited, withdrawn = OutboxMail.objects.order_by("pk")
    parts = [part for part in message_of(withdrawn).message().walk() if part.get_param("method")]
    assert [part.get_param("method") for part in parts] == ["CANCEL", "CANCEL"]
    calendar = Calendar.from_ical(withdrawn.calendar)
    before, after = (
        Calendar.from_ical(mail.calendar).walk("VEVENT")[0] for mail in (invited, withdrawn)
    )
    assert (str(calendar["METHOD"]), str(after["STATUS"])) == ("CANCEL", "CANCELLED")
    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert str(after["ATTENDEE"]) == "mailto:lien@genk.example"
    assert after["ORGANIZER"] == before["ORGANIZER"]


@pytest.mark.django_db
def test_each_further_day_comes_in_a_mail_of_its_own():
    person = PersonFactory()
    session = make_session(days=3)
    register(session=session, person=person, by=person)
    mails = OutboxMail.objects.order_by("pk")
    assert [mail.template for mail in mails] == [
        "registration_confirmed",
        "day_invitation",
        "day_invitation",
    ]
    entries = [Calendar.from_ical(mail.calendar).walk("VEVENT") for mail in mails]
    assert [len(found) for found in entries] == [1, 1, 1]
    assert [str(found[0]["UID"]) for found in entries] == [day.uid for day in session.days.all()]


@pytest.mark.django_db
def test_three_moves_within_ten_minutes_give_one_mail_with_the_last_moment():
    person = PersonFactory()
    session = make_session()
    register(session=session, person=person, by=person)
    OutboxMail.objects.all().delete()
    day = session.days.get()
    for number in range(1, 4):
        day = move_day(
            day,
            version=day.version,
            starts_at=day.starts_at + timedelta(hours=1),
            ends_at=day.ends_at + timedelta(hours=1),
            by=PersonFactory(),
        )
        assert day.sequence == number
    assert tell_due_news() == 0
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert tell_due_news() == 1
        assert tell_due_news() == 0
    mail = OutboxMail.objects.get()
    entry = Calendar.from_ical(mail.calendar).walk("VEVENT")[0]
    assert (mail.template, mail.to) == ("day_changed", person.email)
    assert (entry.start, int(entry["SEQUENCE"])) == (day.starts_at, 3)


@pytest.mark.django_db
def test_a_better_route_mails_nobody():
    person = PersonFactory()
    session = make_session()
    register(session=session, person=person, by=person)
    day = session.days.get()
    day = move_day(day, version=1, access="Neem de zijdeur.", by=PersonFactory())
    assert (day.sequence, day.news_due_at) == (0, None)


def test_only_what_was_withdrawn_counts_on():
    invited = after_request(Standing())
    assert invited == Standing(0, withdrawn=False)
    withdrawn = after_cancel(invited)
    assert withdrawn == Standing(1, withdrawn=True)
    assert after_cancel(withdrawn) == withdrawn
    assert after_request(withdrawn) == Standing(2, withdrawn=False)
    assert sequence(3, after_request(withdrawn)) == 5


@pytest.mark.parametrize("letter", ["a", "é", "\\,", "^n", "🏳️‍🌈"])
def test_long_lines_are_cut_between_letters_and_escapes(letter):
    for shift in range(4):
        line = f"SUMMARY:{'x' * shift}{letter * 90}".encode()
        cut = folded(line).split(b"\r\n")
        assert max(map(len, cut)) <= 75
        assert all(part[:1] == b" " and part.decode() for part in cut[1:])
        assert not any(part[-1:] in (b"\\", b"^") for part in cut)
        assert b"".join([cut[0], *(part[1:] for part in cut[1:])]) == line
