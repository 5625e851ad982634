"""Who may do what with the action plan, also by guessing addresses."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from members.actions.roles import seed_roles
from members.enums import Role
from planning.enums import CostKind
from planning.models import ActionPlan, CostLine, IncomeLine, TargetGroup
from tests.factories.action_plan import PlanFactory, complete_sheet
from tests.factories.members import UserFactory
from tests.planning.test_action_plan_screens import colleague, page, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return PlanFactory()


def test_who_may_what_by_guessing_addresses(client, plan):
    sheet = complete_sheet(plan=plan)
    line = CostLine.objects.create(sheet=sheet, kind=CostKind.STAFF, description="Loon")
    income = IncomeLine.objects.create(plan=plan, source="grant", description="Subsidie")
    reader = colleague(Role.EDITOR)
    client.force_login(reader)
    for name in ("plan", "meeting", "completeness", "print", "budget", "take_along"):
        assert client.get(url(name, plan.year)).status_code == 200, name
    assert "Noteer</button>" not in page(client, "sheet", sheet.pk)
    start = reverse("wagtailadmin_home")
    closed = [
        url("introduction", plan.year),
        url("new_sheet", plan.year),
        url("new_income", plan.year),
        url("change_sheet", sheet.pk),
        url("story", sheet.pk),
        url("new_cost", sheet.pk),
        url("cost", line.pk),
        url("income", income.pk),
    ]
    for address in closed:
        assert client.get(address)["Location"] == start, address
        assert client.post(address, {"title": "X", "realised": "X"})["Location"] == start, address
    for address, doe in (
        (url("sheet", sheet.pk), "keur-goed"),
        (url("sheet", sheet.pk), "weg"),
        (url("sheet", sheet.pk), "stand"),
        (url("plan", plan.year), "keur-goed"),
        (url("take_along", plan.year), "mee"),
        (url("plans"), ""),
    ):
        data = {"doe": doe, "progress": "done", "fiche": sheet.pk, "year": 2029}
        assert client.post(address, data)["Location"] == start, (address, doe)
    client.post(url("meeting", plan.year), {"doe": str(sheet.pk), f"f{sheet.pk}-text": "Ik ook"})
    sheet.refresh_from_db()
    assert (sheet.state, sheet.progress, sheet.realised) == ("draft", "not_started", "")
    assert (sheet.updates.count(), ActionPlan.objects.count()) == (0, 1)


def test_the_owner_tells_how_it_goes_and_nothing_more(client, plan):
    owner = colleague(Role.ORGANISER)
    sheet, other = complete_sheet(plan=plan, owner=owner.person), complete_sheet(plan=plan)
    client.force_login(owner)
    client.post(url("sheet", sheet.pk), {"doe": "stand", "progress": "on_track", "text": "Goed."})
    client.post(url("story", sheet.pk), {"realised": "Zes webinars."})
    client.post(url("sheet", other.pk), {"doe": "stand", "progress": "on_track"})
    client.post(url("sheet", sheet.pk), {"doe": "keur-goed"})
    sheet.refresh_from_db()
    assert (sheet.progress, sheet.realised, sheet.state) == ("on_track", "Zes webinars.", "draft")
    assert other.updates.count() == 0


def test_a_partner_stays_out(client, plan):
    partner = UserFactory()
    seed_roles()
    partner.groups.set(Group.objects.filter(name=Role.PARTNER))
    client.force_login(partner)
    assert client.get(url("plan", plan.year)).status_code == 302


def test_lists_of_links_are_kept_by_the_coordinator(client):
    client.force_login(colleague(Role.COORDINATOR))
    address = reverse("target_groups:add")
    data = {"name": "Jongeren", "valid_from": "2026-01-01", "valid_to": "2025-01-01"}
    assert "De laatste dag ligt voor de eerste" in client.post(address, data).content.decode()
    client.post(address, data | {"valid_to": ""})
    row = TargetGroup.objects.get()
    assert "Jongeren" in client.get(reverse("target_groups:index")).content.decode()
    client.force_login(colleague(Role.EDITOR))
    assert client.get(reverse("target_groups:index")).status_code == 200
    start = reverse("wagtailadmin_home")
    assert client.get(reverse("target_groups:edit", args=[row.pk]))["Location"] == start
    assert client.get(reverse("policy_goals:add"))["Location"] == start


def test_a_link_that_a_sheet_chose_is_not_thrown_away(client):
    client.force_login(colleague(Role.COORDINATOR))
    complete_sheet()
    used, free = TargetGroup.objects.get(), TargetGroup.objects.create(name="Nergens")
    used_url, free_url = (reverse("target_groups:delete", args=[row.pk]) for row in (used, free))
    answer = client.post(used_url, follow=True).content.decode()
    assert "staat op 1 actiefiche" in answer
    client.post(free_url)
    assert list(TargetGroup.objects.all()) == [used]
