"""Costs of a sheet and incomes of a year, to the cent."""

from django.db import transaction

from members.audit import record
from members.models import Person
from planning.actions.sheets import locked
from planning.enums import PlanState, SheetState
from planning.models import ActionPlan, ActionSheet, CostLine, IncomeLine
from planning.models.budget import ZERO
from planning.refusals import PlanRefusal, Refused


@transaction.atomic
def write_cost(
    sheet: ActionSheet, *, by: Person | None, line: CostLine | None = None, **facts
) -> CostLine:
    """A new cost line, or the changed `line`. What an approved sheet planned stays as it is.

    Raises `Refused`.
    """
    sheet = locked(sheet)
    line = line or CostLine(sheet=sheet)
    # As the database has it: a form fills the row in hand before anybody asks.
    before = CostLine.objects.filter(pk=line.pk).values_list("planned", flat=True).first() or ZERO
    if sheet.state == SheetState.APPROVED and facts.get("planned", before) != before:
        raise Refused(PlanRefusal.BUDGET_FIXED)
    for name, value in facts.items():
        setattr(line, name, value)
    line.save()
    record(sheet, "planning.change_cost", by=by, data={"line": line.description})
    return line


@transaction.atomic
def drop_cost(line: CostLine, *, by: Person | None) -> None:
    """Raises `Refused` where it was planned in an approved sheet."""
    sheet = locked(line.sheet)
    if sheet.state == SheetState.APPROVED and line.planned:
        raise Refused(PlanRefusal.BUDGET_FIXED)
    record(sheet, "planning.drop_cost", by=by, data={"line": line.description})
    line.delete()


@transaction.atomic
def write_income(
    plan: ActionPlan, *, by: Person | None, line: IncomeLine | None = None, **facts
) -> IncomeLine:
    """A new income, or the changed `line`. Raises `Refused`."""
    plan = ActionPlan.objects.select_for_update().get(pk=plan.pk)
    line = line or IncomeLine(plan=plan)
    before = IncomeLine.objects.filter(pk=line.pk).values_list("planned", flat=True).first() or ZERO
    if plan.state == PlanState.APPROVED and facts.get("planned", before) != before:
        raise Refused(PlanRefusal.INCOME_FIXED)
    for name, value in facts.items():
        setattr(line, name, value)
    line.save()
    record(plan, "planning.change_income", by=by, data={"line": line.description})
    return line


@transaction.atomic
def drop_income(line: IncomeLine, *, by: Person | None) -> None:
    """Raises `Refused` where an approved plan counts on it."""
    plan = ActionPlan.objects.select_for_update().get(pk=line.plan_id)
    if plan.state == PlanState.APPROVED and line.planned:
        raise Refused(PlanRefusal.INCOME_FIXED)
    record(plan, "planning.drop_income", by=by, data={"line": line.description})
    line.delete()
