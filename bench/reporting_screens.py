"""Milliseconds of every screen of figures at the size that VVSG has."""

from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import override_settings

from bench.figure import Figure
from bench.reporting_data import Size
from config import gunicorn
from events.models import Event
from members.models import Person, User
from reporting.enums import Counted, Dimension

TARGET_MS = 300
ROUNDS = 3
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


# Without hashed names, which only a collected site has.
PLAIN_FILES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@override_settings(STORAGES=settings.STORAGES | PLAIN_FILES)
def screens_figure(size: Size) -> Figure:
    as_the_server_does()
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
        floors.append(fetch(client, "/beheer/account/"))  # in turns, for a busy moment hits both
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


def as_the_server_does() -> None:
    """The garbage collector leaves what was imported alone, as in the processes that serve."""
    gunicorn.when_ready(None)
    gunicorn.post_fork(None, None)


def fetch(client, address: str) -> float:
    began = perf_counter()
    response = client.get(address)
    spent = (perf_counter() - began) * 1000
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code} {connection.display_name}")
    return spent
