"""Participant counts over a million registrations, against the same counts written by hand in SQL.

Ten years, a hundred thousand persons. The floor of each figure is measured in the same run, in
turns with ours, and both must give the same numbers. Set `REGISTRATIONS` for a quick look.
"""

import os
import tracemalloc
from datetime import date
from statistics import median
from time import perf_counter

from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from bench.figure import Figure
from bench.reporting_catalogue import catalogue_figure
from bench.reporting_data import Size, fill
from bench.reporting_screens import screens_figure
from bench.reporting_sql import by_hand
from members.actions.load_organisations import load_organisations
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from reporting.sizes import Size as Inhabitants

MOST = int(os.environ.get("REGISTRATIONS", "1000000"))
REAL = Size(registrations=50_000, persons=10_000, events=500)  # what VVSG has
RATIO = 3
ROUNDS = 3
MEMORY = 5  # MB more for ten times as many: what is packed of who moved
NAMES = ("persons", "attendances", "registered", "came", "marked", "boards")


def size_of(registrations: int) -> Size:
    return Size(registrations, registrations // 10, max(200, registrations // 500))


def run() -> list[Figure]:
    if connection.vendor != "postgresql":
        raise RuntimeError("The promise is about PostgreSQL; set BENCH_DATABASE_URL.")
    load_organisations()
    call_command("load_plan", verbosity=0)
    figures = [screens_figure(timed_fill(REAL))]
    costs: dict[int, float] = {}
    peaks: dict[int, float] = {}
    for registrations in sorted({MOST // 100, MOST // 10, MOST}):
        timed_fill(size_of(registrations))
        costs[registrations], peaks[registrations] = cost(), peak()
    figures.append(dimensions_figure())
    figures.append(catalogue_figure())
    return [*figures, growth_figure(costs), memory_figure(peaks)]


def timed_fill(size: Size) -> Size:
    began = perf_counter()
    fill(size)
    print(f"  made {size.registrations:,} registrations in {perf_counter() - began:.0f} s")
    return size


def ten_years() -> Period:
    return Period(date(timezone.localdate().year - 10, 1, 1), timezone.localdate())


def period_of(dimension: Dimension) -> Period:
    """Who is new needs years before; all else is counted over everything."""
    if dimension == Dimension.NEWNESS:
        return Period(date(timezone.localdate().year - 4, 1, 1), timezone.localdate())
    return ten_years()


def ours(dimension: Dimension) -> dict[str, tuple]:
    counts = ParticipantCounts(Selection(period_of(dimension)), BoardMap())
    return {
        group.key: tuple(getattr(group.counts, name) for name in NAMES)
        for group in counts.by(dimension)
        if group.key != Inhabitants.CENTRE and group.counts.registered
    }


def bare(dimension: Dimension) -> dict[str, tuple]:
    period = period_of(dimension)
    with connection.cursor() as cursor:
        cursor.execute(by_hand(dimension), {"since": period.starts_at, "until": period.ends_at})
        return {key: tuple(counts) for key, *counts in cursor.fetchall()}


def dimensions_figure() -> Figure:
    """The worst ratio of all dimensions; each is printed."""
    worst = (0.0, 0.0, 0.0)
    for dimension in Dimension:
        values, floors = [], []
        for _ in range(ROUNDS):
            floor, expected = timed(bare, dimension)
            value, found = timed(ours, dimension)
            if found != expected:
                raise RuntimeError(f"{dimension}: {different(found, expected)}")
            values.append(value)
            floors.append(floor)
        value, floor = median(values), median(floors)
        print(f"  per {dimension}: {value:,.0f} ms, by hand {floor:,.0f} ms: {value / floor:.2f}")
        worst = max(worst, (value / floor, value, floor))
    ratio, value, floor = worst
    return Figure(
        name="reporting_million_counts",
        value=value,
        unit="ms",
        floor=floor,
        ratio=ratio,
        target=f"ratio ≤ {RATIO} for every dimension",
        met=ratio <= RATIO,
    )


def different(found, expected) -> str:
    keys = {key for key in found | expected if found.get(key) != expected.get(key)}
    return "; ".join(f"{key}: {found.get(key)} or {expected.get(key)}" for key in sorted(keys)[:3])


def timed(what, *arguments) -> tuple[float, object]:
    """Milliseconds, and what it gave."""
    began = perf_counter()
    found = what(*arguments)
    return (perf_counter() - began) * 1000, found


def cost() -> float:
    """Milliseconds for every dimension once, with nothing of the first time in it."""
    ours(Dimension.KIND)
    return sum(timed(ours, dimension)[0] for dimension in Dimension)


def peak() -> float:
    """Megabytes that Python holds at most while counting by every dimension."""
    tracemalloc.start()
    for dimension in Dimension:
        ours(dimension)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1024**2


def growth_figure(costs: dict[int, float]) -> Figure:
    """Milliseconds per thousand registrations, at the largest size over the one before."""
    for registrations, spent in costs.items():
        print(f"  {registrations:>9,} registrations: {spent:,.0f} ms for all dimensions")
    _, before, last = sorted(costs)
    value, floor = costs[last] / last * 1000, costs[before] / before * 1000
    return Figure(
        name="reporting_million_growth",
        value=value,
        unit="ms per thousand registrations",
        floor=floor,
        ratio=value / floor,
        target="ratio ≤ 1.25: at most linear",
        met=value / floor <= 1.25,
    )


def memory_figure(peaks: dict[int, float]) -> Figure:
    *_, before, last = sorted(peaks)
    return Figure(
        name="reporting_million_memory",
        value=peaks[last],
        unit="MB",
        floor=peaks[before],
        ratio=peaks[last] / peaks[before],
        target=f"at most {MEMORY} MB more for ten times as many",
        met=peaks[last] - peaks[before] <= MEMORY,
    )
