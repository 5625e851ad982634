"""How much computing time a run took: on a machine that also does other things it says more than
the clock. In seconds, of this process, of the web server and of the database on this machine."""

import os
import resource
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Spent:
    generator: float = 0.0
    server: float = 0.0
    database: float = 0.0

    @property
    def total(self) -> float:
        return self.generator + self.server + self.database

    def told(self, count: int) -> str:
        """Per registration, in milliseconds."""
        parts = {"server": self.server, "database": self.database, "clients": self.generator}
        each = ", ".join(f"{name} {1000 * took / count:.1f}" for name, took in parts.items())
        load = " ".join(f"{one:.1f}" for one in os.getloadavg())
        return f"computing {1000 * self.total / count:.1f} ms each ({each}); load {load}"


@contextmanager
def spent():
    """Fills in what is spent inside, while the processes that are counted still run."""
    counted = Spent()
    before, database = time.process_time(), _of_backends()
    children = _of_children()
    yield counted
    counted.generator = time.process_time() - before
    counted.server = _of_children() - children
    after = _of_backends()
    counted.database = sum(took - database.get(pid, 0.0) for pid, took in after.items())


def _of_backends() -> dict[int, float]:
    """Per connection to our database, where PostgreSQL runs on this machine: it writes the name
    of the database in the name of the process."""
    if connection.vendor != "postgresql":
        return {}
    ours = f" {connection.settings_dict['NAME']} ".encode()
    titles = {int(path.parent.name): _read(path) for path in Path("/proc").glob("[0-9]*/cmdline")}
    return {
        pid: _of_process(pid)
        for pid, title in titles.items()
        if title.startswith(b"postgres:") and ours in title
    }


def _of_children() -> float:
    """Of the processes below this one, those that ended included."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime + sum(map(_of_process, _below(os.getpid())))


def _below(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *_below(child)]
    return found


def _of_process(pid: int) -> float:
    fields = _read(Path(f"/proc/{pid}/stat")).rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0


def _read(path: Path) -> bytes:
    """What it says; nothing where the process has gone meanwhile."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
