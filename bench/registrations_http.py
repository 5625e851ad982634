"""Registrations per minute over HTTP on one session, against the bare verb.

64 clients, each from a network address of its own, read the form and send it over a connection
that stays open, until the seats of one session are gone. The floor is the verb itself, called by
as many processes as the web server has, for persons who are known already.
"""

import asyncio
import multiprocessing
import os
import re
import time
from datetime import timedelta
from urllib.parse import urlencode

from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone

from bench.cpu import spent
from bench.figure import Figure
from bench.load import Connection, Tally, get, post
from bench.server import web_server
from events.actions.registering import register
from events.enums import EventKind
from events.models import Event, Session, SessionDay
from members.enums import PersonRole
from members.models import Organisation, Person

SEATS = int(os.environ.get("SEATS", "2000"))  # fewer for a quick look
CLIENTS = 64
# Each process reads templates and writes its queries once; a site that serves did so long ago.
WARM_UP = 150
PROCESSES = 3  # as many as serve by default
PER_MINUTE = 3600
RATIO = 0.5


def run() -> Figure:
    call_command("prepare", verbosity=0)
    floor = 60 * SEATS / bare_verb(make_session("Kale inschrijvingen"))
    session = make_session("Inschrijvingen over het web")
    before = make_session("Inschrijvingen vooraf", WARM_UP)
    server = web_server(TRUSTED_PROXIES="1", WEB_CONCURRENCY=str(PROCESSES))
    with server as port:
        over_http(port, before, range(SEATS, SEATS + WARM_UP))
        with spent() as cpu:
            took, tally = over_http(port, session, range(SEATS))
    taken = session.registrations.confirmed().count()
    if tally.statuses != {302: SEATS} or taken != SEATS:
        raise RuntimeError(f"answers {tally.statuses}, {taken} of {SEATS} seats taken")
    value = 60 * SEATS / took
    print(
        f"  {CLIENTS} clients on {connection.display_name}: p50 {tally.percentile(0.5):.2f} s, "
        f"p95 {tally.percentile(0.95):.2f} s per POST"
    )
    print(f"  {cpu.told(SEATS)}")
    return Figure(
        name="registrations_http",
        value=value,
        unit="registrations/min",
        floor=floor,
        ratio=value / floor,
        target=f"≥ {PER_MINUTE} and ratio ≥ {RATIO}",
        met=value >= PER_MINUTE and value / floor >= RATIO,
    )


def make_session(title: str, seats: int = SEATS) -> Session:
    starts_at = timezone.now() + timedelta(days=30)
    event = Event.objects.create(
        title=title,
        slug=title.lower().replace(" ", "-"),
        year=timezone.localtime(starts_at).year,
        kind=EventKind.TRAINING,
        summary="Een vorming waar velen tegelijk voor inschrijven.",
        published_at=timezone.now(),
    )
    session = Session.objects.create(
        event=event, capacity=seats, opens_at=timezone.now() - timedelta(days=1)
    )
    SessionDay.objects.create(
        session=session, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3)
    )
    return session


def bare_verb(session: Session) -> float:
    """Seconds until all seats are taken by processes that do nothing else."""
    persons = Person.objects.bulk_create(
        Person(first_name="Noor", last_name=f"Kaal{n}", email=f"kaal{n}@stad.example")
        for n in range(SEATS)
    )
    connections.close_all()  # a forked process needs a connection of its own
    fork = multiprocessing.get_context("fork")
    workers = [
        fork.Process(target=register_all, args=(session, persons[n::PROCESSES]))
        for n in range(PROCESSES)
    ]
    began = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    took = time.perf_counter() - began
    if session.registrations.confirmed().count() != SEATS:
        raise RuntimeError("the bare verb did not fill the session")
    return took


def register_all(session, persons):
    board = Organisation.objects.current().municipalities().first()
    for person in persons:
        register(session=session, person=person, organisation=board, by=person)


def over_http(port: int, session: Session, persons: range) -> tuple[float, Tally]:
    """Seconds until each of these persons has a seat, and how long each POST took."""
    tally = Tally()
    path = f"{session.event.url}inschrijven/"
    numbers = iter(persons)
    board = Organisation.objects.current().municipalities().first()

    async def client():
        line = Connection(port)
        for number in numbers:
            address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
            form = await line.ask(get(path, port, X_Forwarded_For=address))
            cookie, body = filled_in(form, number, board.name)
            request = post(path, port, body, Cookie=cookie, X_Forwarded_For=address)
            began = time.perf_counter()
            answer = await line.ask(request)
            tally.add(answer.status, time.perf_counter() - began)
        line.close()

    async def everyone():
        await asyncio.gather(*(client() for _ in range(CLIENTS)))

    began = time.perf_counter()
    asyncio.run(everyone())
    return time.perf_counter() - began, tally


HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def filled_in(form, number: int, organisation: str, **more: str) -> tuple[str, bytes]:
    """The cookie and the body that a browser would send back."""
    text = form.body.decode()
    hidden = dict(HIDDEN.findall(text, text.index("<main")))
    cookie = next(value for name, value in form.headers if name.lower() == "set-cookie")
    typed = {
        "first_name": "Noor",
        "last_name": f"Web{number}",
        "email": f"web{number}@stad.example",
        "organisation": organisation,
        "role": PersonRole.EMPLOYEE,
    }
    return cookie.split(";")[0], urlencode(hidden | typed | more).encode()
