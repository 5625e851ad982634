"""Memory of the nightly purge: a hundred thousand expired rows against ten thousand.

Half of the rows are mails that are emptied and then thrown away, half are sessions. Memory is the
process's own (USS) above what it held before, read after every batch; the floor is what the same
process needed for the small run. No batch may keep a transaction open for two seconds.
"""

import gc
import time
from datetime import timedelta
from pathlib import Path

from django.contrib.sessions.models import Session
from django.utils import timezone

from bench.figure import Figure
from members import purging
from members.enums import MailState
from members.models import OutboxMail

WARM_UP, SMALL, LARGE = 2_000, 10_000, 100_000
AT_ONCE = 1_000
PURGES = ("mail_bodies", "mails", "sessions")
RATIO = 1.1
LONGEST_BATCH = 2.0
KB = "<p>Je bent ingeschreven voor een halve dag oefenen met het loket.</p>" * 15


def run() -> Figure:
    before = own_megabytes()
    cycle(WARM_UP)
    floor = cycle(SMALL)[0] - before
    peak, slowest, took = cycle(LARGE)
    value = peak - before
    # Every mail is handled twice: first its text goes, then its row.
    print(f"  {1.5 * LARGE / took:,.0f} rows/s, slowest batch {slowest:.3f} s")
    return Figure(
        name="purge_memory",
        value=value,
        unit="MB",
        floor=floor,
        ratio=value / floor,
        target=f"ratio ≤ {RATIO}, no batch over {LONGEST_BATCH:.0f} s",
        met=value / floor <= RATIO and slowest <= LONGEST_BATCH,
    )


def cycle(rows: int) -> tuple[float, float, float]:
    """Make that many expired rows and purge them: peak in MB, slowest batch and time in s."""
    make(rows)
    gc.collect()
    peak, slowest, now, start = own_megabytes(), 0.0, timezone.now(), time.perf_counter()
    for name in PURGES:
        last = time.perf_counter()
        for _ in purging.purges()[name].work(now):
            slowest = max(slowest, time.perf_counter() - last)
            peak = max(peak, own_megabytes())
            last = time.perf_counter()
    took = time.perf_counter() - start
    assert not OutboxMail.objects.exists()
    assert not Session.objects.exists()
    return peak, slowest, took


def make(rows: int) -> None:
    ended = timezone.now() - timedelta(days=800)
    for first in range(0, rows // 2, AT_ONCE):
        numbers = range(first, first + AT_ONCE)
        OutboxMail.objects.bulk_create(
            [
                OutboxMail(
                    to=f"lezer{number}@stad.example",
                    template="registration_confirmed",
                    subject="Je bent ingeschreven",
                    body_text=KB,
                    body_html=KB,
                    message_id=f"<{number}@vvsg.example>",
                    state=MailState.SENT,
                )
                for number in numbers
            ]
        )
        Session.objects.bulk_create(
            [
                Session(session_key=f"{number:032}", session_data=KB, expire_date=ended)
                for number in numbers
            ]
        )
    OutboxMail.objects.update(created_at=ended)


def own_megabytes() -> float:
    """What this process would give back if it ended now (USS)."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024
