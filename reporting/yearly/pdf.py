"""A report on paper: PDF/UA-1, with its contents, and heads of tables that come again."""

from datetime import datetime

from members.documents.typesetting import typeset, typeset_picture
from reporting.yearly.document import Document, Plot, as_data


def pdf(document: Document, *, at: datetime | None = None) -> bytes:
    return typeset("yearly_report.typ", as_data(document), at=at)


def picture(plot: Plot) -> bytes:
    """The same plot as a PNG, for a document that takes no drawing."""
    return typeset_picture(
        "plot.typ", {"title": plot.title, "plot": {"bars": plot.bars, "top": plot.top}}
    )
