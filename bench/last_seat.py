"""One seat and 500 clients who all read the form first: one winner, 499 clear answers.

The forms are sent at the same moment, each over a connection of its own. There is no waiting
list: who is too late reads so on the page. The floor is what the bare verb takes for as many.
"""

import asyncio
import time
from contextlib import suppress

from django.core.management import call_command

from bench.cpu import Spent, spent
from bench.figure import Figure
from bench.load import Connection, Tally, get, post
from bench.registrations_http import PROCESSES, filled_in, make_session
from bench.server import web_server
from events.actions.registering import register
from events.refusals import RegistrationRefused
from members.models import Organisation, Person

CLIENTS = 500
WITHIN = 4  # seconds


def run() -> Figure:
    call_command("prepare", verbosity=0)
    floor = bare_verb(without_queue(make_session("Een plaats zonder web", seats=1)))
    session = without_queue(make_session("De laatste plaats", seats=1))
    with web_server(TRUSTED_PROXIES="1", WEB_CONCURRENCY=str(PROCESSES)) as port:
        tally, cpu = asyncio.run(all_at_once(port, f"{session.event.url}inschrijven/"))
    seated = session.registrations.confirmed().count()
    slowest = max(tally.seconds)
    print(f"  answers {tally.statuses}: {seated} with a seat; {cpu.told(CLIENTS)}")
    print(f"  p50 {tally.percentile(0.5):.2f} s, p95 {tally.percentile(0.95):.2f} s")
    right = tally.statuses == {302: 1, 422: CLIENTS - 1} and seated == 1
    return Figure(
        name="last_seat",
        value=slowest,
        unit="s for the slowest answer",
        floor=floor,
        ratio=slowest / floor,
        target=f"1 winner, {CLIENTS - 1} clear answers within {WITHIN} s, no 5xx",
        met=right and slowest <= WITHIN,
    )


def without_queue(session):
    session.waiting_list = False
    session.save()
    return session


def bare_verb(session) -> float:
    persons = Person.objects.bulk_create(
        Person(first_name="Noor", last_name=f"Laat{n}", email=f"laat{n}@stad.example")
        for n in range(CLIENTS)
    )
    began = time.perf_counter()
    for person in persons:
        with suppress(RegistrationRefused):
            register(session=session, person=person, by=person)
    return time.perf_counter() - began


async def all_at_once(port: int, path: str) -> tuple[Tally, Spent]:
    tally, start = Tally(), asyncio.Event()
    board = await asyncio.to_thread(lambda: Organisation.objects.current().municipalities()[0].name)
    few = asyncio.Semaphore(32)  # reading the form is not what is measured

    async def client(number):
        line, address = Connection(port), f"10.1.{number >> 8 & 255}.{number & 255}"
        async with few:
            form = await line.ask(get(path, port, X_Forwarded_For=address))
            cookie, body = filled_in(form, number, board)
        request = post(path, port, body, Cookie=cookie, X_Forwarded_For=address)
        ready.append(number)
        await start.wait()
        began = time.perf_counter()
        answer = await line.ask(request)
        tally.add(answer.status, time.perf_counter() - began)
        line.close()

    ready: list[int] = []
    clients = [asyncio.create_task(client(number)) for number in range(CLIENTS)]
    while len(ready) < CLIENTS and not any(each.done() for each in clients):
        await asyncio.sleep(0.05)
    with spent() as cpu:
        start.set()
        await asyncio.gather(*clients)
    return tally, cpu
