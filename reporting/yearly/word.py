"""A report that can be edited: DOCX with real headings, marked table heads, pictures with words."""

import re
from datetime import datetime
from functools import singledispatchmethod
from io import BytesIO

import docx
from django.conf import settings
from django.utils import timezone
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from reporting.yearly import word_marks
from reporting.yearly.document import (
    Bullets,
    Document,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Plot,
    Table,
)
from reporting.yearly.pdf import picture

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CONTENTS_DEPTH = 2
TEXT_WIDTH = 170  # mm between the margins of an A4
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def word(document: Document, *, at: datetime | None = None) -> bytes:
    """The document as Word opens it, dated `at` (now)."""
    return _Writer(document, at or timezone.now()).written()


def _clean(text: str) -> str:
    """Without what XML forbids: control characters that somebody pasted."""
    return _FORBIDDEN.sub("", text)


class _Writer:
    def __init__(self, document: Document, at: datetime):
        self.document = document
        self.at = at
        self.file = docx.Document()
        self.styles: dict[str, str] = {}  # key by name

    def written(self) -> bytes:
        word_marks.set_up(self.file, self.document.language)
        self._properties()
        self._head()
        self._contents()
        for each in self.document.blocks:
            self.write(each)
        output = BytesIO()
        self.file.save(output)
        return output.getvalue()

    def _properties(self):
        about = self.file.core_properties
        about.title = _clean(self.document.title)[:255]
        about.author = about.last_modified_by = settings.SITE_NAME
        about.language = self.document.language
        about.comments = ""
        about.created = about.modified = self.at.replace(tzinfo=None)

    def _head(self):
        self._paragraph(self.document.title, "Title")
        self._paragraph(self.document.subtitle, "Subtitle")
        self._pairs(self.document.facts)
        if self.document.provisional:
            self.write(Notice("Nog niet definitief", self.document.provisional))

    def _contents(self):
        """The contents as Word makes them itself, filled in already: F9 adds the pages."""
        entries = [each for each in self.document.headings if each.level <= CONTENTS_DEPTH]
        if not entries:
            return
        self._paragraph("Inhoud", "TOC Heading")
        lines = [self._paragraph("", f"TOC {each.level}") for each in entries]
        word_marks.open_contents(lines[0], CONTENTS_DEPTH)
        for line, each in zip(lines, entries, strict=True):
            word_marks.link_to(line, each.anchor, _clean(each.text))
        word_marks.close_field(lines[-1])
        self.file.add_page_break()

    @singledispatchmethod
    def write(self, each):
        raise TypeError(f"No way to write a {type(each).__name__}")

    @write.register
    def _(self, each: Heading):
        made = self.file.add_heading(_clean(each.text), each.level)
        word_marks.bookmark(made, each.anchor)

    @write.register
    def _(self, each: Paragraph):
        made = self._paragraph(each.text)
        made.paragraph_format.keep_with_next = each.text.endswith(":") or None

    @write.register
    def _(self, each: Bullets):
        for item in each.items:
            self._paragraph(item, "List Bullet")

    @write.register
    def _(self, each: Facts):
        self._pairs(each.pairs)

    @write.register
    def _(self, each: Notice):
        made = self._paragraph("", word_marks.NOTICE)
        made.add_run(_clean(each.title)).bold = True
        made.paragraph_format.keep_with_next = True
        self._paragraph(each.text, word_marks.NOTICE)
        for item in each.items:
            self._paragraph(item, "List Bullet")

    @write.register
    def _(self, each: Plot):
        self._caption(each.title)
        self.file.add_picture(BytesIO(picture(each)), width=Mm(TEXT_WIDTH))
        word_marks.describe(self.file.inline_shapes[-1], each.key, _clean(each.alt))
        self.write(each.table)

    @write.register
    def _(self, each: Table):
        self._caption(each.caption)
        rows = [each.head, *each.rows, *([each.foot] if each.foot else [])]
        made = self.file.add_table(rows=len(rows), cols=len(each.head), style="Table Grid")
        made.autofit = False
        widths = each.widths or (2, *(1 for _ in each.head[1:]))
        parts = [Mm(TEXT_WIDTH * width / sum(widths)) for width in widths]
        word_marks.set_columns(made, parts)
        bold = {0} | ({len(rows) - 1} if each.foot else set())
        # `row.cells` walks the whole table each time it is asked.
        for place, (row, texts) in enumerate(zip(made.rows, rows, strict=True)):
            for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                cell.width = parts[column]
                self._fill(cell, text, right=column in each.numeric, bold=place in bold)
            word_marks.keep_together(row)
        word_marks.mark_head(made, _clean(each.caption))
        self._paragraph("", word_marks.AFTER_TABLE)

    def _fill(self, cell, text: str, *, right: bool, bold: bool):
        line = cell.paragraphs[0]
        self._style(line, word_marks.CELL)
        line.add_run(_clean(text)).bold = bold or None
        if right:
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _caption(self, text: str):
        self._paragraph(text, "Caption").paragraph_format.keep_with_next = True

    def _pairs(self, pairs):
        for label, value in pairs:
            made = self._paragraph(f"{label}: ", word_marks.FACT)
            made.add_run(_clean(value)).bold = True

    def _paragraph(self, text: str, style: str | None = None):
        made = self.file.add_paragraph(_clean(text))
        if style:
            self._style(made, style)
        return made

    def _style(self, paragraph, name: str):
        """By its key: python-docx looks a name up among all styles, a millisecond each time."""
        if name not in self.styles:
            self.styles[name] = self.file.styles[name].style_id
        paragraph._p.get_or_add_pPr().style = self.styles[name]
