"""A body cut at its headings: the sections of the page and its table of contents."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import slugify
from wagtail.blocks import StreamValue


@dataclass
class Section:
    """Blocks below one heading; the blocks before the first heading have no title."""

    title: str = ""
    anchor: str = ""
    blocks: list = field(default_factory=list)


@dataclass(frozen=True)
class PagePart:
    """One field of a page that has something to say; `is_stream` says how to render it."""

    field: str
    anchor: str
    title: str
    body: Any

    @property
    def is_stream(self) -> bool:
        return isinstance(self.body, StreamValue)

    @property
    def contents_line(self) -> dict[str, str]:
        return {"label": self.title, "url": f"#{self.anchor}"}


def parts_of(page, fields: Iterable[tuple[str, str, str]]) -> list[PagePart]:
    """The parts with text of a page that declares its fields, anchors and titles."""
    parts = (PagePart(*each, getattr(page, each[0])) for each in fields)
    return [part for part in parts if part.body]


def sections_of(body) -> list[Section]:
    """The sections of a StreamField value, every anchor used once."""
    sections, used = [Section()], set()
    for block in body:
        if block.block_type == "heading":
            anchor = _free_anchor(str(block.value), used)
            used.add(anchor)
            sections.append(Section(str(block.value), anchor))
        else:
            sections[-1].blocks.append(block)
    return [section for section in sections if section.title or section.blocks]


def contents_of(body) -> list[dict[str, str]]:
    """Label and address of every section with a title, for the component `toc`."""
    return [
        {"label": section.title, "url": f"#{section.anchor}"}
        for section in sections_of(body)
        if section.title
    ]


def contents_of_parts(parts) -> list[dict[str, str]]:
    """The same for what other apps put in a slot: components with a title and an anchor."""
    return [
        {"label": part.title, "url": f"#{part.anchor}-t"}
        for part in parts
        if hasattr(part, "anchor")
    ]


def _free_anchor(title: str, used: set[str]) -> str:
    wanted = slugify(title) or "deel"
    anchor, number = wanted, 2
    while anchor in used:
        anchor, number = f"{wanted}-{number}", number + 1
    return anchor
