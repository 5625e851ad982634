"""Many new tables in one step of a migration.

Django draws the state of every related model anew after each operation, and in this house nearly
every model is related to a person or a page: making an empty database took more than a minute of
computing, most of it for that. Here the state is drawn once for the whole list.
"""

from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation


class NewTables(Operation):
    """`operations` make models, and then add fields, indexes and constraints to these only.

    Tables are made as the whole list leaves them, so what is added needs no step of its own.
    """

    def __init__(self, operations):
        made = {each.name_lower for each in operations if isinstance(each, CreateModel)}
        for each in operations:
            if isinstance(each, AddField | AddIndex | AddConstraint):
                name = each.model_name_lower
            elif isinstance(each, CreateModel):
                name = each.name_lower
            else:
                raise TypeError(f"{each.describe()} makes no new table")
            if name not in made:
                raise ValueError(f"{each.describe()}: that table stood there before")
        self.operations = list(operations)

    def deconstruct(self):
        return type(self).__name__, [], {"operations": self.operations}

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # drawn again when somebody looks at it
        for each in self.operations:
            each.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for model in self._models(app_label, to_state, schema_editor):
            schema_editor.create_model(model)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for model in reversed(self._models(app_label, from_state, schema_editor)):
            schema_editor.delete_model(model)

    def describe(self):
        return f"Make {len(self.operations)} new tables, indexes and constraints"

    def _models(self, app_label, state, schema_editor):
        names = [each.name for each in self.operations if isinstance(each, CreateModel)]
        models = [state.apps.get_model(app_label, name) for name in names]
        database = schema_editor.connection.alias
        return [model for model in models if self.allow_migrate_model(database, model)]
