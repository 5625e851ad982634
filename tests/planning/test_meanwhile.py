"""Two colleagues write the same thing: no work is undone in silence, nothing typed is lost."""

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from members.enums import Role
from planning.actions import deliverables, following, initiatives, publications, sheets
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
    return {name: value for name, value in values.items() if value not in (None, False)}


def test_what_two_colleagues_wrote_on_an_initiative_goes_together(client, other):
    first, second = operational("OD 3.1"), operational("OD 2.2")
    one = InitiativeFactory(title="Oproep", on=date(2026, 12, 9), goal=first, note="Bel Jan")
    url = reverse("communication:change", args=[one.pk])
    mine = typed_in(client.get(url).context["form"]) | {"title": "Van mij", "on": "2026-12-16"}
    theirs = {"themes": ["gender", "lgbti"], "on": date(2026, 12, 10), "note": ""}
    initiatives.change_initiative(one, by=other, goal=second, **theirs)
    answer = client.post(url, mine)
    for words in (
        f"{WHO} “Datum”, “Operationele doelstelling”, “Nota” en “Thema’s” van dit initiatief",
        *(WHEN, "Wat jij typte, staat er nog; bij “Datum” lees je wat intussen bewaard is."),
        *("Intussen bewaard: donderdag 10 december 2026.", 'value="Van mij"', 'value="2026-12-16"'),
    ):
        assert words in answer.text, words
    assert answer.text.count("Intussen bewaard:") == 1
    one.refresh_from_db()
    assert (one.title, one.on) == ("Oproep", date(2026, 12, 10))
    assert client.post(url, typed_in(answer.context["form"])).status_code == 302
    one.refresh_from_db()
    assert (one.title, one.on) == ("Van mij", date(2026, 12, 16))
    assert (one.goal, one.note) == (second, "")
    assert (one.theme_gender, one.theme_lgbti, one.theme_disability) == (True, True, False)


def test_without_a_quarrel_both_are_there_to_be_saved(client, other):
    one = InitiativeFactory(title="Oproep")
    url = reverse("communication:change", args=[one.pk])
    mine = typed_in(client.get(url).context["form"]) | {"title": "Van mij"}
    initiatives.change_initiative(one, by=other, audience="Schepenen")
    answer = client.post(url, mine)
    assert f"{WHO} “Voor wie” van dit initiatief {WHEN}" in answer.text
    assert "samen met wat jij typte. Kijk het na en bewaar opnieuw." in answer.text
    initiatives.change_initiative(one, by=other, format="Filmpje")  # and once more
    answer = client.post(url, typed_in(answer.context["form"]))
    assert f"{WHO} “Vorm” van dit initiatief {WHEN}" in answer.text
    assert client.post(url, typed_in(answer.context["form"])).status_code == 302
    one.refresh_from_db()
    assert (one.title, one.audience, one.format) == ("Van mij", "Schepenen", "Filmpje")


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
    assert f"{WHO} “Stand”, “Verschenen op” en “Link” van “Nieuwsbrief” {WHEN}" in answer.text
    assert f"Intussen bewaard: {link}." in answer.text
    assert Publication.objects.get(pk=row.pk).url == link
    again = typed_in(dict(answer.context["publications"])[row])
    assert again[f"p{row.pk}-url"] == "https://mijn.example/1"
    again |= {"doe": "publicatie", "publicatie": row.pk}
    assert client.post(url, again).status_code == 302
    row.refresh_from_db()
    assert (row.is_published, row.url) == (True, "https://mijn.example/1")


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
    assert f"{WHO} “Titel” van deze fiche {WHEN}" in answer.text
    assert "Mijn werkwijze" in answer.text
    assert client.post(url, typed_in(answer.context["form"])).status_code == 302
    row.refresh_from_db()
    assert (row.title, row.method) == ("Vorming van Lotte", "Mijn werkwijze")


def test_a_story_says_who_was_faster(client, other):
    row = sheet("Vorming")
    url = reverse("plan_staff:story", args=[row.pk])
    mine = {"realised": "Zes avonden.", "gezien-realised": "", "gezien-deviation": ""}
    story = {"realised": "", "deviation": "Een avond viel weg.", "adjustment": ""}
    following.tell_year(row, by=other, **story)
    answer = client.post(url, mine)
    assert f"{WHO} “Wat anders liep” van dit verhaal {WHEN}" in answer.text
    again = typed_in(answer.context["form"]) | {"gezien-deviation": story["deviation"]}
    assert client.post(url, again).status_code == 302
    row.refresh_from_db()
    assert (row.realised, row.deviation) == ("Zes avonden.", "Een avond viel weg.")


def test_a_deliverable_says_who_was_faster_and_that_a_file_is_chosen_again(client, other):
    call_command("load_plan", verbosity=0)
    row = deliverable("trend_report", title="Trends")
    mine = typed_in(client.get(row.staff_url).context["form"]) | {"doe": "wijzig"}
    mine |= {"version": row.version, "title": "Trends van mij", "file": paper("trends.pdf")}
    deliverables.change_deliverable(row, by=other, version=row.version, is_public=True)
    answer = client.post(row.staff_url, mine)
    assert f"{WHO} “Iedereen mag dit lezen”" in answer.text
    assert f"van dit bewijsstuk {WHEN}" in answer.text
    assert "Kies je bestand opnieuw" in answer.text
    assert answer.context["form"]["title"].value() == "Trends van mij"
    row.refresh_from_db()
    assert (row.title, row.is_public, bool(row.file)) == ("Trends", True, False)
    again = typed_in(answer.context["form"]) | {"doe": "wijzig", "file": paper("trends.pdf")}
    again |= {"version": answer.context["version"]}
    assert client.post(row.staff_url, again).status_code == 302
    row.refresh_from_db()
    assert (row.title, row.is_public, bool(row.file)) == ("Trends van mij", True, True)
