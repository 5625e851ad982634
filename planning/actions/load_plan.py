"""Brings the plan from the data files into the database, again and again without harm."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, fields

from django.db import transaction
from django.utils import timezone

from planning.catalogue_file import GoalRow, IndicatorRow
from planning.models import Goal, Indicator, IndicatorDefinition

PLAN_STARTS_ON = datetime.date(2025, 1, 1)
COPIED = {field.name for field in fields(IndicatorRow)} - {"slug", "goal", "part_of", "event_kinds"}


@dataclass
class LoadResult:
    goals: int = 0
    indicators: int = 0
    new_definitions: int = 0


@transaction.atomic
def load_plan(goals: Iterable[GoalRow], indicators: Iterable[IndicatorRow]) -> LoadResult:
    """A changed row becomes a new version of its definition; unchanged rows are left alone."""
    result = LoadResult()
    goals_by_code = _load_goals(goals, result)
    rows = list(indicators)
    known = _load_indicators(rows, result)
    current = {
        definition.indicator_id: definition for definition in IndicatorDefinition.objects.current()
    }
    changed = [
        _new_version(row, known, goals_by_code, current.get(known[row.slug].pk))
        for row in rows
        if _is_changed(row, current.get(known[row.slug].pk))
    ]
    IndicatorDefinition.objects.bulk_create(changed)
    result.new_definitions = len(changed)
    return result


def _load_goals(rows: Iterable[GoalRow], result: LoadResult) -> dict[str, Goal]:
    rows = list(rows)
    Goal.objects.bulk_create(
        [
            Goal(code=row.code, kind=row.kind, title=row.title, position=position)
            for position, row in enumerate(rows, start=1)
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["kind", "title", "position"],
    )
    goals = {goal.code: goal for goal in Goal.objects.all()}
    for row in rows:
        goals[row.code].parent = goals.get(row.parent)
    Goal.objects.bulk_update([goals[row.code] for row in rows], ["parent"])
    result.goals = len(rows)
    return goals


def _load_indicators(rows: list[IndicatorRow], result: LoadResult) -> dict[str, Indicator]:
    Indicator.objects.bulk_create(
        [Indicator(slug=row.slug, position=position) for position, row in enumerate(rows, start=1)],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["position"],
    )
    result.indicators = len(rows)
    return {indicator.slug: indicator for indicator in Indicator.objects.all()}


def _is_changed(row: IndicatorRow, before: IndicatorDefinition | None) -> bool:
    return before is None or before.loaded_hash != row.fingerprint


def _new_version(
    row: IndicatorRow,
    known: dict[str, Indicator],
    goals: dict[str, Goal],
    before: IndicatorDefinition | None,
) -> IndicatorDefinition:
    return IndicatorDefinition(
        indicator=known[row.slug],
        version=before.version + 1 if before else 1,
        valid_from=timezone.localdate() if before else PLAN_STARTS_ON,
        goal=goals[row.goal],
        part_of=known.get(row.part_of),
        event_kinds=list(row.event_kinds),
        loaded_hash=row.fingerprint,
        **{name: getattr(row, name) for name in COPIED},
    )
