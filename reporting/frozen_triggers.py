"""What makes the database itself refuse to change a frozen year, whoever asks and by which way.

Only a year that is still being counted (it has no version yet) may be filled, corrected and given
up. Of a finished one two things may still be written: that it was published, once, and another
person in place of the one who froze or published it, when two rows of that person merge. Who is
erased keeps the row, so erasing touches nothing here.

A later migration that rebuilds one of these tables on SQLite (almost every one does) loses its
triggers: run `install` again at the end of it. Tests throw away all rows between them and so call
`allow_removing` once on their own database.
"""

YEAR = "reporting_frozenyear"
VALUE = "reporting_frozenvalue"
RECORD = "reporting_frozenrecord"
ALIAS = "reporting_personkeyalias"
SENTENCE = "What is frozen never changes"

# What a finished year may not lose. The moment of publishing may come, and then stays.
KEPT = ("id", "year", "version", "frozen_at", "map_on", "reason", "values_hash", "begun_at")
CHANGED = " OR ".join(
    [
        *(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in KEPT),
        "(OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)",
        "(NEW.by_id IS NULL) <> (OLD.by_id IS NULL)",
        "(OLD.published_by_id IS NOT NULL AND NEW.published_by_id IS NULL)",
    ]
)
YEAR_CHANGES = f"OLD.version IS NOT NULL AND ({CHANGED})"
YEAR_GOES = "OLD.version IS NOT NULL"

# Whether rows belong to a finished year; `{rows}` is a table of them, or one row as a table.
OF_VALUES = f"""SELECT 1 FROM {{rows}} JOIN {YEAR} AS y ON y.id = r.frozen_id
  WHERE y.version IS NOT NULL"""
OF_RECORDS = f"""SELECT 1 FROM {{rows}} JOIN {VALUE} AS v ON v.id = r.value_id
  JOIN {YEAR} AS y ON y.id = v.frozen_id WHERE y.version IS NOT NULL"""

# (table, verb, condition on one row, condition on many rows); without either always refused.
GUARDS = [
    (YEAR, "update", YEAR_CHANGES, None),
    (YEAR, "delete", YEAR_GOES, None),
    (VALUE, "insert", None, OF_VALUES),
    (VALUE, "update", None, OF_VALUES),
    (VALUE, "delete", None, OF_VALUES),
    (RECORD, "insert", None, OF_RECORDS),
    (RECORD, "update", None, None),
    (RECORD, "delete", None, OF_RECORDS),
    (ALIAS, "update", None, None),
    (ALIAS, "delete", None, None),
    *((table, "truncate", None, None) for table in (YEAR, VALUE, RECORD, ALIAS)),
]
REMOVING = [guard for guard in GUARDS if guard[1] in ("delete", "truncate")]
COLUMN = {VALUE: "frozen_id", RECORD: "value_id"}
ROWS = {"insert": ["NEW"], "update": ["OLD", "NEW"], "delete": ["OLD"]}

_REFUSE = f"""
CREATE OR REPLACE FUNCTION reporting_refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_LOOK = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF {found} THEN
    RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$
"""


def install(connection, guards=GUARDS) -> None:
    remove(connection, guards)
    write = _postgres if connection.vendor == "postgresql" else _sqlite
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_REFUSE)
        for guard in _possible(connection, guards):
            for statement in write(*guard):
                cursor.execute(statement)


def remove(connection, guards=GUARDS) -> None:
    with connection.cursor() as cursor:
        for table, verb, *_ in _possible(connection, guards):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {_name(table, verb)}{on}")


def allow_removing(connection) -> None:
    remove(connection, REMOVING)


def _name(table: str, verb: str) -> str:
    return f"{table}_no_{verb}"


def _possible(connection, guards):
    """SQLite knows no TRUNCATE."""
    return [each for each in guards if connection.vendor == "postgresql" or each[1] != "truncate"]


def _sqlite(table, verb, of_row, of_rows):
    """Row by row."""
    if of_rows:
        one = "(SELECT {row}.{column} AS {column}) AS r"
        of_row = " OR ".join(
            f"EXISTS ({of_rows.format(rows=one.format(row=row, column=COLUMN[table]))})"
            for row in ROWS[verb]
        )
    # Before 3.39 it has no IS DISTINCT FROM; its IS NOT says the same of any two values.
    when = f"WHEN {of_row.replace('IS DISTINCT FROM', 'IS NOT')}" if of_row else ""
    yield f"""CREATE TRIGGER {_name(table, verb)} BEFORE {verb.upper()} ON {table}
    FOR EACH ROW {when} BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"""


def _postgres(table, verb, of_row, of_rows):
    """Many rows are looked at once per statement: a year has as many records as it likes."""
    name, event = _name(table, verb), verb.upper()
    refuse = "EXECUTE FUNCTION reporting_refuse_frozen()"
    if of_row:
        when = f"FOR EACH ROW WHEN ({of_row})"
        yield f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when} {refuse}"
    elif of_rows:
        tables = [f"{row.lower()}_rows" for row in ROWS[verb]]
        found = " OR ".join(f"EXISTS ({of_rows.format(rows=f'{each} AS r')})" for each in tables)
        yield _LOOK.format(name=name, found=found, sentence=SENTENCE)
        given = " ".join(f"{row} TABLE AS {row.lower()}_rows" for row in ROWS[verb])
        yield f"""CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {given}
        FOR EACH STATEMENT EXECUTE FUNCTION {name}()"""
    else:
        yield f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH STATEMENT {refuse}"
