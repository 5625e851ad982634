"""The yearly action plan in the figures, and the targets that its sheets give to other rows."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.utils import timezone

from members.dutch import BRUSSELS
from planning.enums import PlanState, Progress
from planning.models import ActionPlan, ActionSheet, Indicator, IndicatorDefinition, SheetTarget
from reporting import catalogue
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure
from reporting.sheet_targets import sheet_goals
from tests.factories.action_plan import SheetFactory, approved_plan, complete_sheet, updated
from tests.factories.reporting import staff

pytestmark = pytest.mark.django_db
Y2026 = Period.year(2026)


@pytest.fixture(autouse=True)
def plan(time_machine):
    time_machine.move_to("2026-12-15 10:00+01:00", tick=False)
    call_command("load_plan", verbosity=0)


def definition_of(slug):
    rows = IndicatorDefinition.objects.current().select_related("indicator", "goal")
    return rows.get(indicator__slug=slug)


def measured(slug, period=Y2026):
    return measure(definition_of(slug), period)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


def sheet_since(text, **facts):
    sheet = SheetFactory(plan__year=2026, **facts)
    ActionSheet.objects.filter(pk=sheet.pk).update(created_at=at(text))
    return sheet


def test_of_the_sheets_that_go_on_the_share_of_which_somebody_told():
    told, silent, done, new = (sheet_since("2026-01-05 10:00") for _ in range(4))
    ActionSheet.objects.filter(pk=new.pk).update(created_at=at("2026-12-01 10:00"))
    updated(told, timezone.now() - timedelta(days=31), Progress.ON_TRACK)
    updated(silent, timezone.now() - timedelta(days=31, seconds=1), Progress.AT_RISK)
    updated(done, at("2026-06-01 10:00"), Progress.DONE)
    found = measured("h5-dashboard-opvolging")
    assert (found.value, found.numerator, found.denominator) == (50, 1, 2)
    assert dict(found.beside) == {"nog niet om": 1}
    rows = Evidence.of(found.evidence, with_names=False)
    assert len(list(rows.export())) == 2


def test_a_period_that_is_over_is_looked_at_from_its_last_day():
    sheet = sheet_since("2026-01-05 10:00")
    updated(sheet, at("2026-06-15 10:00"), Progress.ON_TRACK)
    updated(sheet, at("2026-07-02 10:00"), Progress.DONE)
    first_half = Period(date(2026, 1, 1), date(2026, 6, 30))
    assert measured("h5-dashboard-opvolging", first_half).value == 100
    assert measured("h5-dashboard-opvolging", Period.quarter(2026, 1)).value == 0
    assert measured("h5-dashboard-opvolging", Y2026).value is None  # nothing goes on any more


def test_without_a_plan_there_is_no_figure():
    assert measured("h5-dashboard-opvolging").value is None
    assert measured("h5-jaaractieplan").value is None


def test_a_plan_counts_once_it_is_approved_and_complete():
    plan = approved_plan(2026, sheets=2)
    found = measured("h5-jaaractieplan")
    assert (found.value, found.notes) == (1, ())
    assert dict(found.beside)["fiches met hun vijf delen"] == 2
    assert next(iter(Evidence.of(found.evidence, with_names=False).export()))[3] == 2
    sheet = plan.sheets.first()
    sheet.policy_goals.clear()
    found = measured("h5-jaaractieplan")
    assert (found.value, found.notes) == (0, (f"Nog niet volledig: “{sheet.title}”.",))
    ActionPlan.objects.update(state=PlanState.SUBMITTED)
    assert measured("h5-jaaractieplan").notes[0] == "Het plan van 2026 is nog niet goedgekeurd."


def test_an_approved_sheet_gives_a_target_to_a_row_without_one():
    webinars = Indicator.objects.get(slug="od2-2-webinars")
    draft = complete_sheet(plan__year=2026, indicator=webinars, value=40, title="Ontwerp")
    definition = definition_of("od2-2-webinars")
    assert definition.target_value is None
    assert catalogue.row(definition, Y2026).light is None or not sheet_goals(Y2026)
    complete_sheet(plan=draft.plan, indicator=webinars, value=8, approved=True, title="Webinars")
    row = catalogue.row(definition, Y2026)
    assert row.target == "8\N{NO-BREAK SPACE}webinars"
    assert row.source == "streefwaarde uit actiefiche “Webinars”"
    assert row.light.kind == "none"  # no data is grey
    complete_sheet(plan=draft.plan, indicator=webinars, value=3, approved=True)
    row = catalogue.row(definition, Y2026)
    assert "“Webinars”, de hoogste van 2 fiches" in row.source
    assert catalogue.row(definition, Period.year(2025)).from_sheet is None
    assert catalogue.row(definition, Period.quarter(2026, 1)).from_sheet is None


def test_the_plan_goes_before_a_sheet_and_a_sheet_says_nothing_of_what_adds_up():
    for slug in ("od2-2-a-200-medewerkers", "od4-1-a-binnen-termijn"):
        indicator = Indicator.objects.get(slug=slug)
        complete_sheet(plan__year=2026, indicator=indicator, value=1, approved=True)
        assert catalogue.row(definition_of(slug), Y2026).from_sheet is None
        assert not catalogue.row(definition_of(slug), Y2026).source


def test_targets_of_sheets_cost_one_question(django_assert_num_queries):
    sheet = complete_sheet(plan__year=2026, approved=True)
    with django_assert_num_queries(1):
        assert len(sheet_goals(Y2026)) == 1
    for indicator in Indicator.objects.exclude(slug="od2-2-webinars")[:10]:
        SheetTarget.objects.create(sheet=sheet, indicator=indicator, value=Decimal("2"))
    with django_assert_num_queries(1):
        assert len(sheet_goals(Y2026)) == 11


def test_the_screens_say_which_sheet(client):
    client.force_login(staff("view_counts"))
    complete_sheet(plan__year=2026, value=8, approved=True, title="Webinars over de middag")
    words = "streefwaarde uit actiefiche “Webinars over de middag”"
    assert words in client.get("/beheer/cijfers/indicatoren/?jaar=2026").content.decode()
    opened = client.get("/beheer/cijfers/rij/od2-2-webinars/?jaar=2026").content.decode()
    assert words[1:] in opened  # there it begins the sentence
    assert "/beheer/actieplan/fiche/" in opened
    export = client.get("/beheer/cijfers/indicatoren/?jaar=2026&uitvoer=csv")
    assert words in b"".join(export).decode()
