"""A report as files: for colleagues to take along, and for everybody once it is published."""

from django.utils.text import slugify

from members.exports import kept_table
from reporting.yearly.document import Document
from reporting.yearly.pdf import pdf
from reporting.yearly.word import word

PUBLIC_FORMS = {
    "pdf": ("PDF", "Toegankelijke PDF om te lezen of af te drukken."),
    "docx": ("Word", "Om in te knippen of verder mee te werken."),
    "csv": ("CSV", "Alle cijfers in een tabel, voor Excel of een ander rekenblad."),
}


def filename(document: Document) -> str:
    """Without extension: inhoudelijk-jaarverslag-2026, with "intern" behind it where it is."""
    name = slugify(document.title)
    return name if document.is_public else f"{name}-intern"


def bodies(document: Document, table: tuple[list, list]) -> dict[str, bytes]:
    """The published files by extension. `table` is heads and rows of the list of figures."""
    return {
        "pdf": pdf(document),
        "docx": word(document),
        "csv": kept_table(*table),
    }
