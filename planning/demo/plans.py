"""A demo of the yearly action plan: last year's told, this year's followed, next year's begun.

Relative to today, within the years of the agreement. Target groups, policy goals, goals and
indicators are facts of `load_plan`, not of the demo.
"""

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction

from members import dutch
from members.models import Person
from planning.actions.carrying import take_along
from planning.demo.following import make_updates
from planning.demo.money import make_costs, make_incomes
from planning.demo.sheets import ACTIONS
from planning.enums import PlanState, Progress, SheetState
from planning.models import (
    ActionPlan,
    ActionSheet,
    Goal,
    Indicator,
    PolicyGoal,
    SheetTarget,
    TargetGroup,
)
from planning.models.action_plan import FIRST_YEAR, LAST_YEAR

TEXTS = ("title", "motivation", "method", "audience", "impact")
UNTOLD = {3, 8}  # of these nobody wrote the story of the year yet
INTRODUCTION = (
    "In dit plan staat wat we in {year} doen voor lokale besturen, en waaraan we merken dat het "
    "werkt. Elke actie hangt aan een doelstelling van het meerjarenplan."
)


@transaction.atomic
def load_plans(now: datetime):
    """Does nothing where there are plans already, or no multi-year plan or team to hang them on."""
    if ActionPlan.objects.exists() or not Goal.objects.filter(code="OD 1.1").exists():
        return
    team = list(Person.objects.filter(email__endswith="@vvsg.example").order_by("pk")[:3])
    if not team:
        return
    year = dutch.local(now).year
    for each in (year - 1, year):
        if FIRST_YEAR <= each <= LAST_YEAR:
            _year(each, now, team)
    if FIRST_YEAR <= year < LAST_YEAR:
        _begin_next(year, team)


def _year(year: int, now: datetime, team) -> None:
    begins = datetime(year, 1, 1, 9, tzinfo=dutch.BRUSSELS)
    ends = min(now, datetime(year, 12, 20, 15, tzinfo=dutch.BRUSSELS))
    is_over = dutch.local(now).year > year
    approved_at = begins - timedelta(days=24)
    plan = ActionPlan.objects.create(
        year=year,
        introduction=INTRODUCTION.format(year=year),
        state=PlanState.APPROVED,
        approved_at=approved_at,
        approved_by=team[-1],
    )
    links = _Links()
    before = {sheet.title: sheet for sheet in ActionSheet.objects.of_year(year - 1)}
    sheets = [
        _sheet(plan, place, action, links, team, before, approved_at, is_told=is_over)
        for place, action in enumerate(ACTIONS)
    ]
    # A sheet of a plan was made in the months before its year.
    ActionSheet.objects.filter(plan=plan).update(created_at=approved_at - timedelta(days=30))
    gone = Decimal(1) if is_over else _part_of_year(begins, now)
    shares = [(sheet, action.share) for sheet, action in zip(sheets, ACTIONS, strict=True)]
    make_costs(shares, year, gone=gone, is_over=is_over)
    make_incomes(plan, gone=gone)
    make_updates(sheets, ACTIONS, team, begins=begins, ends=ends, is_over=is_over)


def _part_of_year(begins: datetime, now: datetime) -> Decimal:
    return Decimal((now - begins).days) / Decimal(365)


class _Links:
    """The lists that staff keep, found by the beginning of a name."""

    def __init__(self):
        self.goals = {row.code: row for row in Goal.objects.all()}
        self.indicators = {row.slug: row for row in Indicator.objects.all()}
        self.groups = list(TargetGroup.objects.all())
        self.policies = list(PolicyGoal.objects.all())

    @staticmethod
    def beginning(rows, words) -> list:
        return [row for row in rows if row.name.startswith(tuple(words))]


def _sheet(plan, place, action, links, team, before, approved_at, *, is_told) -> ActionSheet:
    told = is_told and place not in UNTOLD
    sheet = ActionSheet.objects.create(
        plan=plan,
        position=place + 1,
        owner=team[action.owner % len(team)],
        state=SheetState.APPROVED,
        approved_at=approved_at - timedelta(days=6),
        approved_by=team[-1],
        copied_from=before.get(action.title),
        internal_note=action.note,
        **{name: getattr(action, name) for name in TEXTS},
        **dict(zip(("realised", "deviation", "adjustment"), action.story, strict=True))
        if told
        else {},
    )
    sheet.goals.set([links.goals[code] for code in action.goals if code in links.goals])
    sheet.target_groups.set(links.beginning(links.groups, action.groups))
    sheet.policy_goals.set(links.beginning(links.policies, action.policies))
    SheetTarget.objects.bulk_create(
        SheetTarget(sheet=sheet, indicator=links.indicators[slug], value=value)
        for slug, value in action.targets
        if slug in links.indicators
    )
    return sheet


def _begin_next(year: int, team) -> None:
    """Half of it is taken along; one sheet is new and not complete yet."""
    plan = ActionPlan.objects.get(year=year)
    going_on = plan.sheets.exclude(progress=Progress.STOPPED).in_plan_order()[:6]
    following, copies = take_along(plan, list(going_on), by=team[-1])
    ActionSheet.objects.create(
        plan=following,
        position=len(copies) + 1,
        title="Gelijke kansen in het meerjarenplan van besturen",
        owner=team[0],
        motivation="Besturen schrijven een nieuw meerjarenplan. Nu kan gelijke kansen erin.",
        impact="Meer besturen nemen een doelstelling over gelijke kansen op.",
    )
