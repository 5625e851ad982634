"""A mail server that misbehaves as told, in a process of its own; keeps whom a letter reached.

Written on bare sockets, for a library would not hang up in the middle of an answer.
"""

import asyncio
import json
import os
import re
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from bench.smtp_sink import Sink, serve, sink

HANGS_UP = "hangs up after the letter"
SLOW = "slow"
SLOW_SECONDS = 0.3
ADDRESS = re.compile(rb"<(.*)>")


class RawSink(Sink):
    """`habits`: an address with an answer to RCPT ("550 no"), HANGS_UP or SLOW."""

    habits: dict[str, str] = {}
    log = -1
    reader = ""

    def answer(self, verb, line):
        if verb == b"DATA" and not self.reader:
            return self.transport.write(b"503 for whom?\r\n")
        if verb != b"RCPT":
            return super().answer(verb, line)
        self.reader = ADDRESS.search(line)[1].decode()
        habit = self.habits.get(self.reader, "")
        if not habit[:1].isdigit():
            return super().answer(verb, line)
        self.reader = ""
        self.transport.write(f"{habit}\r\n".encode())
        if habit.startswith("421"):
            self.transport.close()

    def taken(self):
        os.write(self.log, f"{self.reader}\n".encode())  # it arrived, whatever is answered
        habit = self.habits.get(self.reader)
        if habit == HANGS_UP:
            self.transport.close()
        elif habit == SLOW:
            asyncio.get_running_loop().call_later(SLOW_SECONDS, super().taken)
        else:
            super().taken()


class RunningSink:
    def __init__(self, port: int, log: Path):
        self.port, self.log = port, log

    @property
    def reached(self) -> Counter:
        """How many letters each address got."""
        return Counter(self.log.read_text().split())


@contextmanager
def raw_sink(folder: Path, habits: dict[str, str] | None = None):
    log = Path(folder) / "reached.txt"
    log.touch()
    with sink("tests.raw_sink", str(log), json.dumps(habits or {})) as port:
        yield RunningSink(port, log)


if __name__ == "__main__":
    RawSink.log = os.open(sys.argv[1], os.O_WRONLY | os.O_APPEND)
    RawSink.habits = json.loads(sys.argv[2])
    asyncio.run(serve(RawSink))
