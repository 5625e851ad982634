"""How long one waits for the answer to a registration when people come at a steady pace.

Open loop: half as many per minute as `registrations_http` promises, each at a moment that does not
wait for the answers before it, with a form of their own. Then the same for a city hall that sits
above the limit of its network, whose browsers send a solved sum along; the sums are made before
the clock starts. The floor of both is the bare verb, one at a time.
"""

import asyncio
import base64
import hashlib
import json
import re
import time
from html import unescape

from django.core.management import call_command
from django.utils import timezone

from bench.cpu import spent
from bench.figure import Figure
from bench.load import Connection, Tally, get, post
from bench.registrations_http import PER_MINUTE, PROCESSES, filled_in, make_session
from bench.server import web_server
from events.actions.registering import register
from events.forms import RegistrationForm
from members.models import GuardCount, Organisation, Person

PACE = PER_MINUTE / 2 / 60  # per second
COUNT = 600
WITH_SUM = 200
WITHIN = 500  # milliseconds
CITY_HALL = "10.200.0.1"


def run() -> list[Figure]:
    call_command("prepare", verbosity=0)
    floor = bare_verb(make_session("Een voor een zonder web"))
    board = Organisation.objects.current().municipalities().first().name
    session = make_session("Gestaag over het web")
    with web_server(TRUSTED_PROXIES="1", WEB_CONCURRENCY=str(PROCESSES)) as port:
        path = f"{session.event.url}inschrijven/"
        with spent() as cpu:
            plain = asyncio.run(steadily(port, path, strangers(port, path, board, COUNT)))
        print(f"  {PACE:.0f} a second: {cpu.told(COUNT)}")
        make_busy(CITY_HALL)
        forms = asyncio.run(solved(port, path, board))
        with spent() as cpu:
            proved = asyncio.run(steadily(port, path, forms))
        print(f"  the same with a sum: {cpu.told(WITH_SUM)}")
    taken = session.registrations.confirmed().count()
    if taken != COUNT + WITH_SUM:
        raise RuntimeError(f"{taken} seats taken; answers {plain.statuses}, {proved.statuses}")
    tallies = {"registrations_open": plain, "registrations_proof": proved}
    return [figure(name, tally, floor) for name, tally in tallies.items()]


def figure(name: str, tally: Tally, floor: float) -> Figure:
    value = 1000 * tally.percentile(0.95)
    return Figure(
        name=name,
        value=value,
        unit="ms for 95 % of the POSTs",
        floor=floor,
        ratio=value / floor,
        target=f"at most {WITHIN} ms at {PACE * 60:.0f} a minute",
        met=value <= WITHIN,
    )


def bare_verb(session) -> float:
    """Milliseconds in which 95 % of the calls are done, one after the other."""
    tally = Tally()
    board = Organisation.objects.current().municipalities().first()
    for number in range(100):
        person = Person.objects.create(first_name="Noor", email=f"een{number}@stad.example")
        began = time.perf_counter()
        register(session=session, person=person, organisation=board, by=person)
        tally.add(0, time.perf_counter() - began)
    return 1000 * tally.percentile(0.95)


def strangers(port, path, board, count):
    """For each one that comes: what makes the request to send, from an address of its own."""

    def form_of(number):
        address = f"10.2.{number >> 8 & 255}.{number & 255}"

        async def ask(line):
            form = await line.ask(get(path, port, X_Forwarded_For=address))
            cookie, body = filled_in(form, number, board)
            return post(path, port, body, Cookie=cookie, X_Forwarded_For=address)

        return ask

    return [form_of(number) for number in range(count)]


async def steadily(port: int, path: str, forms) -> Tally:
    """Send a form every so often, whatever became of the others."""
    tally, idle = Tally(), []
    began = time.perf_counter()

    async def come(number, ask):
        await asyncio.sleep(began + number / PACE - time.perf_counter())
        line = idle.pop() if idle else Connection(port)
        request = await ask(line)
        sent = time.perf_counter()
        answer = await line.ask(request)
        tally.add(answer.status, time.perf_counter() - sent)
        idle.append(line)

    await asyncio.gather(*(come(number, ask) for number, ask in enumerate(forms)))
    for line in idle:
        line.close()
    return tally


def make_busy(address: str) -> None:
    """As if so many of that network had sent the form already that a sum is asked for."""
    limit = RegistrationForm.network_limit
    key = GuardCount.window_key(limit.per, RegistrationForm.__name__, "network", address)
    GuardCount.objects.create(key=key, count=limit.uses, expires_at=timezone.now() + limit.per)


async def solved(port: int, path: str, board: str):
    """Forms of one city hall with their sums made."""
    line, forms = Connection(port), []
    for number in range(WITH_SUM):
        form = await line.ask(get(path, port, X_Forwarded_For=CITY_HALL))
        cookie, body = filled_in(form, 10_000 + number, board, bewijs=proof_of(form.body.decode()))
        request = post(path, port, body, Cookie=cookie, X_Forwarded_For=CITY_HALL)
        forms.append(lambda _, request=request: asyncio.sleep(0, request))
    line.close()
    return forms


def proof_of(html: str) -> str:
    """What a browser does for the sum."""
    task = json.loads(unescape(re.search(r'challengejson="([^"]+)"', html)[1]))
    salt = hashlib.sha256(task["salt"].encode())
    for number in range(task["max_number"] + 1):
        digest = salt.copy()
        digest.update(str(number).encode())
        if digest.hexdigest() == task["challenge"]:
            solution = {**task, "number": number}
            return base64.b64encode(json.dumps(solution).encode()).decode()
    raise RuntimeError("The sum has no answer")
