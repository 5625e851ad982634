"""What changes of a day do to calendars, search engines and those who were invited."""

import json
import re
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from icalendar import Calendar

from events.actions.cancelling import cancel_registration
from events.actions.planning_sessions import add_day, cancel_day, move_day
from events.actions.programme import save_part
from events.actions.publishing import cancel_event, cancel_session
from events.actions.registering import register
from events.actions.telling import tell_due_news
from events.enums import AttendanceState, Refusal
from events.models import SessionDay
from events.refusals import ChangeRefused
from members.dutch import BRUSSELS
from members.models import OutboxMail
from tests.events.calendar_readers import moments
from tests.factories.events import AttendanceFactory, SessionDayFactory, make_session
from tests.factories.members import PersonFactory

LECTURE = {"starts": "10:00", "ends": "11:00", "title": "Lezing"}
LECTURE |= {"description": "", "place": "", "round": None}
pytestmark = pytest.mark.django_db


@pytest.fixture
def invited():
    """Somebody with a seat on two days, whose first mails are out."""
    person = PersonFactory(email="lien@genk.example")
    session = make_session(days=2)
    registration = register(session=session, person=person, by=person)
    return registration


def move(day, **values):
    day.refresh_from_db()
    return move_day(day, version=day.version, by=PersonFactory(), **values)


def later(day, **by):
    return {"starts_at": day.starts_at + timedelta(**by), "ends_at": day.ends_at + timedelta(**by)}


def sent_about(day):
    """(method, sequence) of every mail about this day, in order."""
    found = []
    for mail in OutboxMail.objects.exclude(calendar="").order_by("pk"):
        calendar = Calendar.from_ical(mail.calendar)
        [entry] = calendar.walk("VEVENT")
        assert mail.calendar_method == str(calendar["METHOD"])
        assert "ruimte" not in mail.calendar
        moments(mail.calendar)
        if str(entry["UID"]) == day.uid:
            found.append((mail.calendar_method, int(entry["SEQUENCE"])))
    return found


def after_the_pause():
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        return tell_due_news()


def facts(client, event, number=0):
    page = client.get(event.url, headers={"cookie": "x=1"}).content.decode()
    block = re.search(r'<script type="application/ld\+json">(.+?)</script>', page, re.S)[1]
    return json.loads(block)["@graph"][number]


def test_a_new_seat_after_a_cancellation_goes_on_counting(invited):
    """Over a new row, and over a move in between."""
    day = invited.session.days.first()
    cancel_registration(invited, by=invited.person)
    move(day, **later(day, hours=1))
    register(session=invited.session, person=invited.person, by=invited.person)
    assert sent_about(day) == [("REQUEST", 0), ("CANCEL", 1), ("REQUEST", 3)]
    assert SessionDay.objects.get(pk=day.pk).sequence == 1


@pytest.mark.parametrize(
    ("values", "sequence"),
    [({"mode": "hybrid"}, 1), ({"name": "Terugkomuur"}, 0), ({"access": "Zijdeur"}, 0)],
)
def test_the_number_of_a_day_grows_with_time_form_and_state_alone(invited, values, sequence):
    day = invited.session.days.first()
    before = day.changed_at
    changed = move(day, **values)
    assert (changed.sequence, changed.uid) == (sequence, day.uid)
    assert changed.changed_at > before
    ends = move(day, ends_at=day.ends_at + timedelta(minutes=15))
    assert ends.sequence == sequence + 1
    assert cancel_day(ends, by=PersonFactory()).sequence == sequence + 2


def test_a_dropped_day_is_withdrawn_also_from_who_leaves_within_the_pause(invited):
    first, second = invited.session.days.all()
    cancel_day(second, by=PersonFactory())
    cancel_registration(invited, by=invited.person)
    after_the_pause()
    assert sent_about(first) == [("REQUEST", 0), ("CANCEL", 1)]
    assert sent_about(second) == [("REQUEST", 0), ("CANCEL", 2)]


def test_a_day_added_and_dropped_within_the_pause_is_news_only_to_who_came_in_between(invited):
    session, by = invited.session, PersonFactory()
    added = add_day(session, by=by, **later(session.days.last(), days=7))
    newcomer = PersonFactory(email="sam@mol.example")
    register(session=session, person=newcomer, by=newcomer)
    OutboxMail.objects.all().delete()
    cancel_day(added, by=by)
    after_the_pause()
    mail = OutboxMail.objects.get()
    assert (mail.to, mail.template) == ("sam@mol.example", "day_cancelled")
    assert sent_about(added) == [("CANCEL", 2)]


def test_a_day_dropped_just_before_the_whole_event_is_withdrawn_too(invited):
    first, second = invited.session.days.all()
    cancel_day(second, by=PersonFactory())
    cancel_event(invited.session.event, by=PersonFactory())
    after_the_pause()
    assert [sent_about(day)[1][0] for day in (first, second)] == ["CANCEL", "CANCEL"]
    assert [len(sent_about(day)) for day in (first, second)] == [2, 2]


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        ("day", Refusal.DROPPED),
        ("session", Refusal.DROPPED),
        ("event", Refusal.EVENT_ALREADY_CANCELLED),
    ],
)
def test_what_is_off_does_not_move_and_is_told_once(invited, what, refusal):
    """Also from a screen that was opened before."""
    by, day = PersonFactory(), invited.session.days.first()
    if what == "day":
        cancel_day(day, by=by)
    elif what == "session":
        make_session(event=invited.session.event)
        cancel_session(invited.session, by=by)
    else:
        cancel_event(invited.session.event, by=by)
    after_the_pause()
    told, sequence = sent_about(day), SessionDay.objects.get(pk=day.pk).sequence
    with pytest.raises(ChangeRefused) as refused:
        move(day, **later(day, hours=1))
    assert refused.value.refusal == refusal
    if what != "day":
        with pytest.raises(ChangeRefused):
            add_day(invited.session, by=by, **later(day, days=30))
    after_the_pause()
    assert sent_about(day) == told
    assert SessionDay.objects.get(pk=day.pk).sequence == sequence


def test_a_day_on_which_somebody_was_is_not_dropped_afterwards(invited):
    day = invited.session.days.first()
    AttendanceFactory(registration=invited, day=day, state=AttendanceState.EXCUSED)
    present = AttendanceFactory(registration=invited, day=invited.session.days.last())
    with pytest.raises(ChangeRefused) as refused:
        cancel_day(present.day, by=PersonFactory())
    assert refused.value.refusal == Refusal.TOOK_PLACE
    assert cancel_day(day, by=PersonFactory()).is_cancelled


def test_who_came_after_the_move_is_not_told_of_it(invited):
    day = invited.session.days.first()
    move(day, **later(day, hours=1))
    newcomer = PersonFactory(email="sam@mol.example")
    register(session=invited.session, person=newcomer, by=newcomer)
    save_part(day, None, values=LECTURE, speakers=[], by=newcomer)  # of which nobody is mailed
    OutboxMail.objects.all().delete()
    assert after_the_pause() == 1
    assert [mail.to for mail in OutboxMail.objects.all()] == ["lien@genk.example"]


def test_search_engines_read_where_a_day_was_first_announced(client, agenda):
    session = make_session()
    day, event = session.days.get(), session.event
    announced = {"starts_at": day.starts_at, "ends_at": day.ends_at}
    first = timezone.localtime(day.starts_at).isoformat()
    assert facts(client, event)["eventStatus"] == "https://schema.org/EventScheduled"
    move(day, **later(day, days=1))
    move(day, **later(day, days=2))
    moved = facts(client, event)
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert moved["previousStartDate"] == first
    move(day, **announced)
    assert "previousStartDate" not in facts(client, event)


def test_a_day_that_moved_before_publication_was_never_elsewhere():
    session = make_session()
    session.event.published_at = None
    session.event.save()
    day = session.days.get()
    assert move(day, **later(day, days=1)).moved_from is None


def test_search_engines_read_what_is_dropped_full_or_online(client, agenda):
    session = make_session(capacity=1, days=2, waiting_list=False)
    first, second = session.days.all()
    session.days.update(mode="digital", online_link="https://ruimte.example/geheim")
    person = PersonFactory()
    register(session=session, person=person, by=person)
    cancel_day(second, by=PersonFactory())
    going, dropped = (facts(client, session.event, number) for number in (0, 1))
    assert going["offers"]["availability"] == "https://schema.org/SoldOut"
    assert going["location"] == [{"@type": "VirtualLocation", "url": going["url"]}]
    assert going["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert dropped["eventStatus"] == "https://schema.org/EventCancelled"
    assert "offers" not in dropped
    assert first.starts_at == datetime.fromisoformat(going["startDate"])
    cancel_event(session.event, by=PersonFactory())
    gone = facts(client, session.event)
    assert gone["eventStatus"] == "https://schema.org/EventCancelled"
    assert "offers" not in gone


def test_the_block_of_facts_needs_no_hole_in_the_policy(client, agenda):
    """A browser does not run it, so `script-src 'self'` may stay as it is."""
    answer = client.get(make_session().event.url)
    policy = dict(
        part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";")
    )
    assert policy["script-src"] == "'self'"


@time_machine.travel("2026-09-01 08:00+00:00", tick=False)
@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_is_refused_by_the_verb_itself(fold):
    session = make_session()
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=BRUSSELS, fold=fold)
    late = twice + timedelta(hours=5)
    with pytest.raises(ChangeRefused) as refused:
        add_day(session, by=PersonFactory(), starts_at=twice, ends_at=late)
    assert refused.value.refusal == Refusal.HOUR_TWICE
    assert "twee keer" in Refusal.HOUR_TWICE.label
    day = SessionDayFactory(session=session)
    with pytest.raises(ChangeRefused):
        move(day, starts_at=twice, ends_at=late)
