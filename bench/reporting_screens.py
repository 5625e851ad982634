"""Milliseconds of every screen of figures at the size that VVSG has."""

from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client

from bench.figure import Figure
from bench.reporting_data import Size
from events.models import Event
from members.models import Person, User
from reporting.enums import Counted, Dimension

TARGET_MS = 300
ROUNDS = 5
ROOT = "/beheer/cijfers/"


def addresses() -> list[str]:
    event = Event.objects.order_by("-pk").values_list("pk", flat=True)[0]
    return [
        ROOT,
        f"{ROOT}indicatoren/",
        f"{ROOT}leemtes/",
        f"{ROOT}activiteit/{event}/",
        f"{ROOT}rij/od2-2-a-200-medewerkers/",
        *(f"{ROOT}deelnemers/?per={each}" for each in Dimension),
        *(f"{ROOT}deelnemers/lijst/?wat={each}" for each in Counted),
        "/cijfers/",
    ]


def screens_figure(size: Size) -> Figure:
    client = Client(SERVER_NAME="localhost")
    person = Person.objects.get(pk=1)
    user = User.objects.filter(person=person).first() or User.objects.create_user(
        "baas@vvsg.example", person=person, is_staff=True, is_superuser=True
    )
    client.force_login(user)
    slowest, where, floors = 0.0, "", []
    for address in addresses():
        fetch(client, address)
        spent = median(fetch(client, address) for _ in range(ROUNDS))
        floors.append(median(fetch(client, "/beheer/account/") for _ in range(ROUNDS)))
        print(f"  {address}: {spent:,.0f} ms")
        if spent > slowest:
            slowest, where = spent, address
    floor = median(floors)
    return Figure(
        name="reporting_screens",
        value=slowest,
        unit=f"ms ({where}, {size.registrations:,} registrations)",
        floor=floor,
        ratio=slowest / floor,
        target=f"every screen ≤ {TARGET_MS} ms",
        met=slowest <= TARGET_MS,
    )


def fetch(client, address: str) -> float:
    began = perf_counter()
    response = client.get(address)
    spent = (perf_counter() - began) * 1000
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code} {connection.display_name}")
    return spent
