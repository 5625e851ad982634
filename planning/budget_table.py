"""The money of a year in one table: per sheet and cost kind, with the sums of the database."""

from dataclasses import dataclass
from decimal import Decimal

from planning.enums import CostKind, IncomeSource
from planning.euros import Amounts, costs_by, costs_of_year
from planning.models import ActionPlan, ActionSheet, CostLine, IncomeLine


@dataclass(frozen=True)
class SheetCosts:
    sheet: ActionSheet
    kinds: tuple[tuple[CostKind, Amounts], ...]
    total: Amounts


@dataclass(frozen=True)
class Budget:
    """`per_kind` are the same costs as `sheets`, added up the other way."""

    sheets: tuple[SheetCosts, ...]
    per_kind: tuple[tuple[CostKind, Amounts], ...]
    total: Amounts
    incomes: tuple[IncomeLine, ...]
    planned_income: Decimal
    received: Decimal

    @property
    def planned_difference(self) -> Decimal:
        """Incomes minus costs as planned: what nobody pays for yet is below zero."""
        return self.planned_income - self.total.planned

    @property
    def difference(self) -> Decimal:
        return self.received - self.total.spent


def budget_of(plan: ActionPlan) -> Budget:
    """Six questions, for any number of sheets and lines."""
    lines = CostLine.objects.of_year(plan.year)
    by_both = costs_by(lines, "sheet", "kind")
    by_sheet, by_kind = costs_by(lines, "sheet"), costs_by(lines, "kind")
    income = IncomeLine.objects.of_year(plan.year)
    totals = income.totals()
    return Budget(
        sheets=tuple(
            SheetCosts(
                sheet,
                tuple((k, by_both[sheet.pk, k]) for k in CostKind if (sheet.pk, k) in by_both),
                by_sheet[sheet.pk],
            )
            for sheet in plan.sheets.in_plan_order()
        ),
        per_kind=tuple((kind, by_kind[kind]) for kind in CostKind),
        total=costs_of_year(plan.year),
        incomes=tuple(income.select_related("sheet")),
        planned_income=totals["planned"],
        received=totals["received"],
    )


HEADS = (
    *("Jaar", "Soort", "Fiche", "Kostensoort of bron", "Omschrijving", "Begroot"),
    *("Vastgelegd", "Uitgegeven of ontvangen", "Verschil", "Toelichting"),
)


def budget_rows(plan: ActionPlan) -> list[list]:
    """Every line of costs and incomes, as a file."""
    costs = CostLine.objects.of_year(plan.year).select_related("sheet")
    incomes = IncomeLine.objects.of_year(plan.year).select_related("sheet")
    return [
        *(
            [
                *(plan.year, "kosten", line.sheet.title, line.get_kind_display()),
                *(line.description, line.planned, line.committed, line.spent),
                *(line.planned - line.spent, line.explanation),
            ]
            for line in costs.order_by("sheet__position", "sheet", "kind", "pk")
        ),
        *(
            [
                *(plan.year, "inkomsten", line.sheet.title if line.sheet else ""),
                *(IncomeSource(line.source).label, line.description, line.planned, ""),
                *(line.received, line.received - line.planned, line.explanation),
            ]
            for line in incomes
        ),
    ]
