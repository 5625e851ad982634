"""Memory of a worker that prepares and sends an issue: to a hundred thousand against a thousand.

Memory is the process's own (USS), looked at twenty times a second, above what it held before it did
anything. The floor is what the same process needed for the thousand. Another process makes the
readers and approves the issue, since no worker does.
"""

import multiprocessing
import threading
from contextlib import contextmanager

from django.conf import settings
from django.db import connections

from bench.figure import Figure
from bench.newsletter_rate import make_issue, make_readers
from bench.purge import own_megabytes
from bench.smtp_sink import sink
from newsletter.actions.dispatching import send_issue
from newsletter.models import Delivery, Issue
from newsletter.smtp import worker

SMALL, LARGE = 1_000, 100_000
AT_ONCE = 1_000
OVER_IDLE = 30  # MB
GROWTH = 1.05
GLANCE = 0.05  # seconds


def run() -> list[Figure]:
    idle = own_megabytes()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    elsewhere(make_readers, SMALL)
    small = peak_of_sending("duizend")
    elsewhere(make_many_readers)
    large = peak_of_sending("honderdduizend")
    assert Delivery.objects.filter(state="sent").count() == SMALL + LARGE
    return [
        Figure(
            name="newsletter_memory",
            value=large - idle,
            unit="MB",
            floor=small - idle,
            ratio=(large - idle) / (small - idle),
            target=f"at most {OVER_IDLE} MB over the idle worker",
            met=large - idle <= OVER_IDLE,
        ),
        Figure(
            name="newsletter_memory_growth",
            value=large,
            unit="MB",
            floor=small,
            ratio=large / small,
            target=f"{LARGE:,} recipients take at most {GROWTH} times what {SMALL:,} do",
            met=large / small <= GROWTH,
        ),
    ]


def make_many_readers() -> None:
    for first in range(SMALL, LARGE, AT_ONCE):
        make_readers(AT_ONCE, first)


def elsewhere(verb, *args) -> None:
    """Do it in a process of its own. Raises `RuntimeError` where it failed."""
    connections.close_all()  # a forked process needs a connection of its own
    process = multiprocessing.get_context("fork").Process(target=verb, args=args)
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError(f"{verb.__name__} ended with {process.exitcode}")


def peak_of_sending(slug: str) -> float:
    elsewhere(make_issue, slug)
    issue = Issue.objects.get(slug=slug)
    with watched() as peak:
        send_issue(issue, by=None)
        more = True
        while more:
            with sink() as port:  # it lives for ten minutes; a turn is much shorter
                settings.EMAIL_PORT = port
                more = worker.work(issue.pk, seconds=120)
    return max(peak)


@contextmanager
def watched():
    """A list that holds, afterwards, the most memory there was."""
    peak, stopped = [own_megabytes()], threading.Event()

    def look():
        while not stopped.wait(GLANCE):
            peak[0] = max(peak[0], own_megabytes())

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield peak
    finally:
        stopped.set()
        looking.join()
