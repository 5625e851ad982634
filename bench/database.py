"""Where benchmarks may make databases of their own."""

import os

import psycopg

LOCAL = ("postgres://root@127.0.0.1:5432/root", "postgres://postgres@127.0.0.1:5432/postgres")
MAY_CREATE = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"


def server() -> str:
    """The address of a PostgreSQL where we may create databases, or an empty string."""
    for url in (os.environ.get("BENCH_DATABASE_URL"), os.environ.get("DATABASE_URL"), *LOCAL):
        if not url or not url.startswith("postgres"):
            continue
        try:
            with psycopg.connect(url, connect_timeout=2) as connection:
                if connection.execute(MAY_CREATE).fetchone()[0]:
                    return url
        except psycopg.Error:
            continue
    return ""
