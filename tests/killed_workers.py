"""Workers as processes of their own, killed at random moments, until an issue is all sent."""

import os
import random
import signal
import time
import warnings
from datetime import timedelta

from django.db import connections

from newsletter.models import Dispatch
from newsletter.smtp import claiming, handover, troubles, worker

LEASE_SECONDS = 1


def start_worker(issue_id: int) -> int:
    """A process that sends until there is no more; returns its id."""
    connections.close_all()  # the child opens its own
    with warnings.catch_warnings():
        # From Python 3.12 on it warns of threads; the child touches none of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid:
        return pid
    try:
        while worker.work(issue_id):
            pass
    finally:
        os._exit(0)


def shorten_leases() -> None:
    """What a dead worker held comes back after a second."""
    claiming.LEASE = handover.LEASE = timedelta(seconds=LEASE_SECONDS)


def restore_leases(lease) -> None:
    claiming.LEASE = handover.LEASE = lease


def send_while_killing(issue_id: int, *, kills: int, longest: float) -> None:
    """Kill `kills` workers within `longest` seconds after their start, then let one finish."""
    dice = random.Random()
    for _ in range(kills):
        pid = start_worker(issue_id)
        time.sleep(dice.uniform(0.02, longest))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    for _ in range(20):
        os.waitpid(start_worker(issue_id), 0)
        if not Dispatch.objects.not_closed().filter(issue_id=issue_id).exists():
            return
        time.sleep(LEASE_SECONDS / 2)
        troubles.try_again()
    raise AssertionError("The issue is not closed after twenty more workers")
