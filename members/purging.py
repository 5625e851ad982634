"""What goes by itself once its time is over: every app says so in `<app>/purging.py`.

Ours stand in `members/nightly.py`; this file holds the registry.

    @purge("join_links", "Links om lid te worden")
    def join_links(now):
        yield from in_batches(JoinLink.objects.expired(now))

`members.tasks.purge_nightly` runs all of them, every night, and keeps how much went (`PurgeRun`).
A purge may run twice or stop halfway: the next turn finds what is left. Whole persons go when no
app needs to know them any more; an app says when it does with `knows`.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db import models, transaction
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from members.models import PurgeRun

BATCH = 500  # small enough for a transaction of well under two seconds
TURN_SECONDS = 30  # then the worker may do something else first

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Purge:
    """`work(now)` yields how many rows each batch removed or emptied."""

    name: str
    label: str
    work: Callable[[datetime], Iterable[int]]


_purges: dict[str, Purge] = {}
_knowing: dict[str, Callable[[datetime], models.Exists]] = {}


def purge(name: str, label: str):
    """Register a generator of batches under a name that the privacy register can refer to.

    A second one of that name is refused: it would silently take the place of the first.
    """

    def keep(work):
        if name in _purges and _purges[name].work.__module__ != work.__module__:
            raise ValueError(f"There is already a purge named {name}")
        _purges[name] = Purge(name, label, work)
        return work

    return keep


def knows(name: str):
    """Register a reason to go on knowing a person: a function of `now` that returns an Exists
    over rows of `OuterRef("pk")`, the person."""

    def keep(reason):
        _knowing[name] = reason
        return reason

    return keep


@cache
def _discover():
    autodiscover_modules("nightly", "purging")


def purges() -> dict[str, Purge]:
    _discover()
    return dict(_purges)


def reasons_to_know(now: datetime) -> list[models.Exists]:
    """Who has one of these is still needed by somebody."""
    _discover()
    return [reason(now) for reason in _knowing.values()]


def delete(rows) -> int:
    """Returns how many of `rows` themselves went, whatever went along with them."""
    return rows.delete()[1].get(rows.model._meta.label, 0)


def in_batches(queryset, change=delete, size=BATCH) -> Iterator[int]:
    """`change` a slice of the rows at a time, each in a short transaction of its own.

    Walks by primary key: never holds more than one slice of keys, and comes to an end even where
    `change` leaves rows in the queryset. Yields what `change` returned.
    """
    last = None
    while True:
        after = queryset.filter(pk__gt=last) if last is not None else queryset
        keys = list(after.order_by("pk").values_list("pk", flat=True)[:size])
        if not keys:
            return
        last = keys[-1]
        with transaction.atomic():
            done = change(queryset.model._base_manager.filter(pk__in=keys))
        yield done


def emptying(**values) -> Callable:
    """A `change` that keeps the rows and empties these fields."""
    return lambda rows: rows.update(**values)


def run(name: str, now: datetime | None = None, seconds: float = TURN_SECONDS) -> bool:
    """One turn of one purge, with its line in the log. Returns whether it came to its end.

    A purge that breaks is logged with the kind of error, never with its words: those may name
    somebody. The others go on.
    """
    now, until = now or timezone.now(), time.monotonic() + seconds
    found = purges()[name]
    count, trouble, finished = 0, "", True
    try:
        for done in found.work(now):
            count += done
            if time.monotonic() > until:
                finished = False
                break
    except Exception as problem:  # whatever it was, tonight's other purges must still run
        trouble = type(problem).__name__
        log.error("Purge %s broke: %s", name, trouble)
    PurgeRun.objects.create(name=name, label=found.label, at=now, count=count, trouble=trouble)
    return finished


def run_all(now: datetime | None = None) -> int:
    """Every purge to its end, for tests and the command line. Returns how many rows it touched."""
    now = now or timezone.now()
    for name in purges():
        while not run(name, now):
            pass
    return sum(PurgeRun.objects.filter(at=now).values_list("count", flat=True))
