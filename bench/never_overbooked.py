"""10,000 random interleavings on PostgreSQL, in processes of their own: nothing overbooked.

Each is a handful of acts at once: register, cancel, offer, accept, decline, claim, expire, another
capacity and, of a choice with places, another choice. They are played in turns of a hundred, each
with sessions and people of its own, several turns beside each other. The control plays the same
with the lock switched off and must overbook, else the run proves nothing.

`ROUNDS` in the environment makes a shorter run. `MINUTES` sets an end: no turn begins after it, and
the next run goes on with the turns that are left, as long as the verbs are the same.
"""

import json
import logging
import multiprocessing
import os
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

from django.db import DatabaseError, connections

from bench.figure import Figure
from events.actions import locking
from events.models import Session
from tests.events.interleaving import AT_ONCE, people, perform, play
from tests.factories.events import EventFactory

ROUNDS = int(os.environ.get("ROUNDS", "10000"))
MINUTES = float(os.environ.get("MINUTES", "60"))
A_TURN = 100
BESIDE = 3  # turns at a time: one that waits leaves the machine to the others
CONTROL_ROUNDS = 400
SEED = 5
ROOT = Path(__file__).resolve().parent.parent
DONE = ROOT / "var" / "never_overbooked.json"


def run() -> Figure:
    began = time.monotonic()
    turns = -(-ROUNDS // A_TURN)
    done = turns_done()
    before = len(done)
    play_turns([turn for turn in range(turns) if turn not in done], began + 60 * MINUTES, done)
    took = time.monotonic() - began
    with processes(locked=False) as together:
        control = play(CONTROL_ROUNDS, seed=SEED, together=together)
    overbooked = sum("overbooked" in each for each in control)
    problems = [each for turn in sorted(done) for each in done[turn]]
    played = len(done) * A_TURN
    print(
        f"  {played:,} of {ROUNDS:,} interleavings, {(len(done) - before) * A_TURN:,} of them now "
        f"in {took:.0f} s, up to {AT_ONCE[1]} processes at once"
    )
    print(f"  without the lock, in {CONTROL_ROUNDS}: {dict(Counter(map(kind_of, control)))}")
    for each in problems[:10]:
        print(f"  {each}")
    if len(done) >= turns:
        DONE.unlink(missing_ok=True)
    return Figure(
        name="never_overbooked",
        value=len(problems),
        unit="wrong",
        floor=overbooked,
        ratio=len(problems) / max(1, overbooked),
        target=f"0 overbooked, no seat and nobody lost in {ROUNDS:,}; overbooked without the lock",
        met=not problems and overbooked > 0 and len(done) >= turns,
    )


def state_of_verbs() -> str:
    """Turns played with other verbs prove nothing about these."""
    files = [path for name in ("events", "members") for path in sorted((ROOT / name).rglob("*.py"))]
    files.append(ROOT / "tests" / "events" / "interleaving.py")
    return sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def turns_done() -> dict[int, list[str]]:
    """What an earlier run that was broken off found, turn by turn."""
    kept = json.loads(DONE.read_text()) if DONE.exists() else {}
    if kept.get("verbs") != state_of_verbs():
        return {}
    return {int(turn): found for turn, found in kept["turns"].items()}


def play_turns(turns: list[int], until: float, done: dict[int, list[str]]) -> None:
    """Adds what was found in each turn to `done`."""
    verbs, fork = state_of_verbs(), multiprocessing.get_context("fork")
    crowd = people()
    connections.close_all()  # a forked process needs a connection of its own
    play_one = partial(play_turn, until=until, crowd=crowd)
    with ProcessPoolExecutor(BESIDE, mp_context=fork) as players:
        for turn, found in players.map(play_one, turns):
            if found is not None:
                done[turn] = found
                DONE.parent.mkdir(exist_ok=True)
                DONE.write_text(json.dumps({"verbs": verbs, "turns": done}))


def play_turn(turn: int, *, until: float, crowd) -> tuple[int, list[str] | None]:
    """What was wrong in it; None where its time had come before it began."""
    if time.monotonic() > until:
        return turn, None
    EventFactory.reset_sequence((turn + 1) * 10_000, force=True)  # no address that another has
    with processes(locked=True) as together:
        found = play(A_TURN, seed=SEED + turn, together=together, crowd=crowd)
    return turn, [f"turn {turn}, {each}" for each in found]


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
        locking.hold = lambda pk: Session.objects.select_related("event").get(pk=pk)


def perform_anyhow(act):
    """Without the lock the database itself refuses some acts; that is not what is counted."""
    try:
        return perform(act)
    except DatabaseError:
        return (act[0], 0, "")
