from collections.abc import Iterable, Sequence

from laces.components import Component

from members.tables import table


class StaffPanel(Component):
    """A heading with a table on a staff screen, or one sentence where there is nothing.

    Rows are as `members.tables.table` takes them: a (text, url) pair is a link.
    """

    template_name = "members/staff/panel.html"

    def __init__(self, title: str, head: Sequence[str], rows: Iterable[Sequence], empty: str = ""):
        self.title = title
        self.table = table(title, head, rows)
        self.empty = empty

    def get_context_data(self, parent_context=None):
        return {"title": self.title, "table": self.table, "empty": self.empty}
