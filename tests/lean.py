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
