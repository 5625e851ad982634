"""Two colleagues write the same thing: no work is undone in silence, nothing typed is lost."""

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from members.enums import Role
from planning.actions import deliverables, initiatives, publications, sheets
from planning.communication.enums import CommunicationRefusal, CommunicationRefused
from planning.communication.seen import seen_of
from planning.models import Publication
from tests.factories.communication import (
    InitiativeFactory,
    PublicationFactory,
    colleague_in,
    operational,
    sheet,
)
from tests.factories.deliverables import deliverable, paper
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
WHO = "Lotte Claes wijzigde"
WHEN = "op dinsdag 1 december 2026, 14.32 uur, terwijl jij schreef"


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to("2026-12-01 14:32+01:00", tick=False)


@pytest.fixture
def other():
    return StaffFactory(person=PersonFactory(first_name="Lotte", last_name="Claes")).person


@pytest.fixture
def client(client, settings):
    settings.STAFF_MFA = False
    client.force_login(colleague_in(Role.COORDINATOR))
    return client


def typed_in(form) -> dict:
    """What the browser sends of a form that nobody touched."""
    values = {form[name].html_name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()}


def test_an_initiative_that_a_colleague_changed_is_not_undone(client, other):
    one = InitiativeFactory(title="Oproep", on=date(2026, 12, 9), goal=operational("OD 3.1"))
    url = reverse("communication:change", args=[one.pk])
    mine = typed_in(client.get(url).context["form"]) | {"title": "Oproep van mij", "note": "Nota"}
    initiatives.change_initiative(
        one, by=other, goal=operational("OD 2.2"), themes=["gender"], on=date(2026, 12, 10)
    )
    answer = client.post(url, mine)
    for words in (
        *(f"{WHO} dit initiatief {WHEN}", "“Operationele doelstelling”, “Nota” en “Thema’s”"),
        *("Bewaar opnieuw om jouw tekst te houden", 'value="Oproep van mij"', "Nota"),
        *("Intussen bewaard: donderdag 10 december 2026.", "Intussen bewaard: OD 2.2"),
        "Intussen bewaard: Gender.",
    ):
        assert words in answer.text, words
    one.refresh_from_db()
    assert (one.title, one.on, one.theme_gender) == ("Oproep", date(2026, 12, 10), True)
    mine["seen"] = answer.context["form"]["seen"].value()
    assert client.post(url, mine).status_code == 302
    one.refresh_from_db()
    assert (one.title, one.on, one.theme_gender) == ("Oproep van mij", date(2026, 12, 9), False)


def test_what_the_form_does_not_show_stops_nobody(client, other):
    one = InitiativeFactory(title="Oproep")
    url = reverse("communication:change", args=[one.pk])
    mine = typed_in(client.get(url).context["form"]) | {"title": "Oproep van mij"}
    publications.add_publication(one, channel="magazine", planned_on=one.on, by=other)
    assert client.post(url, mine).status_code == 302
    assert "terwijl jij schreef" in client.post(url, mine | {"seen": ""}).text


def test_a_post_that_a_colleague_noted_stays_published(client, other):
    row = PublicationFactory(planned_on=date(2026, 11, 30))
    second = PublicationFactory(initiative=row.initiative, channel="website")
    url = reverse("communication:initiative", args=[row.initiative_id])
    forms = dict(client.get(url).context["publications"])
    mine = typed_in(forms[row]) | {f"p{row.pk}-url": "https://mijn.example/1"}
    mine |= {"doe": "publicatie", "publicatie": row.pk}
    link = "https://krant.example/stuk"
    publications.set_state(row, state="published", url=link, by=other)
    publications.set_state(second, state="dropped", by=None)  # says nothing about the first
    answer = client.post(url, mine)
    assert f"{WHO} “Nieuwsbrief” {WHEN}" in answer.text
    assert f"Intussen bewaard: {link}." in answer.text
    assert "Intussen bewaard: Gepubliceerd." in answer.text
    assert "https://mijn.example/1" in answer.text
    assert Publication.objects.get(pk=row.pk).url == link
    mine |= {f"p{row.pk}-seen": dict(answer.context["publications"])[row]["seen"].value()}
    assert client.post(url, mine).status_code == 302
    assert not Publication.objects.get(pk=row.pk).is_published


def test_a_proposal_does_not_replace_what_a_colleague_chose(client, other):
    goal, chosen = operational("OD 2.2"), operational("OD 3.1")
    one = InitiativeFactory()
    url = reverse("communication:initiative", args=[one.pk])
    initiatives.change_initiative(one, by=other, goal=chosen)
    answer = client.post(url, {"doe": "koppel", "goal": goal.pk})
    assert "Een collega koppelde dit intussen al anders" in answer.text
    one.refresh_from_db()
    assert one.goal == chosen
    client.post(url, {"doe": "koppel", "goal": chosen.pk})  # the same one twice is no quarrel
    assert client.post(url, {"doe": "koppel", "sheet": sheet().pk}).status_code == 302


def test_the_verbs_refuse_what_was_read_before_a_change(other):
    one = InitiativeFactory(title="Oproep")
    row = PublicationFactory(initiative=one)
    before, before_row = seen_of(one), seen_of(row)
    initiatives.change_initiative(one, by=other, seen=before, note="Nieuw")
    publications.set_state(row, state="ready", seen=before_row, by=other)
    for verb, given, seen in (
        (initiatives.change_initiative, one, {"seen": before, "title": "Laat"}),
        (publications.set_state, row, {"seen": before_row, "state": "dropped"}),
    ):
        with pytest.raises(CommunicationRefused) as refused:
            verb(given, by=other, **seen)
        assert refused.value.refusal == CommunicationRefusal.CHANGED_MEANWHILE
        given.refresh_from_db()
    assert (one.title, one.note, row.state) == ("Oproep", "Nieuw", "ready")


def test_a_sheet_says_who_was_faster(client, other, time_machine):
    time_machine.move_to("2026-12-01 14:00+01:00", tick=False)
    row = sheet("Vorming")
    url = reverse("plan_staff:change_sheet", args=[row.pk])
    mine = typed_in(client.get(url).context["form"]) | {"method": "Mijn werkwijze"}
    time_machine.move_to("2026-12-01 14:32+01:00", tick=False)
    sheets.change_sheet(row, title="Vorming van Lotte", by=other)
    answer = client.post(url, mine)
    assert f"{WHO} deze fiche {WHEN}" in answer.text
    assert "bij “Titel” en “Werkwijze”" in answer.text
    assert "Intussen bewaard: Vorming van Lotte." in answer.text
    assert "Mijn werkwijze" in answer.text
    same = typed_in(answer.context["form"]) | {"title": "Vorming van Lotte", "method": ""}
    same["seen_at"] = mine["seen_at"]
    assert "is er geen verschil. Bewaar gerust opnieuw." in client.post(url, same).text


def test_a_deliverable_says_who_was_faster_and_that_a_file_is_chosen_again(client, other):
    call_command("load_plan", verbosity=0)
    row = deliverable("trend_report", title="Trends")
    mine = typed_in(client.get(row.staff_url).context["form"]) | {"doe": "wijzig"}
    mine |= {"version": row.version, "title": "Trends van mij", "file": paper("trends.pdf")}
    mine = {name: value for name, value in mine.items() if value is not False}
    deliverables.change_deliverable(row, by=other, version=row.version, is_public=True)
    answer = client.post(row.staff_url, mine)
    assert f"{WHO} dit bewijsstuk {WHEN}" in answer.text
    assert "Intussen bewaard: ja." in answer.text
    assert "Kies je bestand opnieuw" in answer.text
    assert answer.context["form"]["title"].value() == "Trends van mij"
    row.refresh_from_db()
    assert (row.title, row.is_public, bool(row.file)) == ("Trends", True, False)
