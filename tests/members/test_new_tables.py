"""Tables made in one step are those that Django makes one operation after the other."""

import pytest
from django.db import connection as usual
from django.db import connections, migrations, models
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations.state import ProjectState
from django.db.models import Q

from members.new_tables import NewTables

pytestmark = [pytest.mark.once, pytest.mark.django_db]
LABEL = "proef"


@pytest.fixture
def connection():
    """A database in memory that holds nothing else."""
    named = {**usual.settings_dict, "NAME": ":memory:", "OPTIONS": {}, "TEST": {}}
    made = DatabaseWrapper({**named, "ENGINE": "django.db.backends.sqlite3"}, alias="proef")
    connections["proef"] = made  # where the schema editor looks for it
    yield made
    made.close()
    del connections["proef"]


def operations():
    return [
        migrations.CreateModel(
            "Boom",
            [("id", models.BigAutoField(primary_key=True)), ("hoogte", models.IntegerField())],
        ),
        migrations.CreateModel(
            "Tak",
            [
                ("id", models.BigAutoField(primary_key=True)),
                ("boom", models.ForeignKey(f"{LABEL}.Boom", models.CASCADE)),
            ],
        ),
        migrations.AddField(
            "Boom", "eerste", models.ForeignKey(f"{LABEL}.Tak", models.CASCADE, null=True)
        ),
        migrations.AddIndex("Tak", models.Index(fields=["boom", "id"], name="proef_tak_op_boom")),
        migrations.AddConstraint(
            "Boom", models.CheckConstraint(condition=Q(hoogte__gte=0), name="proef_hoogte")
        ),
        migrations.AddConstraint(
            "Boom",
            models.UniqueConstraint(fields=["hoogte"], condition=Q(hoogte__gt=9), name="proef_een"),
        ),
    ]


def forwards(connection, steps) -> ProjectState:
    state = ProjectState()
    for step in steps:
        before = state.clone()
        step.state_forwards(LABEL, state)
        with connection.schema_editor() as editor:
            step.database_forwards(LABEL, editor, before, state)
    return state


def described(connection):
    ask = connection.introspection
    with connection.cursor() as cursor:
        return {
            table: (
                sorted(column[:2] for column in ask.get_table_description(cursor, table)),
                sorted(
                    (name, tuple(facts["columns"] or ()), facts["foreign_key"], facts["unique"])
                    for name, facts in ask.get_constraints(cursor, table).items()
                ),
            )
            for table in ("proef_boom", "proef_tak")
        }


def test_one_step_leaves_what_many_would_and_takes_it_back(connection):
    one_step = NewTables(operations())
    state = forwards(connection, [one_step])
    made = described(connection)
    with connection.schema_editor() as editor:
        one_step.database_backwards(LABEL, editor, state, ProjectState())
    assert connection.introspection.table_names() == []

    forwards(connection, operations())

    assert described(connection) == made


def test_a_table_that_stood_there_is_refused():
    with pytest.raises(ValueError, match="stood there before"):
        NewTables(operations()[1:])


def test_what_makes_no_table_is_refused():
    with pytest.raises(TypeError):
        NewTables([migrations.RunPython(migrations.RunPython.noop)])
