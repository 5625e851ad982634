"""Which goal and which action sheet an initiative may be tied to, and why we think so."""

from collections.abc import Iterator
from dataclasses import dataclass

from planning.enums import GoalKind
from planning.models import ActionSheet, Goal, Initiative
from planning.slots import LinkedItem, communication_links


@dataclass(frozen=True)
class Proposal:
    """One of both, never taken over by itself."""

    because: str
    goal: Goal | None = None
    action_sheet: ActionSheet | None = None

    @property
    def words(self) -> str:
        return str(self.goal or self.action_sheet)


def linked_items(initiative: Initiative) -> list[LinkedItem]:
    return communication_links.collect(initiative=initiative)


def proposals_for(initiative: Initiative, items: list[LinkedItem]) -> list[Proposal]:
    """Only for the link that is missing; each goal and each sheet once, by its first reason."""
    found, seen = [], set()
    for each in _all(initiative, items):
        key = (each.goal, each.action_sheet)
        if key not in seen:
            seen.add(key)
            found.append(each)
    return found


def _all(initiative, items) -> Iterator[Proposal]:
    if initiative.goal_id is None:
        yield from _goals(initiative, items)
    if initiative.action_sheet_id is None:
        yield from _sheets(initiative, items)


def _goals(initiative, items) -> Iterator[Proposal]:
    goals = {goal.pk: goal for goal in Goal.objects.operational()}
    for item in items:
        for key in item.goals:
            if key in goals:
                yield Proposal(f"{item.kind} “{item.title}” hoort erbij", goal=goals[key])
    if initiative.action_sheet:
        for goal in initiative.action_sheet.goals.filter(kind=GoalKind.OPERATIONAL):
            yield Proposal(f"de actiefiche “{initiative.action_sheet}” werkt eraan", goal=goal)
    for other in _about_the_same_page(initiative).exclude(goal=None):
        yield Proposal(f"“{other.title}” gaat over dezelfde pagina", goal=other.goal)


def _sheets(initiative, items) -> Iterator[Proposal]:
    named = [item for item in items if item.action_sheet]
    sheets = ActionSheet.objects.in_bulk([item.action_sheet for item in named])
    for item in named:
        if item.action_sheet in sheets:
            sheet = sheets[item.action_sheet]
            yield Proposal(f"{item.kind} “{item.title}” hoort erbij", action_sheet=sheet)
    for other in _about_the_same_page(initiative).exclude(action_sheet=None):
        because = f"“{other.title}” gaat over dezelfde pagina"
        yield Proposal(because, action_sheet=other.action_sheet)
    if initiative.goal:
        sheets = ActionSheet.objects.of_year(initiative.on.year).filter(goals=initiative.goal)
        for sheet in sheets.in_plan_order():
            yield Proposal(f"deze fiche werkt aan {initiative.goal.code}", action_sheet=sheet)


def _about_the_same_page(initiative):
    if initiative.page_id is None:
        return Initiative.objects.none()
    others = Initiative.objects.filter(page=initiative.page_id).exclude(pk=initiative.pk)
    return others.select_related("goal", "action_sheet").order_by("-on", "-pk")
