"""A migrated SQLite file, kept below var/, so that a test run does not repeat every migration.

One file per state of the migrations and of the installed packages; older ones are removed.
"""

import fcntl
import hashlib
import shutil
import sqlite3
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from tests.house import APPS, ROOT

FOLDER = ROOT / "var"


def state_of_migrations() -> str:
    files = [path for app in APPS for path in sorted((ROOT / app / "migrations").glob("*.py"))]
    contents = [path.read_bytes() for path in [*files, ROOT / "requirements.lock"]]
    return hashlib.sha256(b"\0".join(contents)).hexdigest()[:16]


@contextmanager
def one_at_a_time():
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / "test-template.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@cache  # of the moment this run began, whatever is edited meanwhile
def current_template() -> Path:
    return FOLDER / f"test-template-{state_of_migrations()}.sqlite3"


def take(database: str) -> None:
    """Copy the template, if there is one for this state, to `database`."""
    with one_at_a_time():
        if current_template().exists():
            shutil.copy(current_template(), database)


def keep(database: str) -> None:
    """Make `database` the template, with what its write-ahead log still holds."""
    with one_at_a_time():
        if current_template().exists():
            return
        for old in FOLDER.glob("test-template-*.sqlite3"):
            old.unlink()
        half = current_template().with_suffix(".half")
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(half)) as target:
            source.backup(target)
        half.rename(current_template())
