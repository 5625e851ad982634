import logging
import time
from threading import Lock

from django.db import transaction

PAUSE = 1.0  # seconds between two nudges of one kind
log = logging.getLogger(__name__)
_lock = Lock()
_nudged: dict[str, tuple[float, float]] = {}


def enqueue(task, *args):
    """Nudge a worker once the current transaction commits.

    The row is the truth and a tick finds it within a minute, so a broker that is away is logged
    and never shown to the visitor whose work is already saved.
    """

    def nudge():
        wait = 0.0 if args else _wait_of(task.name)
        if wait is None:
            return
        try:
            task.apply_async(args, countdown=wait) if wait else task.delay(*args)
        except Exception:
            # Every transport has its own errors; none of them may reach the visitor.
            log.warning("Nudge %s%s was lost; the tick will do it", task.name, args)

    transaction.on_commit(nudge, robust=True)


def _wait_of(name: str) -> float | None:
    """In how many seconds to nudge for a task that looks itself what there is to do.

    None where a nudge is on its way that comes after this moment: when hundreds register in a
    minute, one look finds the mails of all of them.
    """
    with _lock:
        now = time.monotonic()
        last, coming = _nudged.get(name, (-PAUSE, -PAUSE))
        if coming > now:
            return None
        if now - max(last, coming) >= PAUSE:
            _nudged[name] = (now, coming)
            return 0.0
        _nudged[name] = (last, now + PAUSE)
        return PAUSE
