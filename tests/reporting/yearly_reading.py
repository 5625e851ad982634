"""A yearly report as a test reads it."""

import itertools
from decimal import Decimal

from planning.enums import CostKind, IncomeSource
from reporting.models import YearlyReport
from reporting.yearly import reports
from reporting.yearly.document import (
    Plot,
    Table,
)
from reporting.yearly.enums import ReportKind
from tests.factories.yearly import cost, income, sheet

SUBSTANTIVE, FINANCIAL = ReportKind.SUBSTANTIVE, ReportKind.FINANCIAL


def document(kind=SUBSTANTIVE, *, public=False, year=2026, **words):
    report = YearlyReport.objects.get_or_create(year=year, kind=kind, defaults=words)[0]
    return reports.document(report, public=public)


def says(made, words: str) -> bool:
    return any(words in text for text in made.texts())


def tables(made, caption: str) -> list[Table]:
    found = [each.table if isinstance(each, Plot) else each for each in made.blocks]
    return [each for each in found if isinstance(each, Table) and each.caption.startswith(caption)]


def cells(made, caption: str) -> dict[str, tuple]:
    return {row[0]: row[1:] for row in tables(made, caption)[0].rows}


def assert_levels(levels: list[int]):
    assert levels[0] == 1
    assert all(now <= before + 1 for before, now in itertools.pairwise(levels))


def money():
    basics, helpdesk = sheet("Basisvorming"), sheet("Helpdesk", goals=("OD 4.1",))
    cost(basics, "1000.10", "999.99", kind=CostKind.STAFF, explanation="Een maand later.")
    cost(basics, "0.20", "0.30", kind=CostKind.THIRD_PARTY, description="Spreker An Peeters")
    cost(helpdesk, "200.00", "200.00", description="Telefoon", committed=Decimal("250.00"))
    income("900", "900")
    income("300.30", "350.31", source=IncomeSource.OWN, explanation="Meer uren ingezet.")
