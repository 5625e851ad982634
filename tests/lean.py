"""What every staff screen and row costs and hardly any test looks at: left out until one asks.

The journeys in a browser run without any of this.
"""

from unittest import mock

from modelsearch import signal_handlers
from wagtail.admin.menu import Menu


class _NoIndex:
    @staticmethod
    def enqueue(*args):
        """The search index stays as it is."""


def _menu(way):
    return mock.patch.object(Menu, "render_component", way)


def _index(task):
    return mock.patch.object(signal_handlers, "insert_or_update_object_task", task)


def left_out() -> list:
    """The menu around staff screens, and the search index."""
    return [_menu(lambda menu, request: []), _index(_NoIndex)]


# As the product does it.
BACK = {
    "menu_drawn": _menu(Menu.render_component),
    "search_index": _index(signal_handlers.insert_or_update_object_task),
}


# Which tables hold anything is asked in the server: most of the two hundred are empty, and a new
# file for each of them and each index is what TRUNCATE takes its time for.
_EMPTIED = """
DO $$
DECLARE name text; is_filled boolean;
BEGIN
  FOREACH name IN ARRAY ARRAY[{names}] LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO is_filled;
    IF is_filled THEN EXECUTE format('DELETE FROM %I', name); END IF;
  END LOOP;
END $$"""


def empty_by_deleting(connection) -> None:
    """What a transactional test leaves on PostgreSQL goes row by row; sequences stay, as they do
    with TRUNCATE. References are checked at the end of the transaction, so any order will do."""

    def sql_flush(style, tables, *, reset_sequences=False, allow_cascade=False):
        assert not reset_sequences
        names = ", ".join(f"'{name}'" for name in tables)
        return [_EMPTIED.format(names=names)] if tables else []

    if connection.vendor == "postgresql":
        connection.ops.sql_flush = sql_flush
