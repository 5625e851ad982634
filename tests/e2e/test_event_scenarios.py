"""Five scenarios of the agenda with everything running: web, worker, beat and a mail server.

Scenarios 1, 4, 6, 8 and 10; each also stands, with the others, in tests/events/test_scenarios.py.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from icalendar import Calendar

from tests.plain_browser import PlainBrowser
from tests.smtp import calendar_text, plain_text

pytestmark = pytest.mark.e2e

MAKE = """
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory
session = make_session(event__title={title!r}, event__slug={slug!r}, **{options!r})
board = OrganisationFactory(name={board!r})
people = [
    PersonFactory(first_name="Lid", last_name=str(n), email=f"{slug}-{{n}}@stad.example")
    for n in range({seated} + {waiting})
]
rows = [
    RegistrationFactory(session=session, person=person, organisation=board, waiting=n >= {seated})
    for n, person in enumerate(people)
]
"""
ANSWER = "answer = [session.pk, session.event.url, [row.url for row in rows]]"


class Made:
    """A session of its own for one scenario, with people in it already."""

    def __init__(self, site, slug, *, seated=0, waiting=0, **options):
        self.site, self.slug, self.board = site, slug, f"Bestuur {slug}"
        names = {"title": slug.title(), "slug": slug, "board": self.board}
        question = MAKE.format(**names, seated=seated, waiting=waiting, options=options)
        self.pk, self.url, self.links = site.ask(question + ANSWER)

    def address(self, number: int) -> str:
        return f"{self.slug}-{number}@stad.example"

    def statuses(self) -> list[str]:
        """In the order of registering."""
        return self.site.ask(
            "from events.models import Registration\n"
            f"rows = Registration.objects.filter(session={self.pk})\n"
            "rows = rows.order_by('registered_at', 'pk')\n"
            "answer = list(rows.values_list('status', flat=True))"
        )


class Visitor(PlainBrowser):
    """Reads a form and sends it back, filled in."""

    def __init__(self, site):
        super().__init__()
        self.site = site

    def open(self, path: str) -> str:
        answer = self.get(self.site.url + path)
        assert answer.status_code == 200, (path, answer.status_code)
        self.page = answer.text
        return self.page

    def hidden(self) -> dict:
        found = re.findall(r"<input[^>]*type=\"hidden\"[^>]*>", self.page)
        pairs = (
            (re.search(r'name="([^"]+)"', each), re.search(r'value="([^"]*)"', each))
            for each in found
        )
        return {name[1]: value[1] if value else "" for name, value in pairs if name}

    def submit(self, path: str, **typed):
        headers = {"Origin": self.site.url, "Referer": self.site.url + path}
        data = self.hidden() | typed
        return self.post(self.site.url + path, data, headers=headers, follow=False)


@pytest.fixture(scope="module")
def site(untouched_site):
    yield untouched_site
    assert untouched_site.errors() == []


def test_scenario_01_one_seat_and_fifty_people_at_the_same_instant(site):
    made = Made(site, "een-plaats", capacity=1)
    start = Barrier(50)

    def register(number):
        visitor = Visitor(site)
        visitor.open(f"{made.url}inschrijven/")
        start.wait(60)
        return visitor.submit(
            f"{made.url}inschrijven/",
            first_name="Noor",
            last_name=f"Web{number}",
            email=made.address(number),
            organisation=made.board,
            role="employee",
        ).status_code

    with ThreadPoolExecutor(50) as threads:
        answers = list(threads.map(register, range(50)))
    assert answers == [302] * 50  # nobody sees an error page
    assert made.statuses() == ["confirmed"] + ["waitlisted"] * 49
    told = [site.mailbox.wait(made.address(n), "") for n in range(50)]
    positions = {
        int(found[1])
        for mail in told
        if (found := re.search(r"als nummer (\d+)", plain_text(mail)))
    }
    assert positions == set(range(1, 50))


def test_scenario_04_who_cancels_is_told_and_then_the_next(site):
    made = Made(site, "tijdig-annuleren", seated=1, waiting=1, capacity=1)
    visitor = Visitor(site)
    visitor.open(f"{made.links[0]}annuleren/")
    assert visitor.submit(f"{made.links[0]}annuleren/", reason="Ziek").status_code == 302
    gone = site.mailbox.wait(made.address(0), "nnul")
    comes = site.mailbox.wait(made.address(1), "")
    assert "METHOD:CANCEL" in calendar_text(gone)
    assert "METHOD:REQUEST" in calendar_text(comes)
    assert made.statuses() == ["cancelled", "confirmed"]
    templates = site.ask(
        "from members.models import OutboxMail\n"
        f"mails = OutboxMail.objects.filter(to__startswith='{made.slug}-').order_by('pk')\n"
        "answer = list(mails.values_list('template', flat=True))"
    )
    assert templates == ["registration_cancelled", "registration_promoted"]


def test_scenario_06_five_colleagues_three_seats_and_the_choice_is_theirs(site):
    made = Made(site, "vijf-collegas", capacity=3)
    visitor, path = Visitor(site), f"{made.url}inschrijven/groep/"
    visitor.open(path)
    names = re.findall(r'name="(collega\d+-email)"', visitor.page)
    typed = {"organisation": made.board}
    for number, name in enumerate(names[:5]):
        start = name.removesuffix("email")
        typed |= {
            f"{start}first_name": "Kim",
            f"{start}last_name": f"Collega{number}",
            name: made.address(number),
            f"{start}role": "employee",
        }
    contact = {"first_name": "An", "last_name": "Secretaris", "email": "an@stad.example"}
    own = [
        name for name in ("first_name", "last_name", "email") if f'name="{name}"' in visitor.page
    ]
    typed |= {name: contact[name] for name in own}
    asked = visitor.submit(path, **typed)
    assert "3 nu en 2 op de wachtlijst" in " ".join(asked.text.split())
    assert made.statuses() == []  # never split silently
    visitor.page = asked.text
    assert visitor.submit(path, **typed, answer="split").status_code == 302
    assert made.statuses() == ["confirmed"] * 3 + ["waitlisted"] * 2
    links = {
        re.search(r"/agenda/inschrijving/([\w-]+)/", plain_text(site.mailbox.wait(to, "")))[1]
        for to in map(made.address, range(5))
    }
    assert len(links) == 5


def test_scenario_08_a_moved_day_is_told_once_and_asks_whether_one_still_comes(site):
    made = Made(site, "verplaatst", seated=1)
    before = site.ask(
        "from datetime import timedelta\n"
        "from events.actions.planning_sessions import move_day\n"
        "from events.actions.reminding import plan_reminders\n"
        "from events.models import Reminder, SessionDay\n"
        "from members.models import User\n"
        f"day = SessionDay.objects.get(session={made.pk})\n"
        "plan_reminders()\n"
        "due = Reminder.objects.get(day=day).due_at\n"
        "by = User.objects.filter(person__isnull=False).first().person\n"
        "uid, sequence = day.uid, day.sequence\n"
        "for version in (1, 2, 3):\n"
        "    at = day.starts_at + timedelta(days=7 * version)\n"
        "    times = {'starts_at': at, 'ends_at': at + timedelta(hours=3)}\n"
        "    move_day(day, version=version, by=by, **times)\n"
        "answer = [uid, sequence, due.isoformat()]"
    )
    # The pause is over, and the seat was there before it; a worker is nudged as the tick would.
    site.ask(
        "from datetime import timedelta\n"
        "from django.utils import timezone\n"
        "from events.models import Registration, SessionDay\n"
        "from events.tasks import tell_news\n"
        "now = timezone.now()\n"
        f"seats = Registration.objects.filter(session={made.pk})\n"
        "seats.update(confirmed_at=now - timedelta(hours=1))\n"
        f"SessionDay.objects.filter(session={made.pk}).update(news_due_at=now)\n"
        "answer = str(tell_news.delay())"
    )
    mail = site.mailbox.wait(made.address(0), "Nieuwe gegevens")
    calendar = Calendar.from_ical(calendar_text(mail))
    (event,) = calendar.walk("VEVENT")
    assert (calendar["METHOD"], str(event["UID"])) == ("REQUEST", before[0])
    assert event["SEQUENCE"] == before[1] + 3
    due, starts_at = site.ask(
        "from events.models import Reminder\n"
        f"row = Reminder.objects.get(day__session={made.pk})\n"
        "answer = [row.due_at.isoformat(), row.day.starts_at.isoformat()]"
    )
    assert before[2] < due < starts_at
    visitor, path = Visitor(site), f"{made.links[0]}kom-je-nog/"
    assert path in plain_text(mail)
    visitor.open(path)
    assert visitor.submit(path, answer="yes").status_code == 302
    assert "Je liet weten dat je komt" in visitor.open(path)
    assert len(site.mailbox.to(made.address(0))) == 1  # three edits, one mail


def test_scenario_10_a_cancelled_event_tells_everybody_in_their_own_way(site):
    made = Made(site, "gaat-niet-door", seated=1, waiting=1, capacity=1)
    kept = Visitor(site)
    assert "Gaat niet door" not in kept.open("/agenda/")
    site.ask(
        "from events.actions.publishing import cancel_event\n"
        "from events.actions.reminding import plan_reminders\n"
        "from events.models import Reminder, Session\n"
        "from members.models import User\n"
        "plan_reminders()\n"
        "by = User.objects.filter(person__isnull=False).first().person\n"
        f"event = Session.objects.get(pk={made.pk}).event\n"
        "assert Reminder.objects.filter(day__session__event=event).exists()\n"
        "cancel_event(event, by=by, reason='De spreker is ziek.')\n"
        "answer = 1"
    )
    seated = site.mailbox.wait(made.address(0), "")
    waits = site.mailbox.wait(made.address(1), "")
    assert "METHOD:CANCEL" in calendar_text(seated)
    assert calendar_text(waits) == ""
    assert "De spreker is ziek." in plain_text(waits)
    assert "Dit gaat niet door" in kept.open(made.url)
    feed = kept.get(f"{site.url}{made.url}kalender.ics").text
    assert "STATUS:CANCELLED" in feed
    left = site.ask(
        "from events.models import Attendance, Reminder\n"
        f"answer = Reminder.objects.unsent().filter(day__session={made.pk}).count()"
    )
    assert left == 0
    assert made.statuses() == ["cancelled", "cancelled"]
