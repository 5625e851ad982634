"""The plans of the agreement in a list: how far each is, in as few questions for one as for all."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from members import dutch
from planning.euros import Amounts, costs_by
from planning.models import ActionPlan, ActionSheet, CostLine
from planning.plan_reading import SheetView, views_of


@dataclass(frozen=True)
class PlanRow:
    plan: ActionPlan
    sheets: tuple[SheetView, ...]
    money: Amounts

    @property
    def approved(self) -> int:
        return sum(each.is_approved for each in self.sheets)

    @property
    def complete(self) -> int:
        return sum(each.is_complete for each in self.sheets)

    @property
    def is_followed(self) -> bool:
        """Whether it is the plan of the running year, of which something still goes on."""
        return any(
            each.is_active and each.sheet.plan.year == dutch.local(each.now).year
            for each in self.sheets
        )

    @property
    def stale(self) -> int:
        return sum(each.is_stale for each in self.sheets)


def plan_rows(now: datetime | None = None) -> list[PlanRow]:
    """The newest year first."""
    by_plan: dict[int, list[SheetView]] = {}
    for view in views_of(ActionSheet.objects.in_plan_order(), now or timezone.now()):
        by_plan.setdefault(view.sheet.plan_id, []).append(view)
    money = costs_by(CostLine.objects.all(), "sheet__plan")
    return [
        PlanRow(plan, tuple(by_plan.get(plan.pk, ())), money[plan.pk])
        for plan in ActionPlan.objects.select_related("approved_by")
    ]
