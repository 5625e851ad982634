"""The yearly action plan: what is approved, what is refused, what goes on to the next year."""

from decimal import Decimal

import pytest
from django.utils import timezone

from planning.actions import carrying, following, money, plans, sheets
from planning.completeness import missing_of
from planning.enums import CostKind, IncomeSource, PlanState, Progress, SheetState
from planning.models import ActionPlan, ActionSheet, CostLine, IncomeLine, SheetUpdate, TargetGroup
from planning.refusals import Incomplete, PlanRefusal, Refused
from planning.rules.completeness import Content, missing
from tests.factories.action_plan import PlanFactory, SheetFactory, complete_sheet, indicator_of
from tests.factories.members import StaffFactory

FULL = Content("Waarom", "Hoe", "Wie", "Wat", 1, 1, 1, 1)
LACKING = {
    "motivation": "de motivering",
    "method": "de werkwijze",
    "audience": "de doelgroep",
    "impact": "de beoogde impact",
    "indicators": "minstens één indicator bij de beoogde impact",
    "target_groups": "de link met een doelgroep",
    "policy_goals": "de link met een Vlaamse beleidsdoelstelling",
    "goals": "de link met een strategische doelstelling",
}


@pytest.mark.parametrize("name", LACKING)
def test_each_part_that_is_missing_is_named(name):
    without = Content(**{**FULL.__dict__, name: " " if name in list(LACKING)[:4] else 0})
    assert missing(without) == [LACKING[name]]


def test_an_empty_sheet_lacks_everything_and_a_full_one_nothing():
    assert missing(Content()) == list(LACKING.values())
    assert missing(FULL) == []


pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return StaffFactory().person


def refusal_of(verb, *args, **options) -> PlanRefusal:
    with pytest.raises(Refused) as refused:
        verb(*args, **options)
    return refused.value.refusal


def test_a_year_has_one_plan_within_the_agreement(by):
    assert plans.make_plan(2027, by=by).state == PlanState.DRAFT
    assert refusal_of(plans.make_plan, 2027, by=by) == PlanRefusal.EXISTS
    assert refusal_of(plans.make_plan, 2030, by=by) == PlanRefusal.OUTSIDE


def test_a_sheet_without_its_parts_is_not_approved_and_the_sentence_names_them(by):
    sheet = SheetFactory(motivation="", audience="  ")
    with pytest.raises(Incomplete) as refused:
        sheets.approve_sheet(sheet, by=by)
    assert str(refused.value) == (
        "Deze fiche is nog niet volledig. Vul eerst dit in: de motivering, de doelgroep, minstens "
        "één indicator bij de beoogde impact, de link met een doelgroep, de link met een Vlaamse "
        "beleidsdoelstelling en de link met een strategische doelstelling."
    )
    sheet.refresh_from_db()
    assert sheet.state == SheetState.DRAFT


def test_a_chapter_of_the_plan_is_no_strategic_link():
    sheet = complete_sheet()
    assert missing_of(sheet) == []
    sheet.goals.update(kind="section")
    assert missing_of(sheet) == ["de link met een strategische doelstelling"]


def test_an_approved_sheet_stays_until_it_is_taken_back_with_a_reason(by):
    sheet = sheets.approve_sheet(complete_sheet(), by=by)
    assert (sheet.approved_by, sheet.approved_at is None) == (by, False)
    change = {"by": by, "title": "Anders"}
    assert refusal_of(sheets.change_sheet, sheet, **change) == PlanRefusal.SHEET_APPROVED
    target = sheet.targets.get()
    assert refusal_of(sheets.drop_target, target, by=by) == PlanRefusal.SHEET_APPROVED
    assert refusal_of(sheets.reopen_sheet, sheet, reason=" ", by=by) == PlanRefusal.NO_REASON
    sheet = sheets.reopen_sheet(sheet, reason="Budget klopt niet", by=by)
    assert (sheet.state, sheet.approved_by) == (SheetState.DRAFT, None)
    assert sheets.change_sheet(sheet, **change).title == "Anders"


def test_a_plan_is_approved_with_all_its_sheets_and_then_takes_no_more(by):
    plan = PlanFactory(year=2027)
    assert refusal_of(plans.approve_plan, plan, by=by) == PlanRefusal.NO_SHEETS
    first, second = complete_sheet(plan=plan), complete_sheet(plan=plan)
    sheets.approve_sheet(first, by=by)
    assert refusal_of(plans.approve_plan, plan, by=by) == PlanRefusal.DRAFT_SHEETS
    sheets.approve_sheet(second, by=by)
    assert plans.submit_plan(plan, by=by).state == PlanState.SUBMITTED
    plan = plans.approve_plan(plan, by=by)
    assert (plan.state, plan.approved_by) == (PlanState.APPROVED, by)
    assert refusal_of(sheets.add_sheet, plan, title="Nog een", by=by) == PlanRefusal.NOT_DRAFT
    assert refusal_of(sheets.reopen_sheet, first, reason="x", by=by) == PlanRefusal.NOT_DRAFT
    assert refusal_of(plans.reopen_plan, plan, reason="", by=by) == PlanRefusal.NO_REASON
    plan = plans.reopen_plan(plan, reason="De stuurgroep vroeg een fiche bij", by=by)
    assert (plan.state, plan.approved_at) == (PlanState.DRAFT, None)


def test_who_wrote_on_an_old_version_is_told_so(by):
    sheet = SheetFactory()
    seen_at = sheet.changed_at
    sheets.change_sheet(sheet, title="Van een collega", seen_at=seen_at, by=by)
    late = {"title": "Van mij", "seen_at": seen_at, "by": by}
    assert refusal_of(sheets.change_sheet, sheet, **late) == PlanRefusal.STALE


def test_a_status_is_no_change_that_a_writer_has_to_hear_of(by):
    sheet = SheetFactory()
    seen_at = sheet.changed_at
    following.update_progress(sheet, progress=Progress.AT_RISK, text="De zaal valt weg.", by=by)
    sheet = sheets.change_sheet(sheet, title="Van mij", seen_at=seen_at, by=by)
    assert (sheet.progress, sheet.title) == (Progress.AT_RISK, "Van mij")
    update = SheetUpdate.objects.get()
    assert (update.by, update.text, sheet.progress_at) == (by, "De zaal valt weg.", update.at)


def test_words_of_the_year_do_not_overwrite_those_of_a_colleague(by):
    sheet = SheetFactory(realised="Twee webinars.")
    seen = {"realised": "", "deviation": ""}
    wrong = {"realised": "Drie webinars.", "seen": seen, "by": by}
    assert refusal_of(following.tell_year, sheet, **wrong) == PlanRefusal.STALE
    told = following.tell_year(sheet, realised=" Drie webinars. ", by=by)
    assert told.realised == "Drie webinars."


def test_sheets_change_places_one_at_a_time(by):
    plan = PlanFactory()
    rows = [SheetFactory(plan=plan, position=1) for _ in range(3)]
    sheets.move_sheet(rows[2], up=True, by=by)
    assert [s.pk for s in plan.sheets.in_plan_order()] == [rows[0].pk, rows[2].pk, rows[1].pk]
    assert refusal_of(sheets.move_sheet, rows[0], up=True, by=by) == PlanRefusal.TOO_FAR
    assert refusal_of(sheets.move_sheet, rows[1], up=False, by=by) == PlanRefusal.TOO_FAR


def test_only_a_sheet_on_which_nothing_happened_is_removed(by):
    empty, followed = SheetFactory(), SheetFactory()
    following.update_progress(followed, progress=Progress.ON_TRACK, by=by)
    sheets.remove_sheet(empty, by=by)
    assert refusal_of(sheets.remove_sheet, followed, by=by) == PlanRefusal.IN_USE
    assert list(ActionSheet.objects.all()) == [followed]


def full_year(by) -> ActionSheet:
    sheet = complete_sheet(plan__year=2026, owner=by, approved=True, value=6)
    following.update_progress(sheet, progress=Progress.DONE, text="Klaar.", by=by)
    following.tell_year(sheet, realised="Zes webinars.", by=by)
    lines = (
        (CostKind.STAFF, "Loon", "12000.10", "12000.10", "11999.99", False),
        (CostKind.WORKING, "Zaal", "300.00", "0.00", "0.00", False),
        (CostKind.THIRD_PARTY, "Tolk", "450.50", "450.50", "450.50", True),
    )
    for kind, words, planned, committed, spent, is_closed in lines:
        CostLine.objects.create(
            sheet=sheet,
            kind=kind,
            description=words,
            planned=Decimal(planned),
            committed=Decimal(committed),
            spent=Decimal(spent),
            is_closed=is_closed,
            explanation="Van dit jaar",
        )
    sheet.refresh_from_db()
    return sheet


def test_what_goes_on_is_taken_along_without_status_or_figures(by):
    sheet = full_year(by)
    following_plan, (copy,) = carrying.take_along(sheet.plan, [sheet], by=by)
    assert (following_plan.year, following_plan.state) == (2027, PlanState.DRAFT)
    assert copy.copied_from == sheet
    for name in ("title", "motivation", "method", "audience", "impact", "owner"):
        assert getattr(copy, name) == getattr(sheet, name), name
    for name in ("target_groups", "policy_goals", "goals"):
        assert list(getattr(copy, name).all()) == list(getattr(sheet, name).all()), name
    assert (copy.state, copy.progress, copy.progress_at) == (
        SheetState.DRAFT,
        Progress.NOT_STARTED,
        None,
    )
    assert (copy.realised, copy.approved_at, copy.updates.count()) == ("", None, 0)
    assert [(t.indicator.slug, t.value) for t in copy.targets.all()] == [("od2-2-webinars", None)]
    assert [
        (c.description, c.planned, c.committed, c.spent, c.explanation) for c in copy.costs.all()
    ] == [
        ("Loon", Decimal("12000.10"), 0, 0, ""),
        ("Zaal", Decimal("300.00"), 0, 0, ""),
    ]


def test_taking_along_twice_makes_no_doubles(by):
    sheet = full_year(by)
    other = complete_sheet(plan=sheet.plan)
    _, first = carrying.take_along(sheet.plan, [sheet], by=by)
    sheets.change_sheet(first[0], title="Aangepast voor 2027", by=by)
    plan, second = carrying.take_along(sheet.plan, [sheet, other], by=by)
    assert [copy.copied_from for copy in second] == [other]
    assert [row.title for row in plan.sheets.in_plan_order()] == [
        "Aangepast voor 2027",
        other.title,
    ]
    assert ActionPlan.objects.count() == 2


def test_nothing_is_taken_along_to_an_approved_plan_or_beyond_the_agreement(by):
    sheet = complete_sheet(plan__year=2026)
    PlanFactory(year=2027, state=PlanState.APPROVED)
    assert refusal_of(carrying.take_along, sheet.plan, [sheet], by=by) == PlanRefusal.NOT_DRAFT
    last = complete_sheet(plan__year=2029)
    assert refusal_of(carrying.take_along, last.plan, [last], by=by) == PlanRefusal.LAST_YEAR
    assert refusal_of(carrying.take_along, sheet.plan, [], by=by) == PlanRefusal.NOTHING_CHOSEN


def test_sheets_of_another_plan_do_not_come_along(by):
    sheet, stranger = complete_sheet(plan__year=2026), complete_sheet(plan__year=2025)
    assert carrying.take_along(sheet.plan, [stranger], by=by)[1] == []


def test_money_adds_up_to_the_cent(by):
    sheet = SheetFactory(plan__year=2026)
    for _ in range(3):
        money.write_cost(
            sheet,
            by=by,
            kind=CostKind.WORKING,
            description="Koffie",
            planned=Decimal("0.10"),
            committed=Decimal("0.20"),
            spent=Decimal("33333333.33"),
        )
    totals = CostLine.objects.of_year(2026).totals()
    assert {name: str(value) for name, value in totals.items()} == {
        "planned": "0.30",
        "committed": "0.60",
        "spent": "99999999.99",
    }
    assert str(CostLine.objects.of_year(2025).totals()["planned"]) == "0.00"


def test_the_budget_of_an_approved_sheet_is_fixed_and_what_is_spent_is_not(by):
    sheet = complete_sheet(approved=True)
    line = CostLine.objects.create(
        sheet=sheet, kind=CostKind.STAFF, description="Loon", planned=Decimal("100.00")
    )
    money.write_cost(sheet, line=line, by=by, planned=Decimal("100.00"), spent=Decimal("99.99"))
    line.refresh_from_db()
    assert line.spent == Decimal("99.99")
    more = {"line": line, "planned": Decimal("100.01"), "by": by}
    assert refusal_of(money.write_cost, sheet, **more) == PlanRefusal.BUDGET_FIXED
    new = {"kind": CostKind.WORKING, "description": "Drank", "planned": Decimal("1"), "by": by}
    assert refusal_of(money.write_cost, sheet, **new) == PlanRefusal.BUDGET_FIXED
    assert refusal_of(money.drop_cost, line, by=by) == PlanRefusal.BUDGET_FIXED
    # What nobody foresaw is a line without a budget.
    unforeseen = money.write_cost(sheet, **new | {"planned": 0, "spent": Decimal("12.35")})
    money.drop_cost(unforeseen, by=by)


def test_incomes_are_fixed_with_the_plan(by):
    plan = PlanFactory(year=2027)
    facts = {"source": IncomeSource.GRANT, "description": "Subsidie", "by": by}
    line = money.write_income(plan, planned=Decimal("250000.00"), **facts)
    ActionPlan.objects.update(state=PlanState.APPROVED)
    money.write_income(plan, line=line, received=Decimal("125000.00"), by=by)
    more = {"line": line, "planned": Decimal("1.00"), "by": by}
    assert refusal_of(money.write_income, plan, **more) == PlanRefusal.INCOME_FIXED
    assert refusal_of(money.drop_income, line, by=by) == PlanRefusal.INCOME_FIXED
    assert IncomeLine.objects.of_year(2027).totals() == {
        "planned": Decimal("250000.00"),
        "received": Decimal("125000.00"),
    }


def test_an_indicator_stands_on_a_sheet_once(by):
    sheet, indicator = SheetFactory(), indicator_of("od2-2-webinars")
    sheets.set_target(sheet, indicator, value=Decimal("4"), by=by)
    sheets.set_target(sheet, indicator, value=Decimal("6"), by=by)
    assert [target.value for target in sheet.targets.all()] == [6]


def test_a_link_is_offered_in_the_years_in_which_it_is_valid():
    today = timezone.localdate()
    TargetGroup.objects.create(name="Altijd")
    TargetGroup.objects.create(name="Tot 2026", valid_to=today.replace(year=2026))
    names = lambda year: {row.name for row in TargetGroup.objects.valid_in(year)}  # noqa: E731
    assert names(2026) == {"Altijd", "Tot 2026"}
    assert names(2027) == {"Altijd"}
