"""Small files of the demo that a reader can take along."""

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model


def table_to_keep(words: str, title: str, name: str, rows) -> tuple[str, list]:
    """A block with one table to download, `rows` with its head first, as Excel opens it here."""
    lines = [";".join(row) for row in rows]
    content = ContentFile("\ufeff" + "\r\n".join(lines), f"{name}.csv")
    document = get_document_model().objects.create(title=title, file=content)
    text = "Opent in Excel of een ander rekenblad."
    return "links", [{"title": words, "text": text, "document": document}]
