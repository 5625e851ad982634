"""A migrated database, made once, of which every test process and every running site takes a copy.

SQLite: a file below var/. PostgreSQL: a database of its own beside the one that DATABASE_URL
names. There is one per state of the migrations and of the installed packages; making a new one
removes the older ones.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

import psycopg

from tests.house import APPS, ROOT
from tests.postgres import address_of, exists, is_postgres, names_like, remove, remove_from

FOLDER = ROOT / "var"
# Two checkouts on one server do not remove each other's.
NAME = f"test_template_{hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]}_"


@cache  # of the moment this run began, whatever is edited meanwhile
def state_of_migrations() -> str:
    files = [path for app in APPS for path in sorted((ROOT / app / "migrations").glob("*.py"))]
    contents = [path.read_bytes() for path in [*files, ROOT / "requirements.lock"]]
    return hashlib.sha256(b"\0".join(contents)).hexdigest()[:16]


@contextmanager
def one_at_a_time(kind: str):
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / f"test-template-{kind}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def copy_to_file(path: str | Path) -> None:
    """A migrated SQLite database at `path`."""
    template = FOLDER / f"test-template-{state_of_migrations()}.sqlite3"
    with one_at_a_time("sqlite"):
        if not template.exists():
            for old in FOLDER.glob("test-template-*.sqlite3*"):
                old.unlink()
            half = template.with_suffix(".half")
            half.unlink(missing_ok=True)
            _migrate(f"sqlite:///{half}")
            with closing(sqlite3.connect(half)) as made:
                made.execute("PRAGMA journal_mode=DELETE")  # everything in the one file
            half.rename(template)
        shutil.copy(template, path)


def copy_on_server(server: str, name: str) -> str:
    """The address of a migrated PostgreSQL database `name`; one that was there is replaced."""
    template = NAME + state_of_migrations()
    with one_at_a_time("postgresql"), psycopg.connect(server, autocommit=True) as connection:
        if not exists(connection, template):
            for old in names_like(connection, f"{NAME}%"):
                remove(connection, old)
            half = f"half_{template}"
            remove(connection, half)
            connection.execute(f'CREATE DATABASE "{half}"')
            _migrate(address_of(server, half))
            connection.execute(f'ALTER DATABASE "{half}" RENAME TO "{template}"')
        remove(connection, name)
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return address_of(server, name)


def _migrate(url: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run(
            [sys.executable, "-m", "tests.quick_migrate"],
            cwd=ROOT,
            env=os.environ
            | {
                "DATABASE_URL": url,
                "VAR_DIR": folder,
                "TESTING": "1",
                "DJANGO_SETTINGS_MODULE": "config.settings",
            },
            capture_output=True,
            text=True,
        )
    assert made.returncode == 0, made.stderr


@contextmanager
def migrated_database(server: str, name: str, folder: str | Path):
    """The address of a database of one's own, gone afterwards.

    Where `server` names no PostgreSQL it is a file below `folder`, where the product looks by
    itself, and the address is an empty string.
    """
    if not is_postgres(server):
        copy_to_file(Path(folder) / "db.sqlite3")
        yield ""
        return
    try:
        yield copy_on_server(server, name)
    finally:
        remove_from(server, name)


if __name__ == "__main__":  # ahead of the tests that will want it, while a core has nothing to do
    copy_on_server(os.environ["DATABASE_URL"], f"{NAME}ahead")
    remove_from(os.environ["DATABASE_URL"], f"{NAME}ahead")
