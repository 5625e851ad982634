"""The report of a year, of either kind: read once, then built in the version that was asked."""

from planning.models.action_plan import FIRST_YEAR
from reporting.models import YearlyReport
from reporting.yearly import financial, substantive
from reporting.yearly.document import Document
from reporting.yearly.enums import ReportKind

BUILDERS = {ReportKind.SUBSTANTIVE: substantive, ReportKind.FINANCIAL: financial}

Material = substantive.Material | financial.Material


def gather(report: YearlyReport) -> Material:
    """All that the report is made of; asks the database as much for one sheet as for many."""
    return BUILDERS[report.kind].gather(report, first_year=FIRST_YEAR)


def build(material: Material, *, public: bool) -> Document:
    return BUILDERS[material.report.kind].build(material, public=public)


def missing(material: Material) -> list[str]:
    """What still has to be written, one line each."""
    return BUILDERS[material.report.kind].missing(material)


def document(report: YearlyReport, *, public: bool) -> Document:
    return build(gather(report), public=public)
