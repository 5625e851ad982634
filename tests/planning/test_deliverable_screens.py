"""The staff screens of deliverables: entering, changing at once, the archive, uses, the list."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse

from members.actions.roles import seed_roles
from members.enums import Role
from planning.actions.deliverables import change_deliverable
from planning.deliverables.enums import DeliverableKind as Kind
from planning.models import Deliverable, Goal
from tests.factories.deliverables import deliverable
from tests.factories.members import OrganisationFactory, StaffFactory, UserFactory

pytestmark = pytest.mark.django_db

LINK = "https://voorbeeld.example/stuk"


@pytest.fixture
def plan():
    call_command("load_plan", verbosity=0)


@pytest.fixture
def by():
    return StaffFactory().person


@pytest.fixture
def colleague(client):
    client.force_login(with_role(Role.ADVISER))
    return client


def with_role(role):
    seed_roles()
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def posted(**changes):
    return {
        "kind": "trend_report",
        "title": "Trends",
        "on": "2026-03-02",
        "partners": "",
        "link": LINK,
        **changes,
    }


def test_a_colleague_enters_one_with_eight_fields(colleague, plan):
    OrganisationFactory(name="Voorbeeldhuis", kind="partner")
    new = reverse("deliverables_staff:new")
    form = colleague.get(f"{new}?soort=work_agenda").context["form"]
    assert len(form.main_fields) == 8
    assert form["kind"].value() == "work_agenda"
    assert "twee partners" in form["kind"].help_text
    answer = colleague.post(new, posted(partners="Voorbeeldhuis\n"))
    row = Deliverable.objects.get()
    assert answer["Location"] == row.staff_url
    assert [each.name for each in row.partners.all()] == ["Voorbeeldhuis"]
    assert row.goal.code == "OD 1.1"
    answer = colleague.post(new, posted(nog="ja"))
    assert answer["Location"] == f"{new}?soort=trend_report"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"link": ""}, "Voeg een bestand toe, of plak een link."),
        ({"title": ""}, "Geef het een titel."),
        ({"partners": "Bestaat Niet"}, "We kennen geen organisatie “Bestaat Niet”"),
        ({"until": "2026-01-01"}, "De laatste dag ligt voor de eerste."),
        ({"published_on": "2036-01-01"}, "Die dag moet nog komen."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(colleague, changes, words):
    answer = colleague.post(reverse("deliverables_staff:new"), posted(**changes))
    assert answer.status_code == 200
    assert words in answer.text
    assert not Deliverable.objects.exists()
    assert answer.context["form"]["on"].value() == "2026-03-02"


def test_a_second_save_says_deliberately_which(colleague, by):
    row = deliverable(Kind.TREND_REPORT, title="Van eerst")
    change_deliverable(row, by=by, version=1, title="Van een collega")
    answer = colleague.post(row.staff_url, posted(doe="wijzig", version="1", title="Van mij"))
    assert "Intussen bewaard: Van een collega." in answer.text
    assert answer.context["form"]["title"].value() == "Van mij"
    again = {"doe": "wijzig", "version": str(answer.context["version"])}
    colleague.post(row.staff_url, posted(**again, title="Van mij"))
    row.refresh_from_db()
    assert row.title == "Van mij"


def test_remove_and_put_back(colleague):
    row = deliverable(title="Even weg")
    colleague.post(row.staff_url, {"doe": "archief"})
    listing = reverse("deliverable_list:index")
    assert "Even weg" not in colleague.get(listing).text
    assert "Even weg" in colleague.get(f"{listing}?state=archief").text
    assert "Zet het terug" in colleague.get(row.staff_url).text
    colleague.post(row.staff_url, {"doe": "terug"})
    assert "Even weg" in colleague.get(listing).text


def test_a_use_on_the_screen(colleague):
    row, board = deliverable(on="2026-03-02"), OrganisationFactory(name="Voorbeeldstad")
    facts = {"gebruik-organisation": "Voorbeeldstad", "gebruik-used_in": "action_plan"}
    facts |= {"gebruik-on": "2026-04-01", "doe": "gebruik"}
    answer = colleague.post(row.staff_url, facts)
    assert "Zeg waar het staat of wie het zei." in answer.text
    colleague.post(row.staff_url, {**facts, "gebruik-source": "Actieplan, bladzijde 3"})
    assert row.uses.get().organisation == board
    assert "in actieplan" in colleague.get(row.staff_url).text
    colleague.post(row.staff_url, {"doe": "gebruik-weg", "gebruik": str(row.uses.get().pk)})
    assert not row.uses.exists()


def test_the_list_narrows_and_goes_along_as_a_file(colleague, plan):
    deliverable(Kind.TREND_REPORT, title="Trends van 2025", on="2025-05-01", is_public=True)
    deliverable(Kind.INTERVIEW, title="Gesprek met een stafmedewerker")
    listing = reverse("deliverable_list:index")
    for query, shown in (
        ("kind=interview", {"Gesprek met een stafmedewerker"}),
        ("year=2025", {"Trends van 2025"}),
        ("is_public=True", {"Trends van 2025"}),
        ("q=stafmedewerker", {"Gesprek met een stafmedewerker"}),
        (f"goal={Goal.objects.get(code='OD 3.1').pk}", set()),
    ):
        found = colleague.get(f"{listing}?{query}").context["object_list"]
        assert {row.title for row in found} == shown, query
    answer = colleague.get(f"{listing}?export=csv&kind=interview")
    assert "Gesprek met een stafmedewerker" in answer.getvalue().decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_more(colleague, plan, django_assert_max_num_queries, count):
    for _ in range(count):
        deliverable(Kind.TREND_REPORT, partners=[OrganisationFactory()])
    listing = reverse("deliverable_list:index")
    colleague.get(listing)
    with django_assert_max_num_queries(30):
        colleague.get(listing)


def test_who_only_reads_changes_nothing(client):
    client.force_login(with_role(Role.COMMUNICATION))
    row = deliverable()
    assert client.get(row.staff_url).status_code == 200
    assert client.post(row.staff_url, {"doe": "archief"}).status_code in (302, 403)
    assert client.get(reverse("deliverables_staff:new")).status_code in (302, 403)
    row.refresh_from_db()
    assert not row.is_archived
