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
MUMBLES = "answers the letter with what is no answer"
SLOW_SECONDS = 0.3
AT_MOST = "connections at once"
ADDRESS = re.compile(rb"<(.*)>")


class RawSink(Sink):
    """`habits`: an address with an answer to RCPT ("550 no"), HANGS_UP, MUMBLES or SLOW.

    AT_MOST with a number refuses more connections than that.
    """

    habits: dict[str, str] = {}
    log = -1
    reader = ""
    open_now = 0

    def connection_made(self, transport):
        RawSink.open_now += 1
        if RawSink.open_now <= int(self.habits.get(AT_MOST, RawSink.open_now)):
            return super().connection_made(transport)
        self.transport = transport
        transport.write(b"421 4.3.2 too many connections\r\n")
        transport.close()

    def connection_lost(self, problem):
        RawSink.open_now -= 1

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
        elif habit == MUMBLES:
            self.transport.write(b"so be it\r\n")
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
