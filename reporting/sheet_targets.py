"""What an approved action sheet wants to reach on a row to which the plan gives no target."""

from dataclasses import dataclass
from decimal import Decimal

from planning.models import ActionSheet, SheetTarget
from reporting.periods import Period
from reporting.shared import shared


@dataclass(frozen=True)
class SheetGoal:
    """`others` is how many more sheets name a target for the same row: the highest one counts."""

    value: Decimal
    sheet: int
    title: str
    others: int = 0

    @property
    def words(self) -> str:
        more = f", de hoogste van {self.others + 1} fiches" if self.others else ""
        return f"streefwaarde uit actiefiche “{self.title}”{more}"


@shared
def sheet_goals(period: Period) -> dict[int, SheetGoal]:
    """By indicator, in one question; none for a period that is no whole year, since a sheet speaks
    of its year."""
    if period != Period.year(period.start.year):
        return {}
    rows = SheetTarget.objects.filter(
        sheet__in=ActionSheet.objects.of_year(period.start.year).approved(), value__isnull=False
    ).select_related("sheet")
    found: dict[int, SheetGoal] = {}
    for row in rows.order_by("value", "-sheet__position", "-sheet"):
        others = found[row.indicator_id].others + 1 if row.indicator_id in found else 0
        found[row.indicator_id] = SheetGoal(row.value, row.sheet_id, row.sheet.title, others)
    return found
