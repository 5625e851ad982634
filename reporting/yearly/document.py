"""A report as values: what every form of it (screen, PDF, Word) shows, in the order it is read.

Texts are ready to print. Nothing here knows how it looks; `as_data` and `from_data` carry a whole
document through JSON, for the typesetter and for what is kept of a published version.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from members.tables import Cell
from members.tables import Table as ScreenTable
from planning.charts import Bar, bar_chart

KINDS: dict[str, type] = {}


def block(cls):
    """A frozen dataclass that JSON knows by the name of its class."""
    made = dataclass(frozen=True)(cls)
    KINDS[cls.__name__.lower()] = made
    return made


@block
class Heading:
    level: int  # 1 to 3, below the title of the document; never skips one
    text: str
    anchor: str


@block
class Paragraph:
    text: str
    tone: str = ""  # "lead", "soft" or nothing


@block
class Bullets:
    items: tuple[str, ...]


@block
class Facts:
    """Label and value, in pairs."""

    pairs: tuple[tuple[str, str], ...]


@block
class Notice:
    """What a reader must know before going on."""

    title: str
    text: str
    items: tuple[str, ...] = ()


@block
class Table:
    """A table with a head; the first column names its row. `numeric` are columns set right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()
    foot: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()  # relative; by default the first is twice the others

    @property
    def on_screen(self) -> ScreenTable:
        return ScreenTable(
            self.caption,
            self._cells(self.head),
            tuple(self._cells(row) for row in self.rows),
            self._cells(self.foot),
        )

    def _cells(self, texts: Sequence[str]) -> tuple[Cell, ...]:
        return tuple(
            Cell(text, is_number=place in self.numeric) for place, text in enumerate(texts)
        )


@block
class Plot:
    """Bars with what they say in words, and the same in a table.

    A bar is (label, value, whole or None, value in words).
    """

    key: str
    title: str
    alt: str
    bars: tuple[tuple[str, float, float | None, str], ...]
    table: Table

    @property
    def top(self) -> float:
        return max((max(value, whole or 0) for _, value, whole, _ in self.bars), default=0)

    @property
    def on_screen(self):
        bars = [Bar(label, value, whole, text=words) for label, value, whole, words in self.bars]
        return bar_chart(bars, key=self.key, title=self.title)


Block = Heading | Paragraph | Bullets | Facts | Notice | Table | Plot


@dataclass(frozen=True)
class Document:
    """`facts` stand below the title; `is_public` says that internal parts were left out."""

    title: str
    subtitle: str
    is_public: bool
    provisional: str  # why the figures may still change; empty when they are frozen
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...] = field(default=())
    language: str = "nl-BE"

    @property
    def headings(self) -> list[Heading]:
        return [each for each in self.blocks if isinstance(each, Heading)]

    def texts(self) -> Iterator[str]:
        """Every text in it, for whoever looks for a word."""
        yield from _texts(as_data(self))


def as_data(document: Document) -> dict[str, Any]:
    """What JSON can hold; each block says its kind."""
    data = asdict(document)
    data["blocks"] = [_block_data(each) for each in document.blocks]
    return data


def _block_data(each: Block) -> dict[str, Any]:
    data = asdict(each) | {"kind": type(each).__name__.lower()}
    return data | {"top": each.top} if isinstance(each, Plot) else data


def from_data(data: dict[str, Any]) -> Document:
    """The document that `as_data` wrote down."""
    values = {**data, "blocks": tuple(_block(each) for each in data["blocks"])}
    values["facts"] = _tuples(data["facts"])
    return Document(**values)


def _block(data: dict[str, Any]) -> Block:
    values = {key: _tuples(value) for key, value in data.items() if key not in ("kind", "top")}
    if data["kind"] == "plot":
        values["table"] = Table(**{key: _tuples(value) for key, value in data["table"].items()})
    return KINDS[data["kind"]](**values)


def _tuples(value):
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value


def _texts(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def prose(text: str) -> list[Block]:
    """What somebody typed: an empty line parts paragraphs, lines that begin with "-" are a list."""
    found: list[Block] = []
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        if lines and all(line.startswith(("- ", "* ", "• ")) for line in lines):
            found.append(Bullets(tuple(line[2:].strip() for line in lines)))
        elif lines:
            found.append(Paragraph("\n".join(lines)))
    return found
