"""Chapter 5: the yearly action plan, and whether it is followed.

A plan counts in the year it is for, whenever it was approved.
"""

from datetime import datetime

from django.db.models import BooleanField, Case, OuterRef, Q, QuerySet, Subquery, When
from django.utils import timezone

from members import dutch
from planning.completeness import contents_of
from planning.enums import PlanState, Progress, SheetState
from planning.models import ActionPlan, ActionSheet, SheetUpdate
from planning.plan_reading import starts_at
from planning.rules.completeness import missing
from planning.rules.following import STALE_AFTER
from reporting import plan_evidence  # noqa: F401 - importing it registers how rows are shown
from reporting.periods import Period
from reporting.registry import Measurement, indicator
from reporting.shared import shared

ENDED = (Progress.DONE, Progress.STOPPED)


@shared
def any_plan(period: Period) -> bool:
    return ActionPlan.objects.filter(year__lte=period.end.year).exists()


def any_sheet(period: Period) -> bool:
    has_sheet = ActionSheet.objects.filter(plan__year__lte=period.end.year)
    return any_plan(period) and has_sheet.exists()


def as_at(period: Period) -> datetime:
    """The end of the period, or now while it still runs."""
    return min(period.ends_at, timezone.now())


def sheets_at(period: Period, moment: datetime) -> QuerySet[ActionSheet]:
    """The sheets of the year that went on at that moment, with `last_at`: when it was last said
    how they go."""
    told = SheetUpdate.objects.filter(sheet=OuterRef("pk"), at__lt=moment).order_by("-at", "-pk")
    rows = ActionSheet.objects.of_year(period.end.year).filter(created_at__lt=moment)
    rows = rows.annotate(
        last_at=Subquery(told.values("at")[:1]), last_progress=Subquery(told.values("progress")[:1])
    )
    return rows.filter(Q(last_progress=None) | ~Q(last_progress__in=ENDED))


@indicator("h5-dashboard-opvolging", recorded=any_sheet)
def followed_sheets(period, definition):
    """Of the sheets that go on at the end of the period, those of which somebody said within 31
    days how it goes. Where 31 days have not passed since the year or the sheet began, silence is
    not late yet: such a sheet is in no denominator."""
    moment = as_at(period)
    due = moment - STALE_AFTER
    active = sheets_at(period, moment)
    silent = Q(last_at=None)
    if starts_at(period.end.year) < due:
        silent &= Q(created_at__gte=due)
    judged = active.exclude(silent)
    is_new = Case(When(silent, then=True), default=False, output_field=BooleanField())
    found = [
        (new, last_at is not None and last_at >= due)
        for new, last_at in active.order_by().values_list(is_new, "last_at")
    ]
    told = sum(recently for new, recently in found if not new)
    total = sum(not new for new, _ in found)
    beside = (("nog niet om", len(found) - total),) if len(found) > total else ()
    return Measurement.share(told, total, judged, beside=beside)


@indicator("h5-jaaractieplan", recorded=any_plan)
def approved_plans(period, definition):
    """Approved, and every sheet has its five parts; what is missing is named."""
    plans = ActionPlan.objects.of_year(period.end.year)
    plan = plans.first()
    if plan is None:
        return Measurement(0, plans)
    sheets = list(plan.sheets.in_plan_order())
    contents = contents_of(sheets)
    lacking = [sheet.title for sheet in sheets if missing(contents[sheet.pk])]
    approved = sum(sheet.state == SheetState.APPROVED for sheet in sheets)
    beside = (
        ("fiches", len(sheets)),
        ("fiches met hun vijf delen", len(sheets) - len(lacking)),
        ("fiches goedgekeurd", approved),
    )
    counts = plan.state == PlanState.APPROVED and not lacking
    notes = () if counts else _why_not(plan, lacking)
    return Measurement(int(counts), plans, beside=beside, notes=notes)


def _why_not(plan: ActionPlan, lacking: list[str]) -> tuple[str, ...]:
    """Sentences that say why the plan does not count yet."""
    notes = []
    if plan.state != PlanState.APPROVED:
        notes.append(f"Het plan van {plan.year} is nog niet goedgekeurd.")
    if lacking:
        notes.append(f"Nog niet volledig: {dutch.listed([f'“{title}”' for title in lacking])}.")
    return tuple(notes)
