"""The demo of the action plan: complete, to the cent, and with what a coordinator meets."""

from decimal import Decimal

import pytest
from django.core.management import call_command
from django.utils import timezone

from members.demo import load as load_members
from planning.completeness import missing_of
from planning.demo import load
from planning.demo.money import GRANT, totals
from planning.enums import PlanState, Progress
from planning.models import ActionPlan, ActionSheet, CostLine, IncomeLine, SheetUpdate
from planning.plan_reading import sheets_of

pytestmark = pytest.mark.django_db


def test_three_years_of_plans_and_a_second_time_changes_nothing(time_machine):
    time_machine.move_to("2026-12-01 10:00+01:00", tick=False)
    call_command("load_plan", verbosity=0)
    now = timezone.localtime()
    load(now)
    assert not ActionPlan.objects.exists()  # nobody is there yet to own a sheet
    call_command("load_organisations", verbosity=0)
    load_members(now)
    load(now)

    last, this, following = ActionPlan.objects.order_by("year")
    assert (last.year, this.year, following.year) == (2025, 2026, 2027)
    assert (last.state, this.state, following.state) == (
        PlanState.APPROVED,
        PlanState.APPROVED,
        PlanState.DRAFT,
    )
    for sheet in ActionSheet.objects.filter(plan__in=[last, this]):
        assert missing_of(sheet) == [], sheet.title
    assert ActionSheet.objects.of_year(2025).filter(realised="").count() == 2
    assert not ActionSheet.objects.of_year(2025).exclude(progress=Progress.DONE).exists()
    lights = set(ActionSheet.objects.of_year(2026).values_list("progress", flat=True))
    assert {Progress.ON_TRACK, Progress.AT_RISK, Progress.OFF_TRACK} <= lights
    stale = [view for view in sheets_of(this) if view.is_stale]
    assert len(stale) == 2
    assert any(view.missing for view in sheets_of(following))
    assert all(sheet.copied_from for sheet in following.sheets.in_plan_order()[:6])
    assert not SheetUpdate.objects.filter(at__gt=now).exists()
    for plan in (last, this):
        costs = CostLine.objects.of_year(plan.year).totals()
        assert costs["planned"] == sum(totals(plan.year).values())
        assert IncomeLine.objects.of_year(plan.year).totals()["planned"] == costs["planned"]
        assert costs["spent"] <= costs["committed"]
    assert GRANT / CostLine.objects.of_year(2026).totals()["planned"] > Decimal("0.8")
    counts = (SheetUpdate.objects.count(), ActionSheet.objects.count())
    load(now)
    assert counts == (SheetUpdate.objects.count(), ActionSheet.objects.count())


@pytest.mark.parametrize("day", ["2025-01-02", "2029-12-30", "2030-03-01"])
def test_at_the_edges_of_the_agreement_there_is_only_what_it_covers(time_machine, day):
    time_machine.move_to(f"{day} 10:00+01:00", tick=False)
    call_command("load_plan", verbosity=0)
    call_command("load_organisations", verbosity=0)
    now = timezone.localtime()
    load_members(now)
    load(now)
    years = set(ActionPlan.objects.values_list("year", flat=True))
    wanted = {now.year - 1, now.year, now.year + 1} if now.year < 2030 else {2029}
    assert years == wanted & {2025, 2026, 2027, 2028, 2029}
