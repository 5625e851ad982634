"""The screens of the action plan: what they show, what they keep, who gets in."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from members.actions.roles import seed_roles
from members.enums import Role
from planning.actions import sheets
from planning.enums import CostKind, PlanState, Progress, SheetState
from planning.models import (
    ActionSheet,
    CostLine,
    Goal,
    IncomeLine,
    PolicyGoal,
    TargetGroup,
)
from tests.factories.action_plan import PlanFactory, SheetFactory, complete_sheet, updated
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db


def colleague(role):
    seed_roles()
    user = UserFactory(is_staff=True)
    user.groups.set(Group.objects.filter(name=role))
    return user


@pytest.fixture
def coordinator(client):
    user = colleague(Role.COORDINATOR)
    client.force_login(user)
    return user


@pytest.fixture
def plan():
    return PlanFactory()


def url(name, *args):
    return reverse(f"plan_staff:{name}", args=args)


def page(client, name, *args) -> str:
    response = client.get(url(name, *args))
    assert response.status_code == 200, name
    return response.content.decode()


def test_a_plan_is_begun_and_an_empty_one_says_what_to_do(client, coordinator):
    assert "nog geen jaaractieplan" in page(client, "plans")
    response = client.post(url("plans"), {"year": 2027}, follow=True)
    assert response.redirect_chain[-1][0] == url("plan", 2027)
    assert "nog geen fiches" in response.content.decode()
    again = client.post(url("plans"), {"year": 2027})
    assert "Er is al een jaaractieplan" in again.content.decode()


def test_a_sheet_is_written_and_approved_in_the_browser(client, coordinator, plan):
    call_command("load_plan", verbosity=0)
    data = {
        "title": "Webinars over toegankelijkheid",
        "owner": coordinator.person.pk,
        "motivation": "Besturen vragen erom.",
        "method": "Zes webinars.",
        "audience": "Medewerkers.",
        "impact": "Meer kennis.",
        "target_groups": [TargetGroup.objects.first().pk],
        "policy_goals": [PolicyGoal.objects.first().pk],
        "goals": [Goal.objects.get(code="OD 2.2").pk],
    }
    assert client.post(url("new_sheet", plan.year), {"title": ""}).status_code == 200
    client.post(url("new_sheet", plan.year), data)
    sheet = ActionSheet.objects.get()
    refused = client.post(url("sheet", sheet.pk), {"doe": "keur-goed"}, follow=True)
    assert "Vul eerst dit in: minstens één indicator" in refused.content.decode()
    indicator = sheets.Indicator.objects.get(slug="od2-2-webinars")
    wrong = client.post(
        url("sheet", sheet.pk), {"doe": "indicator", "indicator": indicator.pk, "value": "zes"}
    ).content.decode()
    assert "Dit is geen getal" in wrong
    assert 'value="zes"' in wrong
    client.post(
        url("sheet", sheet.pk), {"doe": "indicator", "indicator": indicator.pk, "value": "6"}
    )
    client.post(url("sheet", sheet.pk), {"doe": "keur-goed"})
    sheet.refresh_from_db()
    assert (sheet.state, sheet.approved_by) == (SheetState.APPROVED, coordinator.person)
    shown = page(client, "sheet", sheet.pk)
    assert "Aantal thematische webinars" in shown
    client.post(url("plan", plan.year), {"doe": "keur-goed"})
    plan.refresh_from_db()
    assert plan.state == PlanState.APPROVED
    client.post(url("plan", plan.year), {"doe": "terug", "reason": ""})
    plan.refresh_from_db()
    assert plan.state == PlanState.APPROVED
    client.post(url("plan", plan.year), {"doe": "terug", "reason": "Er komt een fiche bij"})
    client.post(url("sheet", sheet.pk), {"doe": "terug", "reason": "De werkwijze verandert"})
    sheet.refresh_from_db()
    assert sheet.state == SheetState.DRAFT
    assert "Reden: De werkwijze verandert" in page(client, "sheet", sheet.pk)
    assert "Reden: Er komt een fiche bij" in page(client, "plan", plan.year)


def test_a_stale_form_keeps_what_was_typed_and_shows_what_stands_there(client, coordinator, plan):
    sheet = SheetFactory(plan=plan, title="Oud")
    form = client.get(url("change_sheet", sheet.pk)).context["form"]
    sheets.change_sheet(sheet, title="Van een collega", by=None)
    data = {
        "title": "Van mij",
        "method": "Mijn werkwijze",
        "seen_at": form["seen_at"].value(),
    }
    stale = client.post(url("change_sheet", sheet.pk), data)
    text = stale.content.decode()
    assert "terwijl jij schreef" in text
    assert "Intussen bewaard: Van een collega." in text
    assert "Mijn werkwijze" in text
    assert 'value="Van mij"' in text
    data["seen_at"] = stale.context["form"]["seen_at"].value()
    assert client.post(url("change_sheet", sheet.pk), data).status_code == 302
    sheet.refresh_from_db()
    assert (sheet.title, sheet.method) == ("Van mij", "Mijn werkwijze")


def test_the_story_is_kept_beside_that_of_a_colleague(client, coordinator, plan):
    sheet = SheetFactory(plan=plan)
    ActionSheet.objects.update(realised="Vijf\nwebinars.")
    data = {"realised": "Zes webinars.", "gezien-realised": ""}
    stale = client.post(url("story", sheet.pk), data).content.decode()
    assert "Intussen bewaard: Vijf" in stale
    data["gezien-realised"] = "Vijf\r\nwebinars."
    assert client.post(url("story", sheet.pk), data).status_code == 302
    sheet.refresh_from_db()
    assert sheet.realised == "Zes webinars."


def test_amounts_are_typed_as_in_flanders_and_kept_to_the_cent(client, coordinator, plan):
    sheet = SheetFactory(plan=plan)
    data = {"kind": CostKind.WORKING, "description": "Zaal", "planned": "€ 1.234,55"}
    data |= {"committed": "100", "spent": "99,99"}
    assert client.post(url("new_cost", sheet.pk), data).status_code == 302
    line = CostLine.objects.get()
    assert (line.planned, line.committed, line.spent) == (
        Decimal("1234.55"),
        Decimal("100.00"),
        Decimal("99.99"),
    )
    wrong = client.post(url("cost", line.pk), data | {"planned": "1,234", "spent": "101"})
    text = wrong.content.decode()
    assert "hoogstens twee cijfers na de komma" in text
    assert "Wat uitgegeven is, is ook vastgelegd" in text
    assert 'value="1,234"' in text
    assert "€\xa01.234,55" in page(client, "sheet", sheet.pk)
    client.post(url("cost", line.pk), {"doe": "weg"})
    assert not CostLine.objects.exists()


def test_incomes_and_the_budget_of_a_year(client, coordinator, plan):
    sheet = SheetFactory(plan=plan)
    CostLine.objects.create(
        sheet=sheet, kind=CostKind.STAFF, description="Loon", planned=Decimal("100.10")
    )
    data = {"source": "grant", "description": "Subsidie", "planned": "100", "received": ""}
    client.post(url("new_income", plan.year), data)
    line = IncomeLine.objects.get()
    client.post(url("income", line.pk), data | {"received": "50,5"})
    text = page(client, "budget", plan.year)
    assert "€\xa050,50" in text
    assert "€\xa0\N{MINUS SIGN}0,10" in text
    assert "Subsidie" in page(client, "plan", plan.year)


def test_the_list_says_what_is_late_and_the_meeting_brings_it_up_to_date(
    client, coordinator, plan, time_machine
):
    time_machine.move_to("2026-06-15 10:00+02:00")
    plan = PlanFactory(year=2026)
    late, fresh, done = (SheetFactory(plan=plan, title=t) for t in ("Laat", "Vers", "Gedaan"))
    ActionSheet.objects.update(created_at=timezone.now() - timedelta(days=100))
    updated(late, timezone.now() - timedelta(days=32), Progress.ON_TRACK, text="Vorige keer")
    updated(fresh, timezone.now() - timedelta(days=30, hours=23), Progress.ON_TRACK)
    updated(done, timezone.now() - timedelta(days=90), Progress.DONE)
    assert page(client, "plan", 2026).count("Aan te vullen") == 1
    text = page(client, "meeting", 2026)
    assert "Vorige keer" in text
    assert text.index("Klaar of stopgezet") < text.index("Gedaan")
    data = {
        "doe": str(late.pk),
        f"f{late.pk}-was": "on_track",
        f"f{late.pk}-progress": "at_risk",
        f"f{late.pk}-text": "De spreker valt weg.",
        f"f{fresh.pk}-was": "on_track",
        f"f{fresh.pk}-progress": "on_track",
        f"f{fresh.pk}-text": "x" * 2001,
    }
    wrong = client.post(url("meeting", 2026), data).content.decode()
    assert "1 teken te lang" in wrong
    assert "De spreker valt weg." in wrong
    assert not late.updates.filter(progress="at_risk").exists()
    data[f"f{fresh.pk}-text"] = ""
    response = client.post(url("meeting", 2026), data)
    assert response["Location"].endswith(f"?volgende={fresh.pk}#fiche-{fresh.pk}")
    assert "autofocus" in client.get(response["Location"]).content.decode()
    late.refresh_from_db()
    assert (late.progress, late.updates.first().text) == ("at_risk", "De spreker valt weg.")
    assert fresh.updates.count() == 1
    assert "Aan te vullen" not in page(client, "plan", 2026)


def test_words_at_another_sheet_go_along(client, coordinator, plan):
    first, second = SheetFactory(plan=plan), SheetFactory(plan=plan)
    data = {
        "doe": str(first.pk),
        f"f{first.pk}-progress": "not_started",
        f"f{second.pk}-progress": "not_started",
        f"f{second.pk}-text": "Ook dit.",
    }
    client.post(url("meeting", plan.year), data)
    assert first.updates.count() == 1
    assert second.updates.get().text == "Ook dit."


def test_taking_along_from_the_screen(client, coordinator):
    plan = PlanFactory(year=2026)
    rows = [complete_sheet(plan=plan), complete_sheet(plan=plan)]
    assert "Neem mee naar 2027" in page(client, "take_along", 2026)
    client.post(url("take_along", 2026), {"fiche": [rows[0].pk]})
    assert [s.copied_from for s in ActionSheet.objects.of_year(2027)] == [rows[0]]
    again = page(client, "take_along", 2026)
    assert "Ging al mee" in again
    empty = client.post(url("take_along", 2026), {}).content.decode()
    assert "Duid minstens één fiche aan" in empty


def test_the_order_changes_with_buttons(client, coordinator, plan):
    first, second = SheetFactory(plan=plan), SheetFactory(plan=plan)
    client.post(url("plan", plan.year), {"doe": f"omhoog-{second.pk}"})
    assert list(plan.sheets.in_plan_order()) == [second, first]
    assert client.post(url("plan", plan.year), {"doe": "omhoog-0"}).status_code == 404


def test_completeness_paper_and_files(client, coordinator, plan):
    full, half = complete_sheet(plan=plan), SheetFactory(plan=plan, title="=SOM(1)", method="")
    CostLine.objects.create(
        sheet=full, kind=CostKind.STAFF, description="Loon", planned=Decimal("12.50")
    )
    assert "de werkwijze" in page(client, "completeness", plan.year)
    assert half.title in page(client, "print", plan.year)
    csv = client.get(url("sheets_file", plan.year, "csv"))
    lines = b"".join(csv.streaming_content).decode().splitlines()
    assert "'=SOM(1)" in "".join(lines)
    assert ";12,50;" in "".join(lines)
    book = load_workbook(BytesIO(client.get(url("budget_file", plan.year, "xlsx")).content))
    values = list(book.active.values)
    assert values[0][:2] == ("Jaar", "Soort")
    assert values[1][5] == 12.5
    assert client.get(url("sheets_file", plan.year, "exe")).status_code == 404


@pytest.mark.parametrize("name", ["plans", "plan", "meeting", "completeness", "print", "budget"])
def test_three_sheets_cost_no_more_questions_than_one(
    client, coordinator, plan, django_assert_max_num_queries, name
):
    args = [] if name == "plans" else [plan.year]

    def add():
        sheet = complete_sheet(plan=plan, owner=coordinator.person)
        updated(sheet, timezone.now(), Progress.ON_TRACK, by=coordinator.person, text="Goed")
        CostLine.objects.create(sheet=sheet, kind=CostKind.STAFF, description="Loon", planned=1)
        IncomeLine.objects.create(plan=plan, sheet=sheet, source="own", description="Eigen")

    add()
    page(client, name, *args)  # what is read once is read now
    with django_assert_max_num_queries(200) as one:
        page(client, name, *args)
    add()
    add()
    with django_assert_max_num_queries(len(one)):
        page(client, name, *args)
