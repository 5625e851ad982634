"""The forms of a yearly report: PDF, Word, and what is kept of a published one."""

import io
import json
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from reporting.yearly.document import (
    Bullets,
    Heading,
    Paragraph,
    Plot,
    Table,
    as_data,
    from_data,
    prose,
)
from reporting.yearly.enums import ReportKind
from reporting.yearly.pdf import pdf
from reporting.yearly.word import word
from tests.factories.reporting import activity, came, municipality
from tests.factories.yearly import cost, income, linked, sheet, target
from tests.paper import faults_of, tags_of
from tests.reporting.yearly_reading import assert_levels, document, money

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("early_in_2027", "small_plan")]
SUBSTANTIVE, FINANCIAL = ReportKind.SUBSTANTIVE, ReportKind.FINANCIAL


def everything(kind, *, public=False):
    money()
    linked(sheet("Netwerk", deviation="Anders.", internal_note="Intern.", goals=("OD 2.1",)))
    sheet("Zonder verhaal", realised="")
    came(activity(), municipality("Gent"))
    words = {"introduction": "Zo was het jaar.\n\n- één\n- twee", "closing": "Dank."}
    return document(kind, public=public, **words)


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("kind", ReportKind)
def test_the_pdf_is_what_pdf_ua_asks(kind, public):
    made = everything(kind, public=public)
    body = pdf(made)
    assert faults_of(body) == []
    reader = PdfReader(io.BytesIO(body))
    names = [tag["/S"] for tag in tags_of(reader)]
    assert names.count("/Table") == len(
        [each for each in made.blocks if isinstance(each, Table | Plot)]
    )
    assert {"/TOC", "/Figure", "/TH", "/L", "/P"} <= set(names)
    assert reader.metadata.title == made.title
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "Inhoud" in text
    assert f"bladzijde {len(reader.pages)} van {len(reader.pages)}" in text


@pytest.mark.parametrize("kind", ReportKind)
def test_the_word_file_has_headings_marked_heads_words_of_pictures_and_our_language(kind):
    made = everything(kind)
    opened = docx.Document(io.BytesIO(word(made)))
    headings = [each for each in opened.paragraphs if each.style.name.startswith("Heading")]
    assert [each.text for each in headings] == [each.text for each in made.headings]
    assert_levels([int(each.style.name[-1]) for each in headings])
    shown = [each for each in made.blocks if isinstance(each, Table | Plot)]
    assert len(opened.tables) == len(shown)
    for each in opened.tables:
        assert each.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert each._tbl.tblPr.find(qn("w:tblCaption")) is not None
    pictures = [each for each in made.blocks if isinstance(each, Plot)]
    assert [each._inline.docPr.get("descr") for each in opened.inline_shapes] == [
        each.alt for each in pictures
    ]
    language = opened.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "nl-BE"
    assert opened.core_properties.title == made.title
    contents = [each.text for each in opened.paragraphs if each.style.name.startswith("toc ")]
    contents = contents or [p.text for p in opened.paragraphs if p.style.name.startswith("TOC ")]
    assert "2026 in het kort" in " ".join(contents)


def test_a_table_that_breaks_repeats_its_head_and_a_heading_keeps_its_text():
    made = document(public=True)
    rows = tuple((f"Rij {number}", str(number)) for number in range(120))
    table = Table("Lang", ("Kolomkop", "Getal"), rows, numeric=(1,))
    filler = Paragraph("Een zin die de bladzijde vult. " * 12)
    parts = [
        part
        for number in range(40)
        for part in (Heading(1, f"Deel {number} van het verslag", f"d{number}"), filler)
    ]
    body = pdf(replace(made, blocks=(*parts, table)))
    assert faults_of(body) == []
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(body)).pages]
    with_rows = [text for text in pages if "Rij " in text]
    assert len(with_rows) > 2
    assert all("Kolomkop" in text for text in with_rows)
    last_lines = [text.strip().splitlines()[-2] for text in pages[2:] if "Deel" in text]
    assert not [line for line in last_lines if line.startswith("Deel ")]


def test_what_somebody_pasted_breaks_no_file():
    sheet("Titel\x0b met $x$ *teken* #rare <b> 😀", realised="ab\x1f\ufffe " + "x" * 300)
    made = document(public=True)
    assert faults_of(pdf(made)) == []
    assert "Titel met $x$ *teken* #rare <b> 😀" in [
        each.text for each in docx.Document(io.BytesIO(word(made))).paragraphs
    ]


@pytest.mark.parametrize("kind", ReportKind)
def test_what_is_kept_of_a_published_version_reads_the_same(kind):
    made = everything(kind)
    assert from_data(json.loads(json.dumps(as_data(made)))) == made


def test_typed_text_becomes_paragraphs_and_lists():
    assert prose("Eén\nlijn.\r\n\r\n- a\n* b\n\n\n") == [
        Paragraph("Eén\nlijn."),
        Bullets(("a", "b")),
    ]
    assert prose("  ") == []


def test_a_report_costs_the_same_for_three_sheets_as_for_one(django_assert_max_num_queries):
    def one_more(number):
        made = linked(sheet(f"Fiche {number}"), groups=(f"Groep {number}",))
        target(made)
        cost(made, 10, 9)
        income(10, 10)

    one_more(1)
    for kind in ReportKind:
        document(kind)
        with django_assert_max_num_queries(1000) as before:
            document(kind)
        one_more(f"{kind} 2")
        one_more(f"{kind} 3")
        with django_assert_max_num_queries(len(before)):
            document(kind)
