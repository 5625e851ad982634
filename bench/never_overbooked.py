"""10,000 random interleavings on PostgreSQL, in processes of their own: nothing overbooked.

Each is a handful of acts at once: register, cancel, offer, accept, decline, claim, expire,
another capacity and, of a choice with places, another choice. The control plays the same with the
lock switched off and must overbook, else the run proves nothing. `ROUNDS` in the environment makes
a shorter run.
"""

import logging
import multiprocessing
import os
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from django.db import DatabaseError, connections

from bench.figure import Figure
from events.actions import locking
from tests.events.interleaving import AT_ONCE, perform, play

ROUNDS = int(os.environ.get("ROUNDS", "10000"))
CONTROL_ROUNDS = 400
SEED = 5


def run() -> Figure:
    began = time.perf_counter()
    with processes(locked=True) as together:
        problems = play(ROUNDS, seed=SEED, together=together)
    took = time.perf_counter() - began
    with processes(locked=False) as together:
        control = play(CONTROL_ROUNDS, seed=SEED, together=together)
    overbooked = sum("overbooked" in each for each in control)
    print(f"  {ROUNDS:,} interleavings in {took:.0f} s, up to {AT_ONCE[1]} processes at once")
    print(f"  without the lock, in {CONTROL_ROUNDS}: {dict(Counter(map(kind_of, control)))}")
    for each in problems[:10]:
        print(f"  {each}")
    return Figure(
        name="never_overbooked",
        value=len(problems),
        unit="wrong",
        floor=overbooked,
        ratio=len(problems) / max(1, overbooked),
        target="0 overbooked, no seat and nobody lost; overbooked without the lock",
        met=not problems and overbooked > 0,
    )


def kind_of(problem: str) -> str:
    return problem.partition(": ")[2].split(":")[0].split(" ")[0]


@contextmanager
def processes(*, locked: bool):
    """Carries out acts in processes that stay, each with a connection of its own."""
    connections.close_all()  # a forked process needs a connection of its own
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        AT_ONCE[1], mp_context=fork, initializer=begin, initargs=(locked,)
    ) as pool:
        # All of them now: one that forks later would share the connection of this process.
        list(pool.map(time.sleep, [0.5] * AT_ONCE[1]))
        yield lambda acts: list(pool.map(perform if locked else perform_anyhow, acts))


def begin(locked: bool) -> None:
    connections.close_all()
    if not locked:
        logging.disable(logging.CRITICAL)  # what the database refuses is no news here
        locking.hold = lambda sessions: sessions


def perform_anyhow(act):
    """Without the lock the database itself refuses some acts; that is not what is counted."""
    try:
        return perform(act)
    except DatabaseError:
        return (act[0], 0, "")
