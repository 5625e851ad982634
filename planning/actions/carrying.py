""" "Neem mee naar volgend jaar": the plan of the next year begins with what goes on."""

from collections.abc import Iterable

from django.db import transaction

from members.audit import record
from members.models import Person
from planning.actions.plans import locked_draft
from planning.actions.sheets import LINKS, next_position
from planning.models import ActionPlan, ActionSheet, CostLine, SheetTarget
from planning.models.action_plan import LAST_YEAR
from planning.refusals import PlanRefusal, Refused

TEXTS = ("title", "motivation", "method", "audience", "impact")


@transaction.atomic
def take_along(
    plan: ActionPlan, sheets: Iterable[ActionSheet], *, by: Person | None
) -> tuple[ActionPlan, list[ActionSheet]]:
    """Copy these sheets of the plan to that of the next year, which is made where it is missing.

    Texts, owner, links and indicators come along, and open cost lines with their planned amount.
    Status, figures (target values, what was committed or spent) and words of the year do not: they
    belong to the year that made them. Each copy knows the sheet it continues; a sheet that was
    taken along before is left as it is, so that asking twice makes no doubles.

    Returns the next plan and the new sheets. Raises `Refused`.
    """
    if plan.year >= LAST_YEAR:
        raise Refused(PlanRefusal.LAST_YEAR)
    wanted = {sheet.pk for sheet in sheets}
    if not wanted:
        raise Refused(PlanRefusal.NOTHING_CHOSEN)
    following, made = ActionPlan.objects.get_or_create(year=plan.year + 1)
    if made:
        record(following, "planning.make_plan", by=by)
    following = locked_draft(following)
    rows = plan.sheets.filter(pk__in=wanted).exclude(continued_by__plan=following).in_plan_order()
    first = next_position(following)
    copies = [_copied(row, following, at) for at, row in enumerate(rows, start=first)]
    if copies:
        record(following, "planning.take_along", by=by, data={"sheets": len(copies)})
    return following, copies


def _copied(sheet: ActionSheet, plan: ActionPlan, position: int) -> ActionSheet:
    copy = ActionSheet.objects.create(
        plan=plan,
        position=position,
        owner=sheet.owner,
        copied_from=sheet,
        **{name: getattr(sheet, name) for name in TEXTS},
    )
    for name in LINKS:
        getattr(copy, name).set(getattr(sheet, name).all())
    SheetTarget.objects.bulk_create(
        SheetTarget(sheet=copy, indicator_id=pk)
        for pk in sheet.targets.values_list("indicator", flat=True)
    )
    CostLine.objects.bulk_create(
        CostLine(sheet=copy, kind=line.kind, description=line.description, planned=line.planned)
        for line in sheet.costs.filter(is_closed=False)
    )
    return copy
