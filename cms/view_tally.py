"""Views on their way to the database: per process in memory, per minute in the shared cache.

A hit of the page cache must stay as cheap as it is, so nothing is written per view: a process
puts its totals of the running minute in the cache at most every few seconds, under a key of its
own, so that no two processes overwrite each other whatever the cache can do. The tick takes away
the minutes that are over. A process that is killed loses a few seconds of views.
"""

import atexit
import logging
import os
import socket
import threading
import time
from collections import Counter
from datetime import date

from django.core.cache import cache
from django.utils import timezone

WORKERS = "views:workers"
EVERY = 5  # seconds between two writes of one process
KEPT = 3600  # seconds: a tick that was away so long leaves out what is older
MINUTES = KEPT // 60

log = logging.getLogger(__name__)
Totals = Counter[tuple[date, int]]


def _now() -> float:
    return time.time()


class Tally:
    """The views that one process saw and the cache does not have yet."""

    def __init__(self):
        self._lock = threading.Lock()
        self._new: Totals = Counter()
        self._pushed: Totals = Counter()  # what the key of this minute holds
        self._minute = 0
        self._pushed_at = 0.0

    def add(self, page_id: int) -> None:
        with self._lock:
            self._new[timezone.localdate(), page_id] += 1

    def push(self, *, at_once=False) -> None:
        """Write what is new, when it is time; a cache that is away costs only the count."""
        now = _now()
        if not self._new or not (at_once or now - self._pushed_at >= EVERY):
            return
        with self._lock:
            minute = int(now // 60)
            if minute != self._minute:
                self._minute, self._pushed = minute, Counter()
            self._pushed += self._new
            self._new, self._pushed_at = Counter(), now
            totals = dict(self._pushed)
        try:
            _write(minute, totals)
        except Exception as problem:  # whatever cache it is, a reader must get the page
            log.warning("Views not kept: %s", type(problem).__name__)


def _write(minute: int, totals: dict) -> None:
    me = f"{socket.gethostname()}-{os.getpid()}"
    cache.set(_key(me, minute), totals, KEPT)
    # Two processes may write this list at once: whoever is missing comes back a moment later.
    workers = cache.get(WORKERS, frozenset())
    if me not in workers:
        cache.set(WORKERS, workers | {me}, 24 * KEPT)


def _key(worker: str, minute: int) -> str:
    return f"views:{worker}:{minute}"


def take() -> Totals:
    """What every process kept in the minutes that are over; who takes it is the only one."""
    this_minute = int(_now() // 60)
    minutes = range(this_minute - MINUTES, this_minute)
    keys = [_key(worker, minute) for worker in cache.get(WORKERS, ()) for minute in minutes]
    totals: Totals = Counter()
    for key, found in cache.get_many(keys).items():
        if cache.delete(key):  # false where another tick was first
            totals.update(found)
    return totals


tally = Tally()
atexit.register(lambda: tally.push(at_once=True))
