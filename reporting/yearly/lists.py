"""The figures and the money of a report as tables for a spreadsheet: plain numbers, no words."""

from planning.enums import IncomeSource
from reporting.yearly import financial, substantive
from reporting.yearly.comparing import difference
from reporting.yearly.enums import ReportKind

FIGURE_HEADS = [
    "Doelstelling",
    "Kenmerk",
    "Indicator",
    "Soort",
    "Waarde",
    "Teller",
    "Noemer",
    "Eenheid",
    "Doel",
    "Vorig jaar",
    "Verschil",
    "Rijen",
    "Versie van de definitie",
    "Stand",
]
MONEY_HEADS = [
    "Uitgave of inkomst",
    "Actiefiche",
    "Soort of bron",
    "Omschrijving",
    "Begroot",
    "Vastgelegd",
    "Uitgegeven of ontvangen",
    "Verschil",
    "Toelichting",
]
PUBLIC_MONEY_HEADS = [
    "Uitgave of inkomst",
    "Actiefiche",
    "Soort of bron",
    "Begroot",
    "Uitgegeven of ontvangen",
    "Verschil",
]


def table(material, *, public: bool) -> tuple[list[str], list[list]]:
    """Heads and rows of the list that belongs to the report."""
    if material.report.kind == ReportKind.SUBSTANTIVE:
        return FIGURE_HEADS, figure_rows(material)
    if public:
        return PUBLIC_MONEY_HEADS, public_money_rows(material)
    return MONEY_HEADS, money_rows(material)


def figure_rows(material: substantive.Material) -> list[list]:
    rows = []
    for row in material.now.rows:
        before = material.before.of(row.slug) if material.before else None
        rows.append(
            [
                *(row.goal.code, row.slug, row.definition.label),
                *(row.definition.get_row_type_display(), _plain(row.value)),
                *(_plain(row.numerator), _plain(row.denominator)),
                *(row.definition.get_unit_display(), row.target_text),
                *(_plain(before.value if before else None), difference(row, before)),
                *(_plain(row.records), row.definition.version, row.status),
            ]
        )
    return rows


def money_rows(material: financial.Material) -> list[list]:
    costs = [
        [
            *("Uitgave", line.sheet_title, line.kind.label, line.description),
            *(line.planned, line.committed, line.spent, line.difference, line.explanation),
        ]
        for line in material.now.costs
    ]
    incomes = [
        [
            *("Inkomst", line.sheet_title, line.source.label, line.description),
            *(line.planned, "", line.received, line.difference, line.explanation),
        ]
        for line in material.now.incomes
    ]
    return costs + incomes


def public_money_rows(material: financial.Material) -> list[list]:
    """Per sheet and kind, and per source: no line that names a supplier."""
    now = material.now
    kinds = list(dict.fromkeys((line.sheet, line.sheet_title, line.kind) for line in now.costs))
    rows = []
    for sheet, title, kind in kinds:
        sums = now.of_sheet(sheet, kind)
        rows.append(["Uitgave", title, kind.label, sums.planned, sums.actual, sums.difference])
    for source in IncomeSource:
        sums = now.of_source(source)
        if sums.planned or sums.actual:
            rows.append(["Inkomst", "", source.label, sums.planned, sums.actual, sums.difference])
    return rows


def _plain(value):
    return "" if value is None else value
