"""What is printed: accessible, with our own fonts, and text that stays text."""

import io
import re

import pytest
import typst
from pypdf import PdfReader

from members.documents.printable import BREAK_HERE, UNKNOWN, covered, printable
from members.documents.typesetting import templates_folder, typeset

TRICKS = (
    '#import "@preview/x:1.0.0": *',
    "$x$ *vet* _schuin_ `code` [haak] <label> @naam // \\ \\u{41} = kop",
    "“Jan” 'de' \"Vos\"",
    "אברהם כהן",
    "Ελένη Дмитрий",
    "😀 Jan",
    "x" * 200,
)


def badges(*names: str) -> bytes:
    people = [{"name": name, "organisation": ""} for name in names]
    return typeset("name_badges.typ", {"title": "Naamkaartjes", "people": people})


def words(body: bytes) -> str:
    """The text of all pages, without spaces and break points: lines may break anywhere."""
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)
    return re.sub(rf"[\s{BREAK_HERE}]", "", text)


def test_a_document_is_tagged_titled_dutch_and_says_that_it_is_accessible():
    body = badges("Ann")
    reader = PdfReader(io.BytesIO(body))
    root = reader.root_object
    assert root["/Lang"] == "nl-BE"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/StructTreeRoot"]["/K"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert b"BDC" in reader.pages[0].get_contents().get_data()
    described = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert ">Naamkaartjes</rdf:li>" in described
    assert reader.metadata.title == "Naamkaartjes"


def test_every_font_travels_along_and_is_ours():
    page = PdfReader(io.BytesIO(badges("Ann", "אברהם"))).pages[0]
    fonts = [
        inner.get_object()
        for font in page["/Resources"]["/Font"].values()
        for inner in font.get_object()["/DescendantFonts"]
    ]
    names = {font["/BaseFont"].partition("+")[2].partition("-")[0] for font in fonts}
    assert names == {"AtkinsonHyperlegibleNext", "DejaVuSans"}
    held = [{"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"]) for font in fonts]
    assert all(held)


@pytest.mark.parametrize("name", TRICKS)
def test_what_somebody_typed_is_printed_and_never_acts(name):
    printed = words(badges(name))
    wanted = re.sub(r"\s", "", name)
    # Right to left, a reader may hand the letters in the order in which they stand on paper.
    assert wanted in printed or sorted(wanted) == sorted(printed)


def test_a_letter_without_a_shape_is_a_sign_and_the_rest_stands():
    assert printable("中 Wei\x07\nNguyễn") == f"{UNKNOWN} Wei\nNguyễn"
    assert words(badges("🎉 Mohamed")) == f"{UNKNOWN}Mohamed"


def test_whatever_the_list_of_letters_says_can_be_printed():
    letters = "".join(chr(each) for each in sorted(covered()))
    lines = [letters[start : start + 200] for start in range(0, len(letters), 200)]
    assert badges(*lines).startswith(b"%PDF")


def test_a_template_reads_nothing_outside_its_folder(tmp_path):
    compiler = typst.Compiler(
        b'#read("../base.html")', root=str(templates_folder()), ignore_system_fonts=True
    )
    with pytest.raises(typst.TypstError):
        compiler.compile(format="pdf")


def test_no_template_asks_for_a_package_or_a_font_of_the_machine():
    texts = [path.read_text() for path in templates_folder().glob("*.typ")]
    assert texts
    assert [text for text in texts if "@preview" in text or "@local" in text] == []
    assert {font for text in texts for font in re.findall(r"font: \((.*?)\)", text)} == {
        '"Atkinson Hyperlegible Next", "DejaVu Sans"'
    }


def test_the_same_paper_at_the_same_moment_is_the_same_file(time_machine):
    time_machine.move_to("2026-05-12 09:30:00+00:00", tick=False)
    assert badges("Ann") == badges("Ann")
