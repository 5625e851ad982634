"""A short run of the random interleavings; `make bench NAME=never_overbooked` does 10,000.

The control, which overbooks without the lock, is in `test_race.py` and in that bench.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from tests.events.interleaving import AT_ONCE, perform, play

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def together():
    """Carries out acts in threads that stay, each with a connection of its own."""
    end = Barrier(AT_ONCE[1])

    def leave(_):
        end.wait(timeout=10)
        connections.close_all()

    with ThreadPoolExecutor(AT_ONCE[1]) as threads:
        yield lambda acts: list(threads.map(perform, acts))
        list(threads.map(leave, range(AT_ONCE[1])))


def test_whatever_happens_at_once_no_seat_and_nobody_is_lost(together):
    rounds = 60 if connection.vendor == "postgresql" else 15
    assert play(rounds, seed=20261, together=together) == []
