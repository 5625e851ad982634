"""Everything that is kept, as text: every column of every table, and every file below a folder."""

import gzip
import zlib
from contextlib import suppress
from pathlib import Path

from django.contrib.sessions.models import Session
from django.db import connection


def rows_with(*words: str) -> list[str]:
    """The tables and columns of the database in which one of the words stands, in any case."""
    found = []
    for table in connection.introspection.table_names():
        quoted = connection.ops.quote_name(table)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {quoted}")
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    if says(as_text(value), words):
                        found.append(f"{table}.{name}")
    for session in Session.objects.all():
        if says(str(session.get_decoded()), words):
            found.append("django_session.session_data, decoded")
    return sorted(set(found))


def files_with(folder: Path, *words: str) -> list[str]:
    """The files below a folder that hold one of the words, packed or not; databases are apart."""
    files = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    return [
        path.name
        for path in files
        if ".sqlite3" not in path.name
        and any(says(as_text(each), words) for each in unpacked(path.read_bytes()))
    ]


def unpacked(content: bytes):
    yield content
    with suppress(zlib.error):
        yield zlib.decompress(content)
    for start in range(len(content)):  # a kept page stands packed within a cache file
        if content[start : start + 3] == b"\x1f\x8b\x08":
            with suppress(OSError, EOFError, zlib.error):
                yield gzip.decompress(content[start:])


def as_text(value) -> str:
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).decode("utf-8", errors="replace")
    return str(value)


def says(text: str, words) -> bool:
    """Also where JSON escaped an accent."""
    with suppress(UnicodeDecodeError, ValueError):
        if "\\u" in text:
            text += text.encode("latin-1", "replace").decode("unicode_escape")
    lowered = text.casefold()
    return any(word.casefold() in lowered for word in words)
