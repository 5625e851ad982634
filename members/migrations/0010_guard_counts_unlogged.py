"""Counts of forms need not outlive a crash: unlogged, counting a use waits for no disk.

Each use of a public form was a transaction of its own whose commit waited for the disk, which took
as long as everything else of a registration. After a crash PostgreSQL empties the table: everybody
starts their hour anew.
"""

from django.db import migrations


def set_logging(apps, schema_editor, word):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER TABLE members_guardcount SET {word}")


def unlogged(apps, schema_editor):
    set_logging(apps, schema_editor, "UNLOGGED")


def logged(apps, schema_editor):
    set_logging(apps, schema_editor, "LOGGED")


class Migration(migrations.Migration):
    dependencies = [("members", "0009_asking_opinions")]

    operations = [migrations.RunPython(unlogged, logged)]
