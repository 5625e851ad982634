"""Databases of one's own on a PostgreSQL server."""

from urllib.parse import urlsplit, urlunsplit

import psycopg


def is_postgres(url: str) -> bool:
    return url.startswith("postgres")


def address_of(server: str, name: str) -> str:
    """The address of database `name` on the server of another address."""
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def exists(connection: psycopg.Connection, name: str) -> bool:
    question = "SELECT 1 FROM pg_database WHERE datname = %s"
    return connection.execute(question, [name]).fetchone() is not None


def names_like(connection: psycopg.Connection, pattern: str) -> list[str]:
    question = "SELECT datname FROM pg_database WHERE datname LIKE %s"
    return [name for (name,) in connection.execute(question, [pattern])]


def remove(connection: psycopg.Connection, name: str) -> None:
    connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def remove_from(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        remove(connection, name)
