"""One file per figure promised; `python -m bench` runs them, `python -m bench NAME` runs one.

A file has `run()`, which returns a `Figure` or a list of them. It is called in a process of its
own, with Django set up on an empty, migrated database of its own: PostgreSQL where one answers at
BENCH_DATABASE_URL or on this machine, SQLite otherwise.
"""
