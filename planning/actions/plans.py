"""The plan of a year: begun, handed in, approved, and taken back where it has to change."""

from django.db import transaction
from django.utils import timezone

from members.audit import record
from members.models import Person
from planning.enums import PlanState, SheetState
from planning.models import ActionPlan
from planning.models.action_plan import FIRST_YEAR, LAST_YEAR
from planning.refusals import PlanRefusal, Refused


@transaction.atomic
def make_plan(year: int, *, by: Person | None) -> ActionPlan:
    """Begin the plan of a year. Raises `Refused` outside the agreement and a second time."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(PlanRefusal.OUTSIDE)
    plan, made = ActionPlan.objects.get_or_create(year=year)
    if not made:
        raise Refused(PlanRefusal.EXISTS)
    record(plan, "planning.make_plan", by=by)
    return plan


@transaction.atomic
def introduce(plan: ActionPlan, *, introduction: str, by: Person | None) -> ActionPlan:
    """Change the introduction. Raises `Refused` once the plan is no draft any more."""
    plan = locked_draft(plan)
    plan.introduction = introduction.strip()
    plan.save(update_fields=["introduction"])
    record(plan, "planning.introduce", by=by)
    return plan


@transaction.atomic
def submit_plan(plan: ActionPlan, *, by: Person | None) -> ActionPlan:
    """Hand it in: all sheets are approved, and from now on they stay so. Raises `Refused`."""
    plan = locked_draft(plan)
    _all_approved(plan)
    plan.state = PlanState.SUBMITTED
    plan.save(update_fields=["state"])
    record(plan, "planning.submit_plan", by=by)
    return plan


@transaction.atomic
def approve_plan(plan: ActionPlan, *, by: Person | None) -> ActionPlan:
    """Raises `Refused` where a sheet is not approved, or the plan is already."""
    plan = _locked(plan)
    if plan.state == PlanState.APPROVED:
        raise Refused(PlanRefusal.IS_APPROVED)
    _all_approved(plan)
    plan.state, plan.approved_at, plan.approved_by = PlanState.APPROVED, timezone.now(), by
    plan.save(update_fields=["state", "approved_at", "approved_by"])
    record(plan, "planning.approve_plan", by=by)
    return plan


@transaction.atomic
def reopen_plan(plan: ActionPlan, *, reason: str, by: Person | None) -> ActionPlan:
    """Back to draft; the reason stays in the log. Its sheets stay approved until one is taken
    back too. Raises `Refused`."""
    plan = _locked(plan)
    if plan.state == PlanState.DRAFT:
        raise Refused(PlanRefusal.IS_DRAFT)
    if not reason.strip():
        raise Refused(PlanRefusal.NO_REASON)
    plan.state, plan.approved_at, plan.approved_by = PlanState.DRAFT, None, None
    plan.save(update_fields=["state", "approved_at", "approved_by"])
    record(plan, "planning.reopen_plan", by=by, data={"reason": reason.strip()})
    return plan


def locked_draft(plan: ActionPlan) -> ActionPlan:
    """The plan, held until the end of the transaction. Raises `Refused` where it is no draft."""
    plan = _locked(plan)
    if plan.state != PlanState.DRAFT:
        raise Refused(PlanRefusal.NOT_DRAFT)
    return plan


def _locked(plan: ActionPlan) -> ActionPlan:
    return ActionPlan.objects.select_for_update().get(pk=plan.pk)


def _all_approved(plan: ActionPlan) -> None:
    if not plan.sheets.exists():
        raise Refused(PlanRefusal.NO_SHEETS)
    if plan.sheets.exclude(state=SheetState.APPROVED).exists():
        raise Refused(PlanRefusal.DRAFT_SHEETS)
