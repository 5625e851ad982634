"""What an editor wrote on a page, of whatever kind: running text, headings, links and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from cms.blocks.heading import HeadingBlock


@dataclass(frozen=True)
class Text:
    """`is_running` text has sentences; a label or a short title has not."""

    text: str
    is_running: bool = True


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2


@dataclass(frozen=True)
class Link:
    """`words` is empty where the page itself says what the link is called."""

    href: str
    words: str = ""


@dataclass(frozen=True)
class Picture:
    has_words: bool


Piece = Text | Heading | Link | Picture


def pieces_of(page: Page) -> list[Piece]:
    """In the order of the fields; what Wagtail keeps about every page is left out."""
    usual = {field.name for field in Page._meta.get_fields()}
    found = []
    for field in page._meta.concrete_fields:
        if field.name not in usual:
            found += _of_field(field, field.value_from_object(page))
    return found


def _of_field(field, value) -> Iterator[Piece]:
    if not value:
        return
    if isinstance(field, StreamField):
        yield from _of_block(field.stream_block, value)
    elif isinstance(field, RichTextField):
        yield from read_html(expand_db_html(value))
    elif isinstance(field, models.TextField):
        yield Text(value)
    elif isinstance(field, models.CharField) and value.startswith(("https://", "http://")):
        yield Link(value)


def _of_block(block, value) -> Iterator[Piece]:
    """A block and what is in it; choices and choosers hold no words of the editor."""
    if not value:
        return
    if isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from _of_block(child.block, child.value)
    elif isinstance(block, blocks.ListBlock):
        for each in value:
            yield from _of_block(block.child_block, each)
    elif isinstance(block, ImageBlock):
        words = getattr(value, "contextual_alt_text", "") or getattr(value, "decorative", False)
        yield Picture(bool(words))
    elif isinstance(block, blocks.StructBlock):
        yield from _of_struct(block, value)
    else:
        yield from _of_words(block, value)


def _of_struct(block, value) -> Iterator[Piece]:
    if href := getattr(value, "href", ""):
        yield Link(href, value.get("title") or "")
    for name, child in block.child_blocks.items():
        if not (href and name in ("title", "address", "page", "document")):
            yield from _of_block(child, value.get(name))


def _of_words(block, value) -> Iterator[Piece]:
    if isinstance(block, blocks.RichTextBlock):
        yield from read_html(expand_db_html(value.source))
    elif isinstance(block, HeadingBlock):
        yield Heading(str(value))
    elif isinstance(block, blocks.URLBlock):
        yield Link(str(value))
    elif isinstance(block, blocks.TextBlock):
        yield Text(str(value))
    elif isinstance(block, blocks.CharBlock):
        yield Text(str(value), is_running=False)
    elif isinstance(block, ImageChooserBlock):
        yield Picture(bool(getattr(value, "description", "")))


class _Reader(HTMLParser):
    """Markup of an editor's text, cut at its paragraphs, lines of a list and headings."""

    BLOCKS = ("p", "li", "td", "th", "blockquote", "br", "h2", "h3", "h4", "h5", "h6")

    def __init__(self):
        super().__init__()
        self.found: list[Piece] = []
        self._text: list[str] = []
        self._link: tuple[str, int] | None = None

    def handle_starttag(self, tag, attrs):
        if tag in self.BLOCKS:
            self._cut("")
        elif tag == "a":
            self._link = (dict(attrs).get("href") or "", len(self._text))
        elif tag == "img":
            self.found.append(Picture(bool(dict(attrs).get("alt"))))

    def handle_endtag(self, tag):
        if tag == "a" and self._link:
            href, start = self._link
            self.found.append(Link(href, " ".join("".join(self._text[start:]).split())))
            self._link = None
        elif tag in self.BLOCKS:
            self._cut(tag)

    def handle_data(self, data):
        self._text.append(data)

    def _cut(self, tag):
        text = " ".join("".join(self._text).split())
        self._text, self._link = [], None
        if text and tag.startswith("h"):
            self.found.append(Heading(text, int(tag[1])))
        elif text:
            self.found.append(Text(text))

    def close(self):
        super().close()
        self._cut("")


def read_html(html: str) -> list[Piece]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found
