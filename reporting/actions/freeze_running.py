"""What a worker does with the years that somebody asked to freeze.

A run is taken up by one worker at a time. One that was killed gives no sign of life any more; the
next tick takes its run up from the start, and what it had counted goes.
"""

import logging
import secrets
from contextlib import suppress
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from reporting.actions.freezing import Refused, freeze_year, remove_drafts
from reporting.enums import FreezeState
from reporting.models import FreezeRun, FrozenYear

log = logging.getLogger(__name__)
MOST_ATTEMPTS = 3
BETWEEN_SIGNS = timedelta(seconds=5)
GAVE_UP = (
    "Het tellen stopte drie keer halverwege. Er is niets bevroren. Verwittig de beheerder: "
    "in het logboek van de server staat waarom."
)
WENT_WRONG = (
    "Het tellen liep vast op een fout van het platform. Er is niets bevroren. Probeer het opnieuw; "
    "gebeurt het nog eens, verwittig dan de beheerder."
)


class LetGoOf(Exception):
    """Another worker took this run up meanwhile: whoever had it stops and leaves nothing."""


class Turn:
    """A worker's hold on a run, as `freeze_year` wants it."""

    def __init__(self, run: FreezeRun):
        self.run = run
        self._said_at = timezone.now()

    def begin(self, draft: FrozenYear) -> None:
        self._update(frozen=draft, rows_done=0)

    def row_done(self) -> None:
        """A row of the plan was counted."""
        self.run.rows_done += 1
        self._say_alive()

    def goes_on(self) -> None:
        """Some thousands of records passed by."""
        if timezone.now() - self._said_at >= BETWEEN_SIGNS:
            self._say_alive()

    def end(self, frozen: FrozenYear) -> None:
        """In the transaction that makes the year final, so that one is never without the other."""
        self._update(
            frozen=frozen, state=FreezeState.DONE, ended_at=timezone.now(), why="", turn=""
        )

    def fail(self, why: str) -> None:
        with suppress(LetGoOf):  # then it is up to the other one
            self._update(state=FreezeState.FAILED, ended_at=timezone.now(), why=why, turn="")

    def _say_alive(self) -> None:
        self._said_at = timezone.now()
        self._update(alive_at=self._said_at, rows_done=self.run.rows_done)

    def _update(self, **values) -> None:
        mine = FreezeRun.objects.open().filter(pk=self.run.pk, turn=self.run.turn)
        if not mine.update(**values):
            raise LetGoOf


def freeze_what_was_asked() -> int:
    """Every run that waits for a worker, one after the other. Returns how many it took up."""
    taken = 0
    while run := _take_up():
        taken += 1
        _carry_out(run)
    return taken


def _take_up() -> FreezeRun | None:
    """The oldest one that nobody works at, with a turn of our own."""
    now = timezone.now()
    for run in FreezeRun.objects.to_take_up(now).order_by("asked_at", "pk"):
        values = {
            "state": FreezeState.RUNNING,
            "turn": secrets.token_hex(16),
            "alive_at": now,
            "attempts": run.attempts + 1,
            "rows_done": 0,
        }
        # Two workers look at once: only the one that finds the turn unchanged has it.
        free = FreezeRun.objects.to_take_up(now).filter(pk=run.pk, turn=run.turn)
        if free.update(**values):
            return FreezeRun.objects.select_related("by").get(pk=run.pk)
    return None


def _carry_out(run: FreezeRun) -> None:
    turn = Turn(run)
    try:
        _remove_what_was_counted(run)
        if run.attempts > MOST_ATTEMPTS:
            turn.fail(GAVE_UP)
            return
        freeze_year(year=run.year, by=run.by, reason=run.reason, turn=turn)
    except LetGoOf:
        log.warning("Freezing %s went on with another worker", run.year)
    except Refused as refused:
        turn.fail(str(refused))
    except Exception:
        log.exception("Freezing %s failed", run.year)
        turn.fail(WENT_WRONG)


def _remove_what_was_counted(run: FreezeRun) -> None:
    """By a worker that was killed. One that is only slow may add to it still: then it stays, and a
    later freezing takes it away."""
    try:
        with transaction.atomic():
            remove_drafts(FrozenYear.objects.filter(pk=run.frozen_id))
    except IntegrityError:
        log.warning("A draft of %s is still being written", run.year)
