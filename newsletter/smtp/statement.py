"""One statement that is done for every letter, without detours.

Django's cursor writes the values into the text, so that PostgreSQL reads and plans it anew each
time, and psycopg's own looks at the kind of every value: both cost more than the work itself. So
here the statement is prepared once per turn and then only gets its values.
"""

import re
from collections.abc import Callable
from contextlib import contextmanager

from django.db import DatabaseError, connection

PLACE = re.compile(r"%\((\w+)\)s")
NAME = b"newsletter_statement"


def execute(statement: str, values: dict) -> int:
    """Run a statement with `%(name)s` placeholders. Returns how many rows it changed."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount


@contextmanager
def prepared(statement: str, kinds: dict[str, str]):
    """A function that does what `execute` does with this statement, within one turn.

    `kinds` names the PostgreSQL type of each value that is not text. On PostgreSQL nobody waits
    for the disk: if the whole machine loses power, the rows of the last moment say "about to go"
    or less.
    """
    if connection.vendor != "postgresql":
        yield lambda values: execute(statement, values)
        return
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO off")
    try:
        yield _prepare(statement, kinds)
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DEALLOCATE {NAME.decode()}")
            cursor.execute("SET synchronous_commit TO DEFAULT")


def _prepare(statement: str, kinds: dict[str, str]) -> Callable[[dict], int]:
    # Inline: an installation on SQLite needs no psycopg.
    from psycopg.postgres import types
    from psycopg.pq import ExecStatus

    names = list(dict.fromkeys(PLACE.findall(statement)))
    text = PLACE.sub(lambda place: f"${names.index(place[1]) + 1}", statement)
    server = connection.connection.pgconn

    def checked(result):
        if result.status != ExecStatus.COMMAND_OK:
            raise DatabaseError(result.get_error_message())
        return result

    def run(values: dict) -> int:
        told = [None if (value := values[n]) is None else str(value).encode() for n in names]
        return checked(server.exec_prepared(NAME, told)).command_tuples

    oids = [types[kinds.get(name, "text")].oid for name in names]
    checked(server.prepare(NAME, text.encode(), oids))
    return run
