"""Surveys as evidence: how many were asked and answered, never who."""

from members import dutch
from reporting.evidence import PRESENTERS, Column, Presenter
from surveys.enums import ENOUGH
from surveys.models import Survey


def _answers(row) -> str:
    n = sum(1 for each in row.submissions.all() if each.is_counted)
    return dutch.number(n) if n >= ENOUGH else "minder dan 5"


PRESENTERS[Survey] = Presenter(
    (
        Column("Bevraging", lambda row: row.title),
        Column("Soort", lambda row: row.get_kind_display()),
        Column("Sloot op", lambda row: row.closes_at),
        Column("Antwoorden", _answers),
    ),
    prefetched=("submissions",),
    order=("-closes_at", "pk"),
)
