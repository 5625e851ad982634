"""A sheet of the plan: made, changed, put in its place, approved, taken back."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from members.audit import record
from members.models import Person
from planning.actions.plans import locked_draft
from planning.completeness import missing_of
from planning.enums import PlanState, SheetState
from planning.models import ActionPlan, ActionSheet, Indicator, SheetTarget
from planning.refusals import Incomplete, PlanRefusal, Refused

LINKS = ("target_groups", "policy_goals", "goals")


@transaction.atomic
def add_sheet(plan: ActionPlan, *, by: Person | None, **facts) -> ActionSheet:
    """At the end of the list. `facts` are fields of the sheet and its links (iterables of rows).

    Raises `Refused` where the plan is no draft.
    """
    plan = locked_draft(plan)
    links = {name: facts.pop(name) for name in LINKS if name in facts}
    sheet = ActionSheet.objects.create(plan=plan, position=next_position(plan), **facts)
    _link(sheet, links)
    record(sheet, "planning.add_sheet", by=by)
    return sheet


@transaction.atomic
def change_sheet(
    sheet: ActionSheet, *, by: Person | None, seen_at: datetime | None = None, **facts
) -> ActionSheet:
    """`seen_at` is the `changed_at` that the writer had before them; None looks at no colleague.

    Raises `Refused` where the sheet or its plan is approved, and where it changed meanwhile.
    """
    sheet = _open(sheet)
    if seen_at is not None and seen_at != sheet.changed_at:
        raise Refused(PlanRefusal.STALE)
    links = {name: facts.pop(name) for name in LINKS if name in facts}
    for name, value in facts.items():
        setattr(sheet, name, value)
    sheet.save()
    _link(sheet, links)
    record(sheet, "planning.change_sheet", by=by)
    return sheet


def _link(sheet: ActionSheet, links: Mapping[str, Iterable]) -> None:
    for name, rows in links.items():
        getattr(sheet, name).set(rows)


@transaction.atomic
def approve_sheet(sheet: ActionSheet, *, by: Person | None) -> ActionSheet:
    """Raises `Incomplete`, whose sentence names each part that is missing, and `Refused`."""
    sheet = locked(sheet)
    if sheet.state == SheetState.APPROVED:
        raise Refused(PlanRefusal.IS_APPROVED)
    if missing := missing_of(sheet):
        raise Incomplete(missing)
    sheet.state, sheet.approved_at, sheet.approved_by = SheetState.APPROVED, timezone.now(), by
    sheet.save(update_fields=["state", "approved_at", "approved_by", "changed_at"])
    record(sheet, "planning.approve_sheet", by=by)
    return sheet


@transaction.atomic
def reopen_sheet(sheet: ActionSheet, *, reason: str, by: Person | None) -> ActionSheet:
    """Back to draft, with a reason that stays in the log. Raises `Refused`, also where the plan
    was handed in: that one goes back first."""
    sheet = locked(sheet)
    if sheet.state == SheetState.DRAFT:
        raise Refused(PlanRefusal.IS_DRAFT)
    if sheet.plan.state != PlanState.DRAFT:
        raise Refused(PlanRefusal.NOT_DRAFT)
    if not reason.strip():
        raise Refused(PlanRefusal.NO_REASON)
    sheet.state, sheet.approved_at, sheet.approved_by = SheetState.DRAFT, None, None
    sheet.save(update_fields=["state", "approved_at", "approved_by", "changed_at"])
    record(sheet, "planning.reopen_sheet", by=by, data={"reason": reason.strip()})
    return sheet


@transaction.atomic
def move_sheet(sheet: ActionSheet, *, up: bool, by: Person | None) -> None:
    """One place up or down in its plan. Raises `Refused` at either end of the list."""
    rows = list(ActionSheet.objects.select_for_update().filter(plan=sheet.plan_id).in_plan_order())
    at = next(place for place, each in enumerate(rows) if each.pk == sheet.pk)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(rows):
        raise Refused(PlanRefusal.TOO_FAR)
    rows[at], rows[to] = rows[to], rows[at]
    for position, each in enumerate(rows, start=1):
        if each.position != position:
            # Not `save()`: the place in a list is no change that a writer has to hear of.
            ActionSheet.objects.filter(pk=each.pk).update(position=position)
    record(sheet, "planning.move_sheet", by=by, data={"to": to + 1})


@transaction.atomic
def remove_sheet(sheet: ActionSheet, *, by: Person | None) -> None:
    """Only a draft on which nothing happened. Raises `Refused`."""
    sheet = _open(sheet)
    if sheet.updates.exists() or sheet.costs.exclude(committed=0, spent=0).exists():
        raise Refused(PlanRefusal.IN_USE)
    record(sheet, "planning.remove_sheet", by=by)
    sheet.delete()


@transaction.atomic
def set_target(
    sheet: ActionSheet, indicator: Indicator, *, value: Decimal | None, by: Person | None
) -> SheetTarget:
    """What the sheet wants to reach on an indicator; without a value it only measures it.

    Raises `Refused` where the sheet is approved.
    """
    sheet = _open(sheet)
    target, _ = SheetTarget.objects.update_or_create(
        sheet=sheet, indicator=indicator, defaults={"value": value}
    )
    record(sheet, "planning.set_target", by=by, data={"indicator": indicator.slug})
    return target


@transaction.atomic
def drop_target(target: SheetTarget, *, by: Person | None) -> None:
    """Raises `Refused` where the sheet is approved."""
    sheet = _open(target.sheet)
    slug = target.indicator.slug
    target.delete()
    record(sheet, "planning.drop_target", by=by, data={"indicator": slug})


def next_position(plan: ActionPlan) -> int:
    return (plan.sheets.aggregate(last=Max("position"))["last"] or 0) + 1


def locked(sheet: ActionSheet) -> ActionSheet:
    rows = ActionSheet.objects.select_for_update(of=("self",))
    return rows.select_related("plan").get(pk=sheet.pk)


def _open(sheet: ActionSheet) -> ActionSheet:
    """The sheet, where it may still change."""
    sheet = locked(sheet)
    if sheet.plan.state != PlanState.DRAFT:
        raise Refused(PlanRefusal.NOT_DRAFT)
    if sheet.state == SheetState.APPROVED:
        raise Refused(PlanRefusal.SHEET_APPROVED)
    return sheet
