"""Lists of before: the dry run, line and reason, twice makes no doubles, and the way back."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from advice.enums import ConsultationKind
from advice.models import Consultation
from cms.models import PracticePage
from members.actions.roles import seed_roles
from members.models import Person
from newsletter.enums import SnapshotOrigin
from newsletter.models import SubscriberSnapshot
from planning.actions.deliverables import change_deliverable
from planning.actions.past import keep_past, look_at, take_in, undo_past
from planning.models import Deliverable, PastFile
from planning.past.enums import PastRefusal, PastRefused
from planning.past.kinds import kind_named, kinds
from planning.purging import past_lists
from tests.factories.cms import HomePageFactory, PracticeIndexPageFactory
from tests.factories.deliverables import deliverable
from tests.factories.members import OrganisationFactory, StaffFactory

pytestmark = pytest.mark.django_db

LINK = "https://voorbeeld.example/stuk.pdf"
DELIVERABLES = f"""titel;soort;datum;link;partners;geldt tot;publiek
Noden in 2024;Rapport met trends en noden;12/12/2024;{LINK};;;ja
Delen van praktijken;Afspraak met een praktijkdatabankhouder;2024-02-01;{LINK};Huis;31/12/2026;nee
"""
CONSULTATIONS = """soort;datum;titel;onderwerp;deelnemers
Stuurgroep;18/03/2025;;Actieplan;
Bilateraal overleg met een partner;22/04/2025;;Meldpunten;Huis | Iets onbekends
"""
MONTHS = "maand;abonnees\n2024-11;1.012\n12/2024;1035\n"
PRACTICES = f"""titel;bestuur;eerst gepubliceerd op;thema;databank;webadres
Loket zonder drempels;Voorbeeldstad;14/05/2024;Handicap;;
Buurtgesprekken;;03/10/2023;gender | lgbti+;Voorbeeldhuis;{LINK}
"""


@pytest.fixture(autouse=True)
def organisations(time_machine):
    time_machine.move_to("2026-12-01 10:00+01:00", tick=False)
    OrganisationFactory(name="Huis", kind="partner")
    OrganisationFactory(name="Voorbeeldstad")


@pytest.fixture
def by() -> Person:
    return StaffFactory().person


def kept(kind, text, by) -> PastFile:
    upload = SimpleUploadedFile("lijst.csv", text.encode())
    return keep_past(upload, kind=kind, source="de lijst van toen", by=by)


def loaded(kind, text, by) -> PastFile:
    return take_in(kept(kind, text, by).token, by=by)


def problems(kind, text, by) -> list[str]:
    return [str(each) for each in look_at(kept(kind, text, by)).table.problems]


def refused(refusal):
    return pytest.raises(PastRefused, match=refusal.label[:25])


def test_there_are_four_kinds():
    assert list(kinds()) == ["maandstanden", "praktijken", "overleg", "bewijsstukken"]


@pytest.mark.parametrize("slug", ["maandstanden", "praktijken", "overleg", "bewijsstukken"])
def test_the_example_can_be_read(slug, by):
    call_command("load_plan", verbosity=0)
    for name in ("Gent", "Genk", "Unia"):
        OrganisationFactory(name=name)
    kind = kind_named(slug)
    heads = ";".join(names[0] for names in kind.columns.values())
    lines = [";".join(cells) for cells in kind.example]
    plan = look_at(kept(slug, "\n".join([heads, *lines]), by))
    assert [str(each) for each in plan.table.problems] == []
    assert len(plan.new) == len(kind.example)


@pytest.mark.parametrize(
    ("slug", "text", "model"),
    [
        ("bewijsstukken", DELIVERABLES, Deliverable),
        ("overleg", CONSULTATIONS, Consultation),
        ("maandstanden", MONTHS, SubscriberSnapshot),
        ("praktijken", PRACTICES, PracticePage),
    ],
)
def test_a_list_is_looked_at_taken_in_once_and_taken_back(slug, text, model, by):
    HomePageFactory()
    PracticeIndexPageFactory()
    load = kept(slug, text, by)
    plan = look_at(load)
    assert [str(each) for each in plan.table.problems] == []
    assert (len(plan.new), len(plan.known)) == (2, 0)
    assert model.objects.count() == 0  # a look writes nothing

    load = take_in(load.token, by=by)
    assert (load.new_count, load.known_count, load.content) == (2, 0, None)
    assert model.objects.count() == 2

    with refused(PastRefusal.NOTHING_NEW):
        loaded(slug, text, by)
    assert model.objects.count() == 2

    undo_past(load, by=by)
    undo_past(load, by=by)
    assert model.objects.count() == 0
    assert loaded(slug, text, by).new_count == 2


def test_deliverables_keep_what_the_list_says(by):
    loaded("bewijsstukken", DELIVERABLES, by)
    report, agreement = Deliverable.objects.order_by("-on")
    assert (report.title, report.is_public) == ("Noden in 2024", True)
    assert report.published_on == date(2024, 12, 12)
    assert (agreement.until, agreement.entered_by) == (date(2026, 12, 31), by)
    assert [each.name for each in agreement.partners.all()] == ["Huis"]


def test_consultations_keep_what_the_list_says(by):
    loaded("overleg", CONSULTATIONS, by)
    steering, bilateral = Consultation.objects.order_by("on")
    assert steering.kind == ConsultationKind.STEERING_GROUP
    assert [each.shown_name for each in bilateral.participants.all()] == ["Huis", "Iets onbekends"]


def test_month_ends_are_marked_as_loaded(by):
    loaded("maandstanden", MONTHS, by)
    first = SubscriberSnapshot.objects.order_by("month_end").first()
    assert (first.month_end, first.confirmed) == (date(2024, 11, 30), 1012)
    assert first.origin == SnapshotOrigin.LOADED


def test_a_practice_comes_as_a_draft_with_its_first_day(by):
    HomePageFactory()
    PracticeIndexPageFactory()
    loaded("praktijken", PRACTICES, by)
    page = PracticePage.objects.get(title="Loket zonder drempels")
    assert not page.live
    assert timezone.localdate(page.first_published_at) == date(2024, 5, 14)
    assert page.theme_disability
    page.summary, page.approach = "Wie minder mobiel is, komt zelf binnen.", []
    page.save_revision().publish()
    page.refresh_from_db()
    assert timezone.localdate(page.first_published_at) == date(2024, 5, 14)


@pytest.mark.parametrize(
    ("slug", "line", "reason"),
    [
        ("bewijsstukken", f"A;Onbekende soort;12/12/2024;{LINK};;;", "De soort “Onbekende soort”"),
        ("bewijsstukken", f"A;Diepte-interview;31/02/2024;{LINK};;;", "is geen datum"),
        ("bewijsstukken", f"A;Diepte-interview;01/02/2036;{LINK};;;", "moet nog komen"),
        ("bewijsstukken", "A;Diepte-interview;01/02/2024;geen link;;;", "is geen link"),
        ("bewijsstukken", f"A;Diepte-interview;01/02/2024;{LINK};Niemand;;", "“Niemand”"),
        ("bewijsstukken", f"A;Diepte-interview;01/02/2024;{LINK};;;misschien", "ja of nee"),
        ("bewijsstukken", f"A;Diepte-interview;01/02/2024;{LINK};;01/01/2024;", "laatste dag"),
        ("overleg", "Bilateraal overleg met een partner;22/04/2025;;;", "hoort een onderwerp"),
        ("maandstanden", "maart 2024;12", "is geen maand"),
        ("maandstanden", "2026-12;12", "nog niet voorbij"),
        ("maandstanden", "2024-03;twaalf", "geen aantal"),
        ("praktijken", "A;;01/02/2024;;Huis;", "Vul zowel"),
    ],
)
def test_what_cannot_be_names_its_line_and_why(slug, line, reason, by):
    head = {
        "bewijsstukken": DELIVERABLES,
        "overleg": CONSULTATIONS,
        "maandstanden": MONTHS,
        "praktijken": PRACTICES,
    }[slug].partition("\n")[0]
    found = problems(slug, f"{head}\n{line}\n", by)
    assert len(found) == 1
    assert found[0].startswith("Regel 2: ")
    assert reason in found[0]


def test_the_same_twice_in_one_list_is_said(by):
    line = DELIVERABLES.splitlines()[1]
    found = problems("bewijsstukken", f"{DELIVERABLES}{line}\n", by)
    assert found == ["Regel 4: Dit staat ook op regel 2. Houd er één over."]


def test_one_wrong_line_holds_the_whole_list_back(by):
    load = kept("bewijsstukken", f"{DELIVERABLES}A;B;C;D;;;\n", by)
    with refused(PastRefusal.PROBLEMS):
        take_in(load.token, by=by)
    assert not Deliverable.objects.exists()


def test_what_stood_there_stays_also_when_the_list_is_taken_back(by):
    there = deliverable("trend_report", on="2024-12-12", title="Noden in 2024")
    load = loaded("bewijsstukken", DELIVERABLES, by)
    assert (load.new_count, load.known_count) == (1, 1)
    undo_past(load, by=by)
    assert list(Deliverable.objects.all()) == [there]


def test_what_a_colleague_changed_since_is_not_taken_away(by):
    load = loaded("bewijsstukken", DELIVERABLES, by)
    row = Deliverable.objects.first()
    change_deliverable(row, by=by, version=row.version, title="Verbeterde titel")
    with refused(PastRefusal.IN_USE):
        undo_past(load, by=by)
    assert Deliverable.objects.count() == 2


def test_a_file_that_nobody_decides_about_goes(by, time_machine):
    load = kept("maandstanden", MONTHS, by)
    time_machine.move_to("2026-12-05 10:00+01:00", tick=False)
    with refused(PastRefusal.GONE):
        take_in(load.token, by=by)
    list(past_lists(timezone.now()))
    assert not PastFile.objects.exists()


def test_the_screens_from_choosing_to_taking_back(client):
    seed_roles()
    client.force_login(StaffFactory())
    assert "Nog niets." in client.get(reverse("past_staff:home")).text
    kind = reverse("past_staff:kind", args=["bewijsstukken"])
    assert "praktijkdatabankhouder" in client.get(f"{kind}voorbeeld/").getvalue().decode()
    upload = SimpleUploadedFile("lijst.csv", DELIVERABLES.encode())
    answer = client.post(kind, {"file": upload, "source": ""})
    assert "Zeg waar deze gegevens vandaan komen." in answer.text
    upload.seek(0)
    answer = client.post(kind, {"file": upload, "source": "de lijst van toen"})
    look = answer["Location"]
    text = client.get(look).text
    assert "Noden in 2024" in text
    assert not Deliverable.objects.exists()
    client.post(look)
    load = PastFile.objects.get()
    undo = reverse("past_staff:undo", args=[load.pk])
    assert "bracht 2 nieuwe regels" in client.get(undo).text
    client.post(undo)
    assert not Deliverable.objects.exists()
    assert "Ongedaan gemaakt op" in client.get(reverse("past_staff:home")).text
    assert client.get(reverse("past_staff:kind", args=["bestaat-niet"])).status_code == 404
