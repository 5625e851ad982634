"""Milliseconds of a thematic page that nobody kept, over those of a bare Wagtail page."""

from itertools import count
from statistics import median
from time import perf_counter

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from bench.figure import Figure
from cms.models import ThemePage

ROUNDS = 60
TARGET = 2
QUERIES = 20
fresh = count()  # the address is part of the key under which a page is kept


def run() -> list[Figure]:
    call_command("prepare", verbosity=0)
    theme = ThemePage.objects.live().order_by("path").first()
    bare = theme.get_parent().add_child(instance=Page(title="Leeg", slug="leeg"))
    paths = (theme.get_url(), bare.get_url())
    for _ in range(5):  # templates and site read once before it counts
        for path in paths:
            get(path)
    values, floors = [], []
    for _ in range(ROUNDS):  # in turns, so that a busy moment of the machine hits both
        values.append(milliseconds(paths[0]))
        floors.append(milliseconds(paths[1]))
    value, floor = median(values), median(floors)
    asked, bare_asked = queries(paths[0]), queries(paths[1])
    return [
        Figure(
            name="page_uncached",
            value=value,
            unit="ms",
            floor=floor,
            ratio=value / floor,
            target=f"ratio ≤ {TARGET}",
            met=value / floor <= TARGET,
        ),
        Figure(
            name="page_uncached_queries",
            value=asked,
            unit="queries",
            floor=bare_asked,
            ratio=asked / bare_asked,
            target=f"≤ {QUERIES} queries",
            met=asked <= QUERIES,
        ),
    ]


def get(path: str) -> None:
    answer = Client(SERVER_NAME="localhost").get(f"{path}?vers={next(fresh)}")
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")


def milliseconds(path: str) -> float:
    began = perf_counter()
    get(path)
    return (perf_counter() - began) * 1000


def queries(path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        get(path)
    return len(asked)
