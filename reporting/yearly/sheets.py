"""The action sheets of a year under the goals of the plan: each told once, in full, at home."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch

from planning.enums import SheetState
from planning.models import ActionSheet, Goal, SheetTarget


@dataclass
class GoalPart:
    """A goal with the sheets that are told there, and those that are told elsewhere."""

    goal: Goal
    sheets: list[ActionSheet] = field(default_factory=list)
    also: list[tuple[ActionSheet, Goal]] = field(default_factory=list)  # (sheet, where it is told)
    parts: list["GoalPart"] = field(default_factory=list)


def sheets_of(year: int) -> list[ActionSheet]:
    """Every sheet of the year, drafts too, with all that a report tells of it."""
    targets = SheetTarget.objects.select_related("indicator").order_by("indicator__position")
    return list(
        ActionSheet.objects.of_year(year)
        .in_plan_order()
        .select_related("plan", "owner")
        .prefetch_related(
            "goals", "target_groups", "policy_goals", Prefetch("targets", queryset=targets)
        )
    )


def approved(sheets: Iterable[ActionSheet]) -> list[ActionSheet]:
    return [sheet for sheet in sheets if sheet.state == SheetState.APPROVED]


def not_approved(sheets: Iterable[ActionSheet]) -> list[ActionSheet]:
    return [sheet for sheet in sheets if sheet.state != SheetState.APPROVED]


def without_story(sheets: Iterable[ActionSheet]) -> list[ActionSheet]:
    """Approved sheets of which nobody wrote what came of it."""
    return [sheet for sheet in approved(sheets) if not sheet.realised.strip()]


def by_goal(goals: Iterable[Goal], sheets: Iterable[ActionSheet]) -> list[GoalPart]:
    """The tree of the plan. A sheet is told under its first, most precise goal; the other goals
    that it names refer to it."""
    parts = {goal.pk: GoalPart(goal) for goal in sorted(goals, key=lambda goal: goal.position)}
    top = []
    for part in parts.values():
        parent = parts.get(part.goal.parent_id)
        (parent.parts if parent else top).append(part)
    for sheet in sheets:
        _place(sheet, parts)
    return top


def home_of(sheet: ActionSheet) -> Goal | None:
    """Operational before strategic, then by the order of the plan."""
    named = sorted(sheet.goals.all(), key=lambda goal: (goal.parent_id is None, goal.position))
    return named[0] if named else None


def _place(sheet: ActionSheet, parts: dict[int, GoalPart]) -> None:
    home = home_of(sheet)
    if home is None or home.pk not in parts:
        return
    parts[home.pk].sheets.append(sheet)
    above = home.parent_id
    for goal in sheet.goals.all():
        if goal.pk not in (home.pk, above):
            parts[goal.pk].also.append((sheet, home))


def homeless(sheets: Iterable[ActionSheet]) -> list[ActionSheet]:
    return [sheet for sheet in sheets if home_of(sheet) is None]
