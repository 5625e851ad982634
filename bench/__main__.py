"""`make bench`: every file of this folder, a line per figure, and all of them in results.json."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.database import server
from tests.database_template import migrated_database

FOLDER = Path(__file__).resolve().parent
RESULTS = FOLDER / "results.json"


def names() -> list[str]:
    """The files that have a figure to give."""
    files = sorted(FOLDER.glob("*.py"))
    return [file.stem for file in files if "\ndef run(" in file.read_text()]


def measure(name: str) -> dict[str, dict]:
    """Run one file in a process of its own; it prints its lines and leaves its rows in a file.

    On PostgreSQL where there is one, unless the file promises something about SQLite.
    """
    on_sqlite = "\nON_SQLITE = True" in (FOLDER / f"{name}.py").read_text()
    with (
        tempfile.TemporaryDirectory(prefix=f"bench-{name}-") as folder,
        migrated_database(
            "" if on_sqlite else server(), f"bench_{name}_{os.getpid()}", folder
        ) as database,
    ):
        rows = Path(folder) / "rows.json"
        env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "EMAIL_URL")}
        env |= {"VAR_DIR": folder, "DEMO": "1", "LOG_LEVEL": "ERROR", "BENCH_ROWS": str(rows)}
        if database:
            env["DATABASE_URL"] = database
        done = subprocess.run([sys.executable, "-m", "bench.one", name], env=env)
        return json.loads(rows.read_text()) if done.returncode == 0 else {}


def main(wanted: list[str]) -> int:
    known = names()
    if unknown := [name for name in wanted if name not in known]:
        sys.exit(f"No benchmark {', '.join(unknown)}; there are {', '.join(known)}.")
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    failed = []
    for name in wanted or known:
        rows = measure(name)
        results |= rows
        if not rows:
            failed.append(name)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n")
    for name in failed:
        print(f"{name}: broke; see above")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
