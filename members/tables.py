"""A table as values, so that a screen, a plot's other face and an export show the same."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from django.utils.safestring import SafeString

from members.dutch import number


@dataclass(frozen=True)
class Cell:
    text: str
    url: str = ""
    is_number: bool = False

    @property
    def html(self) -> SafeString:
        """The words, as a link where they open something. Written here and not in a template of
        its own: a table of all municipalities has two thousand of them."""
        words = self.text if isinstance(self.text, SafeString) else escape(self.text)
        return SafeString(f'<a href="{escape(self.url)}">{words}</a>' if self.url else words)


@dataclass(frozen=True)
class Table:
    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    foot: tuple[Cell, ...] = ()


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence],
    foot: Sequence | None = None,
) -> Table:
    """A table whose first column names each row.

    A cell is a text, a number or percentage (set right), a `Cell`, or (value, url) for a figure
    that opens.
    A column counts as numbers when its first row has a number there.
    """
    body = tuple(tuple(_cell(value) for value in row) for row in rows)
    return Table(caption, _head(head, body), body, tuple(_cell(value) for value in foot or ()))


def _head(head: Sequence[str], body) -> tuple[Cell, ...]:
    first = body[0] if body else ()
    return tuple(
        Cell(label, is_number=index < len(first) and first[index].is_number)
        for index, label in enumerate(head)
    )


def _cell(value) -> Cell:
    if isinstance(value, Cell):
        return value
    url = ""
    if isinstance(value, tuple):
        value, url = value
    if isinstance(value, int | float | Decimal):
        return Cell(number(value), url, is_number=True)
    text = str(value)
    return Cell(text, url, is_number=bool(re.fullmatch(r"[\d.,]+[ \u00a0]?%", text)))
