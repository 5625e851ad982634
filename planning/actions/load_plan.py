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
    for row in rows:
        before = current.get(known[row.slug].pk)
        if before is None or before.loaded_hash != row.fingerprint:
            _new_version(row, known, goals_by_code, before)
            result.new_definitions += 1
    return result


def _load_goals(rows: Iterable[GoalRow], result: LoadResult) -> dict[str, Goal]:
    goals: dict[str, Goal] = {}
    for position, row in enumerate(rows, start=1):
        goals[row.code], _ = Goal.objects.update_or_create(
            code=row.code,
            defaults={
                "kind": row.kind,
                "title": row.title,
                "parent": goals.get(row.parent),
                "position": position,
            },
        )
        result.goals += 1
    return goals


def _load_indicators(rows: list[IndicatorRow], result: LoadResult) -> dict[str, Indicator]:
    known: dict[str, Indicator] = {}
    for position, row in enumerate(rows, start=1):
        known[row.slug], _ = Indicator.objects.update_or_create(
            slug=row.slug, defaults={"position": position}
        )
        result.indicators += 1
    return known


def _new_version(
    row: IndicatorRow,
    known: dict[str, Indicator],
    goals: dict[str, Goal],
    before: IndicatorDefinition | None,
) -> IndicatorDefinition:
    return IndicatorDefinition.objects.create(
        indicator=known[row.slug],
        version=before.version + 1 if before else 1,
        valid_from=timezone.localdate() if before else PLAN_STARTS_ON,
        goal=goals[row.goal],
        part_of=known.get(row.part_of),
        event_kinds=list(row.event_kinds),
        loaded_hash=row.fingerprint,
        **{name: getattr(row, name) for name in COPIED},
    )
