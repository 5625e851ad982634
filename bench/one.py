"""Run one benchmark in this process, on the database that the environment names."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path


def main(name: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # Inline: Django is set up only here, in the environment that `bench` made.
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    call_command("migrate", verbosity=0)
    print(f"{name} (on {connection.display_name})", flush=True)
    figures = import_module(f"bench.{name}").run()
    figures = figures if isinstance(figures, list) else [figures]
    for figure in figures:
        print(f"  {figure}", flush=True)
    rows = {figure.name: figure.as_row() for figure in figures}
    Path(os.environ["BENCH_ROWS"]).write_text(json.dumps(rows))


if __name__ == "__main__":
    main(sys.argv[1])
