"""Milliseconds of the feed of a thousand sessions over those of writing the bare calendar.

Ours asks the database for the days, makes every entry and answers over Django, with nothing kept.
The bare calendar is the same one, finished in memory, that the library only has to write down.
The second figure is the poll of a program that has the newest file: 304 with an empty body.
"""

from datetime import timedelta
from statistics import median
from time import perf_counter

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from bench.figure import Figure
from events.enums import DayMode, EventKind
from events.models import Event, Session, SessionDay
from members.enums import OrganisationKind
from members.models import Organisation

SESSIONS = 1000
ROUNDS = 9
TARGET = 1.5
POLLS = 20
POLL_MS = 5
PATH = "/agenda/kalender.ics"
client = Client(SERVER_NAME="localhost")


def run() -> list[Figure]:
    fill()
    made = get()
    if made.content.count(b"BEGIN:VEVENT") != SESSIONS:
        raise RuntimeError("The feed does not hold every session.")
    bare = Calendar.from_ical(made.content)
    known = {"If-None-Match": made["ETag"]}
    values, floors, polls = [], [], []
    for _ in range(ROUNDS):  # in turns, so that a busy moment of the machine hits all
        cache.clear()
        values.append(milliseconds(get))
        floors.append(milliseconds(bare.to_ical))
        get(headers=known, status=304)
        polls += [milliseconds(get, headers=known, status=304) for _ in range(POLLS)]
    value, floor, poll = median(values), median(floors), median(polls)
    return [
        Figure(
            name="calendar_feed",
            value=value,
            unit="ms",
            floor=floor,
            ratio=value / floor,
            target=f"ratio ≤ {TARGET}",
            met=value / floor <= TARGET,
        ),
        Figure(
            name="calendar_feed_304",
            value=poll,
            unit="ms",
            floor=floor,
            ratio=poll / floor,
            target=f"< {POLL_MS} ms",
            met=poll < POLL_MS,
        ),
    ]


def get(*, headers=None, status=200):
    answer = client.get(PATH, headers=headers)
    if answer.status_code != status:
        raise RuntimeError(f"{PATH} answered {answer.status_code}, not {status}")
    return answer


def milliseconds(what, **arguments) -> float:
    began = perf_counter()
    what(**arguments)
    return (perf_counter() - began) * 1000


def fill() -> None:
    now = timezone.now().replace(minute=0, second=0, microsecond=0)
    town = Organisation.objects.create(name="Proefstad", kind=OrganisationKind.MUNICIPALITY)
    events = Event.objects.bulk_create(
        Event(
            title=f"Vorming over toegankelijke dienstverlening {number}",
            slug=f"vorming-{number}",
            kind=EventKind.TRAINING,
            summary="Een halve dag oefenen met situaties van het loket, met voorbeelden.",
            published_at=now,
        )
        for number in range(SESSIONS)
    )
    sessions = Session.objects.bulk_create(Session(event=event) for event in events)
    SessionDay.objects.bulk_create(
        SessionDay(
            session=session,
            starts_at=now + timedelta(days=number % 300, hours=1),
            ends_at=now + timedelta(days=number % 300, hours=4),
            mode=DayMode.HYBRID if number % 3 == 0 else DayMode.LIVE,
            place_name="Huis van de Markt",
            place_address="Marktplein 1",
            municipality=town,
        )
        for number, session in enumerate(sessions)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
