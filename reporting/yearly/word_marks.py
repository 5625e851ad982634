"""What python-docx has no words for: language, marked table heads, words of a picture, contents."""

from zlib import crc32

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"  # on every machine, and plain
INK = RGBColor(0x1D, 0x1B, 0x3A)
ACCENT = RGBColor(0x4B, 0x3F, 0x9E)
NOTICE = "Kader"
CELL = "Tabelcel"
FACT = "Feit"
AFTER_TABLE = "Na tabel"
HEADINGS = (
    ("Title", 24),
    ("Heading 1", 17),
    ("Heading 2", 14),
    ("Heading 3", 12),
    ("Heading 4", 11),
)


def set_up(file, language: str) -> None:
    """A4, our type, the language of every word, a page number on every page."""
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    _styles(file)
    _language(file, language)
    line = section.footer.paragraphs[0]
    line.add_run("Bladzijde ")
    _field(line, "PAGE", "1")
    line.add_run(" van ")
    _field(line, "NUMPAGES", "1")


def _styles(file) -> None:
    styles = file.styles
    normal = styles["Normal"]
    _type(normal, 11, INK)
    normal.paragraph_format.space_after = Pt(7)
    for name, size in HEADINGS:
        _type(styles[name], size, ACCENT)
        styles[name].font.bold = True
        styles[name].paragraph_format.keep_with_next = True
        styles[name].paragraph_format.space_before = Pt(14)
        styles[name].paragraph_format.space_after = Pt(5)
    _type(styles["Subtitle"], 13, INK)
    _type(styles["Caption"], 10, INK)
    styles["Caption"].font.bold = True
    for level in (1, 2):
        made = styles.add_style(f"TOC {level}", WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = normal
        made.paragraph_format.left_indent = Mm(6 * (level - 1))
        made.paragraph_format.space_after = Pt(3)
    contents = styles["TOC Heading"]
    _type(contents, 17, ACCENT)
    contents.font.bold = True
    cell = styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = normal
    cell.font.size = Pt(9)
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2)
    fact = styles.add_style(FACT, WD_STYLE_TYPE.PARAGRAPH)
    fact.base_style = normal
    fact.paragraph_format.space_after = Pt(2)
    fact.paragraph_format.keep_with_next = True
    after = styles.add_style(AFTER_TABLE, WD_STYLE_TYPE.PARAGRAPH)
    after.base_style = normal
    after.font.size = Pt(6)
    notice = styles.add_style(NOTICE, WD_STYLE_TYPE.PARAGRAPH)
    notice.base_style = normal
    borders = OxmlElement("w:pBdr")
    left = _element("w:left", val="single", sz="24", space="8", color=str(ACCENT))
    borders.append(left)
    notice.element.get_or_add_pPr().append(borders)


def _type(style, size: int, colour: RGBColor) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)  # a theme's font would win
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _language(file, language: str) -> None:
    defaults = file.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(_element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))


def mark_head(table, caption: str) -> None:
    """The first row is the head, on every page again; the table says what it holds."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(_element("w:tblHeader"))
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        table._tbl.tblPr.remove(look)
    marks = {"firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0"}
    table._tbl.tblPr.append(_element("w:tblLook", val="04A0", noHBand="0", noVBand="1", **marks))
    table._tbl.tblPr.append(_element("w:tblCaption", val=caption))


def keep_together(row) -> None:
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def set_columns(table, widths) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def describe(shape, name: str, words: str) -> None:
    """What a picture shows, for who cannot see it."""
    about = shape._inline.docPr
    about.set("name", name)
    about.set("descr", words)


def bookmark(paragraph, anchor: str) -> None:
    number = str(crc32(anchor.encode()) % 1_000_000)
    paragraph._p.insert(1, _element("w:bookmarkStart", id=number, name=_name(anchor)))
    paragraph._p.append(_element("w:bookmarkEnd", id=number))


def link_to(paragraph, anchor: str, text: str) -> None:
    link = _element("w:hyperlink", anchor=_name(anchor), history="1")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)


def open_contents(paragraph, depth: int) -> None:
    _part(paragraph, "begin")
    _instruction(paragraph, rf'TOC \o "1-{depth}" \h \z \u')
    _part(paragraph, "separate")


def close_field(paragraph) -> None:
    _part(paragraph, "end")


def _field(paragraph, instruction: str, shown: str) -> None:
    _part(paragraph, "begin")
    _instruction(paragraph, instruction)
    _part(paragraph, "separate")
    paragraph.add_run(shown)
    _part(paragraph, "end")


def _part(paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(_element("w:fldChar", fldCharType=kind))


def _instruction(paragraph, text: str) -> None:
    words = OxmlElement("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {text} "
    paragraph.add_run()._r.append(words)


def _name(anchor: str) -> str:
    """Word takes forty characters and no hyphen."""
    return anchor.replace("-", "_")[:40]


def _element(tag: str, **attributes: str):
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
