"""Reads that many visitors ask at the same moment: a QuerySet whose SQL is written once.

    DAYS = ReadyQuery(lambda session: SessionDay.objects.filter(session=session), "session")
    for day in DAYS(session=3): ...

Django writes the SQL of a QuerySet anew each time, and PostgreSQL reads and plans it anew, which
takes longer than answering a small question. Here it is written the first time, with a place for
each value, and PostgreSQL keeps its plan for as long as the connection. What comes
back is what the QuerySet would give: models with what `select_related` and `annotate` add, or
tuples. Only for values that are compared as they are (not `in` or `iexact`), and
without prefetching.
"""

from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet


class Place(Expression):
    """Where a value will stand; as a parameter it is itself, until the values come."""

    def __init__(self, name: str):
        super().__init__()
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


class ReadyQuery:
    """`build` gets a `Place` for each of the names and returns the QuerySet."""

    def __init__(self, build: Callable[..., QuerySet], *names: str):
        self._build = build
        self._names = names
        self._written: tuple | None = None

    def __call__(self, **values) -> list:
        """The rows for these values: one statement. Raises `KeyError` where a value is missing."""
        statement = self._filled_in(values)
        return self._rows(statement, _answered([statement])[0])

    def _filled_in(self, values) -> "Statement":
        if self._written is None:
            self._written = self._write()
        rows, _, _, sql, params, _ = self._written
        connection = connections[rows.db]
        return Statement(
            connection, sql, tuple(_filled(each, values, connection) for each in params)
        )

    def _rows(self, statement, answered: list[tuple]) -> list:
        rows, query, compiler, *_, converters = self._written
        # Copies, for others may ask the same at this moment.
        rows, query, compiler = _copied(rows), _copied(query), _copied(compiler)
        compiler.connection = statement.connection
        compiler.execute_sql = lambda *args, **kwargs: [answered]
        compiler.get_converters = lambda expressions: converters
        query.get_compiler = lambda *args, **kwargs: compiler
        rows._query = query
        return list(rows._iterable_class(rows))

    def _write(self):
        rows = self._build(**{name: Place(name) for name in self._names})
        compiler = rows.query.get_compiler(using=rows.db)
        sql, params = compiler.as_sql()
        columns = [column for column, *_ in compiler.select]
        return rows, rows.query, compiler, sql, params, compiler.get_converters(columns)


@dataclass(frozen=True)
class Statement:
    connection: BaseDatabaseWrapper
    sql: str
    params: tuple


def ask_together(*questions: tuple[ReadyQuery, dict]) -> list[list]:
    """The rows of each `(query, values)`, where none needs the answer of another.

        days, counts = ask_together((DAYS, {"session": 3}), (COUNTS, {"session": 3}))

    Each is a statement of its own and sees what the database holds when it is answered, as if asked
    one after the other; PostgreSQL gets them in one message and answers in one.
    """
    statements = [query._filled_in(values) for query, values in questions]
    answers = zip(questions, statements, _answered(statements), strict=True)
    return [query._rows(statement, answered) for (query, _), statement, answered in answers]


def _answered(statements: list[Statement]) -> list[list[tuple]]:
    connection = statements[0].connection
    with ExitStack() as stack:
        cursors = [stack.enter_context(_cursor(connection)) for _ in statements]
        with _in_one_message(connection, len(statements)):
            for cursor, statement in zip(cursors, statements, strict=True):
                cursor.execute(statement.sql, statement.params)
        return [cursor.fetchall() for cursor in cursors]


@contextmanager
def _in_one_message(connection, count):
    """Several statements on their way before the first answer is read, where psycopg can."""
    if connection.vendor != "postgresql" or count == 1:
        yield
        return
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


def _cursor(connection):
    """Django's own cursor writes the values into the text, so that no plan can be kept.

    It is used while Django notes statements (DEBUG, tests that look at them): psycopg tells it no
    text of a prepared one, and the note would be empty.
    """
    if connection.vendor != "postgresql" or connection.queries_logged:
        return connection.cursor()
    connection.ensure_connection()
    usual = connection.connection.cursor_factory
    connection.connection.cursor_factory = _keeping_cursor()
    try:
        return connection.cursor()
    finally:
        connection.connection.cursor_factory = usual


@cache
def _keeping_cursor():
    # Inline: an installation on SQLite needs no psycopg.
    from psycopg import Cursor

    class KeepingCursor(Cursor):
        def execute(self, query, params=None, **how):
            return super().execute(query, params, prepare=True, **how)

    return KeepingCursor


def _copied(thing):
    """Django's own copies ask the database, or write the SQL again."""
    other = object.__new__(type(thing))
    other.__dict__.update(thing.__dict__)
    return other


def _filled(param, values, connection):
    if not isinstance(param, Place):
        return param
    value = values[param.name]
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value
