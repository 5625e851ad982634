"""A page looked at with the words of the house: for the editor, and for the figures over time."""

from cms.enums import AdviceKind
from cms.models import WordAdvice
from cms.writing.advice import WordTip, WritingReport, report_of
from cms.written import pieces_of


def tips() -> list[WordTip]:
    return [
        WordTip(row.avoid, row.better, row.why, AdviceKind(row.kind))
        for row in WordAdvice.objects.all()
    ]


def look_at(page, known: list[WordTip] | None = None) -> WritingReport:
    """The advice on the text of this page as it is in memory: a draft, or what is online."""
    return report_of(pieces_of(page), tips() if known is None else known)
