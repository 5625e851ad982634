"""Whether a PDF is what PDF/UA-1 asks, as far as its own structure tells (ISO 14289-1).

Quick enough for every test that makes a paper, on any machine; `tests/verapdf` holds one of each
kind against every rule. `faults_of` returns one line per fault, in the words of the clause.
"""

import io
import re

from pypdf import PdfReader

HEADINGS = re.compile(r"/H([1-6])")
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def faults_of(body: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(body))
    return [fault for each in CHECKS for fault in each(reader)]


def tags_of(reader: PdfReader) -> list:
    """Every structure element, in reading order."""
    found = []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(node)
            if "/K" in node:
                walk(node["/K"])

    walk(reader.root_object["/StructTreeRoot"]["/K"])
    return found


def attributes_of(tag) -> dict:
    """The attribute dictionaries of an element, as one."""
    given = tag.get("/A")
    given = given.get_object() if given is not None else []
    owners = given if isinstance(given, list) else [given]
    merged = {}
    for owner in owners:
        owner = owner.get_object()
        if isinstance(owner, dict):
            merged.update(owner)
    return merged


def _is_true(value) -> bool:
    """pypdf hands a boolean over as an object that is always true."""
    return value is not None and bool(getattr(value, "value", value))


@check
def says_that_it_is(reader):
    if b"<pdfuaid:part>1</pdfuaid:part>" not in reader.root_object["/Metadata"].get_data():
        yield "5: the metadata do not say PDF/UA-1"


@check
def is_marked(reader):
    root = reader.root_object
    marks = root.get("/MarkInfo", {})
    if not _is_true(marks.get("/Marked")):
        yield "7.1: MarkInfo does not say Marked"
    if _is_true(marks.get("/Suspects")):
        yield "7.1: the tags are suspect"
    for number, page in enumerate(reader.pages, 1):
        if b"BDC" not in page.get_contents().get_data():
            yield f"7.1: nothing on page {number} is tagged"
        if page.get("/Tabs") != "/S" and "/Annots" in page:
            yield f"7.18.3: the tab order of page {number} is not that of the structure"


@check
def has_title_and_language(reader):
    root = reader.root_object
    if not _is_true(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")):
        yield "7.1: the window does not show the title"
    if not (reader.metadata.title or "").strip():
        yield "7.1: no title"
    if root.get("/Lang") != "nl-BE":
        yield "7.2: the language is not nl-BE"


@check
def headings_do_not_skip(reader):
    before = 0
    for tag in tags_of(reader):
        if found := HEADINGS.fullmatch(tag["/S"]):
            level = int(found[1])
            if level > before + 1:
                yield f"7.4.2: H{level} follows H{before}"
            before = level
    if not before:
        yield "7.4: no heading"


@check
def figures_have_words(reader):
    for tag in tags_of(reader):
        if tag["/S"] in ("/Figure", "/Formula") and not str(tag.get("/Alt", "")).strip():
            yield f"7.3: a {tag['/S'][1:]} without alternative text"


@check
def tables_have_heads(reader):
    for tag in tags_of(reader):
        if tag["/S"] == "/TH" and "/Scope" not in attributes_of(tag):
            yield "7.5: a table head without scope"
        if tag["/S"] == "/Table" and not _heads_in(tag):
            yield "7.5: a table without heads"


def _heads_in(table) -> bool:
    kept = table.get("/K", [])
    kept = kept.get_object() if hasattr(kept, "get_object") else kept
    for each in kept if isinstance(kept, list) else [kept]:
        each = each.get_object()
        if isinstance(each, dict) and (each.get("/S") == "/TH" or _heads_in(each)):
            return True
    return False


@check
def links_have_words(reader):
    for page in reader.pages:
        for note in page.get("/Annots", []):
            note = note.get_object()
            if note["/Subtype"] == "/Link" and not str(note.get("/Contents", "")).strip():
                yield "7.18.5: a link without a description"


@check
def fonts_travel_along(reader):
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            for inner in font.get_object().get("/DescendantFonts", []):
                described = inner.get_object()["/FontDescriptor"].get_object()
                if not {"/FontFile2", "/FontFile3"} & set(described):
                    yield f"7.21.4: {described['/FontName']} is not embedded"
