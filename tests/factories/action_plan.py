"""Yearly action plans with sheets that have all their parts."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from members.models import Person
from planning.enums import GoalKind, PlanState, SheetState
from planning.models import (
    ActionPlan,
    ActionSheet,
    Goal,
    Indicator,
    PolicyGoal,
    SheetTarget,
    SheetUpdate,
    TargetGroup,
)


class PlanFactory(DjangoModelFactory):
    class Meta:
        model = ActionPlan
        django_get_or_create = ("year",)

    year = factory.LazyFunction(lambda: timezone.localdate().year)


class SheetFactory(DjangoModelFactory):
    """A draft with its four texts; `complete_sheet` makes the links as well."""

    class Meta:
        model = ActionSheet

    plan = factory.SubFactory(PlanFactory)
    position = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"Actie {n}")
    motivation = "Besturen vroegen erom."
    method = "We doen het samen met twee partners."
    audience = "Medewerkers van kleine gemeenten."
    impact = "Meer besturen beginnen eraan."


def complete_sheet(**facts) -> ActionSheet:
    """Every part is there, and it may be approved."""
    approved = facts.pop("approved", False)
    value = facts.pop("value", 3)
    indicator = facts.pop("indicator", None) or indicator_of("od2-2-webinars")
    sheet = SheetFactory(**facts)
    group, _ = TargetGroup.objects.get_or_create(name="Medewerkers gelijke kansen")
    policy, _ = PolicyGoal.objects.get_or_create(name="Vooroordelen verminderen")
    goal, _ = Goal.objects.get_or_create(
        code="OD 2.2", defaults={"kind": GoalKind.OPERATIONAL, "title": "Vorming"}
    )
    sheet.target_groups.set([group])
    sheet.policy_goals.set([policy])
    sheet.goals.set([goal])
    SheetTarget.objects.create(sheet=sheet, indicator=indicator, value=value)
    if approved:
        ActionSheet.objects.filter(pk=sheet.pk).update(
            state=SheetState.APPROVED, approved_at=timezone.now()
        )
        sheet.refresh_from_db()
    return sheet


def indicator_of(slug: str) -> Indicator:
    return Indicator.objects.get_or_create(slug=slug)[0]


def approved_plan(year: int, sheets: int = 1) -> ActionPlan:
    plan = PlanFactory(year=year)
    for _ in range(sheets):
        complete_sheet(plan=plan, approved=True)
    plan.state, plan.approved_at = PlanState.APPROVED, timezone.now()
    plan.save()
    return plan


def updated(
    sheet: ActionSheet, at, progress: str, by: Person | None = None, text=""
) -> SheetUpdate:
    """A status of another day: `at` is when the database made the row."""
    update = SheetUpdate.objects.create(sheet=sheet, progress=progress, text=text, by=by)
    SheetUpdate.objects.filter(pk=update.pk).update(at=at)
    newest = sheet.updates.order_by("-at").first()
    ActionSheet.objects.filter(pk=sheet.pk).update(progress=newest.progress, progress_at=newest.at)
    sheet.refresh_from_db()
    return update
