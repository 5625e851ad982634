"""The records behind a figure as they are frozen: in one order, each with its fingerprint.

Read as a stream, so that a million records need no more memory than a thousand.
"""

import hashlib
import heapq
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter

from django.db.models import QuerySet

from members import dutch
from reporting.models.frozen import ROW_HASH_LENGTH
from reporting.record_facts import facts_of

CHUNK = 2000


@dataclass(frozen=True, order=True)
class RecordRow:
    """One record: `kind` is the label of its model, `key` that of its person, if any."""

    kind: str
    pk: int
    key: str = ""
    facts: tuple = ()

    @property
    def place(self) -> tuple[str, int]:
        return self.kind, self.pk

    @property
    def row_hash(self) -> str:
        return self.hash_with(self.key)

    def hash_with(self, key: str) -> str:
        """The fingerprint this record would have if its person still had that key."""
        text = json.dumps([self.kind, self.pk, key, *self.facts], ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()[:ROW_HASH_LENGTH]


def record_rows(contributing: Iterable[QuerySet]) -> Iterator[RecordRow]:
    """Every record once, by kind and then by number, whatever how many lists it stands in."""
    by_kind = sorted(contributing, key=lambda rows: rows.model._meta.label_lower)
    for _, lists in groupby(by_kind, key=lambda rows: rows.model._meta.label_lower):
        merged = heapq.merge(*map(_read, lists), key=attrgetter("place"))
        for _, same in groupby(merged, key=attrgetter("place")):
            yield next(same)


def _read(rows: QuerySet) -> Iterator[RecordRow]:
    kind, facts = rows.model._meta.label_lower, facts_of(rows.model)
    paths = ("pk", *([facts.key] if facts.key else []), *facts.paths)
    for pk, *values in rows.order_by("pk").values_list(*paths).iterator(chunk_size=CHUNK):
        key = values.pop(0) if facts.key else ""
        yield RecordRow(kind, pk, key or "", tuple(_plain(value) for value in values))


def _plain(value):
    """A moment as its day in Flanders, so that a time zone or a second changes no fingerprint."""
    if isinstance(value, datetime):
        return dutch.local(value).date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | str | None) else str(value)


class RunningHash:
    """The fingerprint of a list of records, taken while it passes by."""

    def __init__(self):
        self.count = 0
        self._hash = hashlib.sha256()

    def each(self, rows: Iterable[RecordRow]) -> Iterator[RecordRow]:
        """The same records, each taken along in the fingerprint."""
        for row in rows:
            self.count += 1
            self._hash.update(f"{row.kind}:{row.pk}:{row.row_hash}\n".encode())
            yield row

    @property
    def hex(self) -> str:
        return self._hash.hexdigest()
