"""What the page of a published report says; the files and the whole text hang below it."""

from django.utils.html import escape

from cms.body_words import figures, paragraphs
from members import dutch
from planning.enums import Progress
from reporting.yearly import financial, substantive
from reporting.yearly.document import Bullets, Paragraph, prose
from reporting.yearly.enums import ReportKind
from reporting.yearly.files import PUBLIC_FORMS
from reporting.yearly.money import in_euro

SOURCE = "Eigen telling, {year}"
LONGEST_NUMBER = 10  # what a key figure of a page holds


def summary(kind: ReportKind, year: int) -> str:
    if kind == ReportKind.SUBSTANTIVE:
        return f"Wat we in {year} deden, wat het opleverde en wat anders liep."
    return f"Wat {year} kostte, wie het betaalde en waarom het anders uitkwam dan begroot."


def body(material) -> list[tuple]:
    """The introduction that editors wrote, and a few figures of the report."""
    blocks = [paragraphs(_markup(material.report.introduction))]
    rows = _substantive(material) if _is_substantive(material) else _financial(material)
    source = SOURCE.format(year=material.year)
    shown = [(number, words, source, "") for number, words in rows if len(number) <= LONGEST_NUMBER]
    if shown:
        blocks.append(figures(*shown))
    if _is_substantive(material) and material.now.provisional:
        blocks.append(paragraphs(escape(material.now.provisional)))
    return blocks


def downloads(documents: dict, address: str) -> tuple[str, list]:
    """Links to the whole text on the site and to each file: `documents` by extension."""
    links = [
        {
            "title": "Lees het hele verslag op deze site",
            "text": "Met alle tabellen, en zonder iets te downloaden.",
            "address": address,
        }
    ]
    for extension, (name, words) in PUBLIC_FORMS.items():
        if extension in documents:
            links.append(
                {"title": f"Download als {name}", "text": words, "document": documents[extension]}
            )
    return "links", links


def _is_substantive(material) -> bool:
    return material.report.kind == ReportKind.SUBSTANTIVE


def _markup(text: str) -> str:
    """What was typed, as running text of a page: never markup of its own."""
    parts = []
    for each in prose(text):
        if isinstance(each, Bullets):
            parts.append("<ul>" + "".join(f"<li>{escape(i)}</li>" for i in each.items) + "</ul>")
        elif isinstance(each, Paragraph):
            parts.append("<p>" + "<br/>".join(escape(each.text).split("\n")) + "</p>")
    return "".join(parts)


def _substantive(material: substantive.Material) -> list[tuple[str, str]]:
    done = sum(sheet.progress == Progress.DONE for sheet in material.sheets)
    known = sum(row.value is not None for row in material.now.rows)
    number = len(material.sheets)
    words = dutch.plural(number, "actie in het plan", "acties in het plan")
    return [
        (dutch.number(number), f"{words}, waarvan {dutch.number(done)} klaar"),
        (dutch.number(known), f"van {len(material.now.rows)} indicatoren hebben een waarde"),
    ]


def _financial(material: financial.Material) -> list[tuple[str, str]]:
    spending = material.now.spending
    rows = [(in_euro(spending.actual), "uitgegeven"), (in_euro(spending.planned), "begroot")]
    if spending.planned:
        share = dutch.percent(float(spending.actual), float(spending.planned))
        rows.append((share, f"van de begroting uitgegeven: {in_euro(spending.actual)}"))
    return rows
