"""Milliseconds from a letter typed to the suggestions, over the bare reading of the same rows."""

from statistics import quantiles
from time import perf_counter

from django.http import HttpRequest
from django.test import RequestFactory

from bench.figure import Figure
from members.actions.load_organisations import load_organisations
from members.models import Organisation
from members.views.organisations import search

ON_SQLITE = True  # the promise is about the one machine without a server
TARGET = 50
ROUNDS = 12
# Names, beginnings, codes, former names, slips and nonsense, as they come in while typing.
TYPED = ("g", "ge", "gent", "sint gillis", "antw", "9000", "44021", "borsbeek", "ocmw gent")
TYPED += ("Antwepren", "Oostnede", "Hasslt", "antwep", "Sint Nilkaas", "Heist op den brg")
TYPED += ("Borsbeeck", "ocmw antwepren", "politiezone aaslt", "zzzzqqq", "ik weet het niet")


def run() -> Figure:
    load_organisations()
    floors, values = [], []
    requests = [question(text) for text in TYPED]
    for request in requests:  # once before it counts
        answer(request)
    for _ in range(ROUNDS):
        for request in requests:  # in turns, so that a busy moment hits both
            floors.append(milliseconds(bare_rows))
            values.append(milliseconds(answer, request))
    value, floor = p95(values), p95(floors)
    return Figure(
        name="organisation_search_p95",
        value=value,
        unit=f"ms ({Organisation.objects.count():,} organisations)",
        floor=floor,
        ratio=value / floor,
        target=f"≤ {TARGET} ms",
        met=value <= TARGET,
    )


def question(text: str) -> HttpRequest:
    return RequestFactory().get("/organisaties/zoek/", {"q": text})


def answer(request: HttpRequest) -> None:
    response = search(request)
    if response.status_code != 200:
        raise RuntimeError(f"{request.get_full_path()} answered {response.status_code}")


def bare_rows() -> None:
    list(Organisation.objects.current().values_list("pk", "kind", "name", "search_text"))


def milliseconds(what, *arguments) -> float:
    began = perf_counter()
    what(*arguments)
    return (perf_counter() - began) * 1000


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]
