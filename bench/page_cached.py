"""Requests per second of a kept thematic page over those of an empty view, same middleware."""

from statistics import median

from django.core.management import call_command

from bench.figure import Figure
from bench.load import get, hammer
from bench.server import web_server
from cms.models import ThemePage

CLIENTS = 16
SECONDS = 2.0
ROUNDS = 4
TARGET = 0.75
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"  # is counted


def run() -> Figure:
    call_command("prepare", verbosity=0)
    path = thematic_page()
    with web_server() as port:
        pages, floors = [], []
        rate(port, path), rate(port, "/leeg/")  # both once before it counts
        for _ in range(ROUNDS):  # in turns, so that a busy moment of the machine hits both
            floors.append(rate(port, "/leeg/"))
            pages.append(rate(port, path))
    value, floor = median(pages), median(floors)
    return Figure(
        name="page_cached",
        value=value,
        unit="requests/s",
        floor=floor,
        ratio=value / floor,
        target=f"ratio ≥ {TARGET}",
        met=value / floor >= TARGET,
    )


def thematic_page() -> str:
    return ThemePage.objects.live().order_by("path").first().get_url()


def rate(port: int, path: str) -> float:
    request = get(path, port, User_Agent=BROWSER)
    per_second, tally = hammer(port, request, clients=CLIENTS, seconds=SECONDS)
    if set(tally.statuses) != {200}:
        raise RuntimeError(f"{path} answered {tally.statuses}")
    return per_second
