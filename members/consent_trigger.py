"""What makes the database itself refuse to rewrite what somebody agreed to.

Only the person of a row may change: two rows of one human being become one. Deleting stays
possible in the database, together with a person; the model refuses it. A later migration that
rebuilds the table on SQLite loses the trigger: run `install` again at its end.
"""

TABLE = "members_consent"
NAME = f"{TABLE}_no_rewrite"
COLUMNS = "purpose, given, wording, version, route, at"
SENTENCE = "What somebody agreed to is never rewritten"

_SQLITE = f"""
CREATE TRIGGER {NAME} BEFORE UPDATE OF {COLUMNS} ON {TABLE}
BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
"""
_POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_POSTGRES = f"""
CREATE TRIGGER {NAME} BEFORE UPDATE OF {COLUMNS} ON {TABLE}
FOR EACH STATEMENT EXECUTE FUNCTION {NAME}()
"""


def install(connection) -> None:
    remove(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
            cursor.execute(_POSTGRES)
        else:
            cursor.execute(_SQLITE)


def remove(connection) -> None:
    on = f" ON {TABLE}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER IF EXISTS {NAME}{on}")
