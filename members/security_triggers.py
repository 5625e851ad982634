"""What makes the database itself refuse to change the security log.

A later migration that rebuilds the table on SQLite (almost every one does) loses its triggers:
run `install` again at the end of it. Tests throw away all rows between them and so call
`allow_removing` once on their own database.
"""

EVENT = "members_securityevent"
DETAIL = "members_securitydetail"
SENTENCE = "The security log is append-only"

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {VERB} ON {table}
BEGIN SELECT RAISE(ABORT, '{sentence}'); END
"""
_POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION members_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_POSTGRES = """
CREATE TRIGGER {table}_no_{verb} BEFORE {VERB} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION members_append_only()
"""
# Details may be deleted (purge, erasure), never rewritten.
REFUSED = [(EVENT, "update"), (EVENT, "delete"), (EVENT, "truncate"), (DETAIL, "update")]
REMOVING = [(EVENT, "delete"), (EVENT, "truncate")]


def install(connection, refused=REFUSED) -> None:
    remove(connection, refused)
    postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute(_POSTGRES_FUNCTION)
        for table, verb in _possible(connection, refused):
            statement = (_POSTGRES if postgres else _SQLITE).format(
                table=table, verb=verb, VERB=verb.upper(), sentence=SENTENCE
            )
            cursor.execute(statement)


def remove(connection, refused=REFUSED) -> None:
    on = " ON {table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for table, verb in _possible(connection, refused):
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}" + on.format(table=table))


def allow_removing(connection) -> None:
    remove(connection, REMOVING)


def _possible(connection, refused):
    """SQLite knows no TRUNCATE."""
    skipped = {"truncate"} if connection.vendor == "sqlite" else set()
    return [(table, verb) for table, verb in refused if verb not in skipped]
