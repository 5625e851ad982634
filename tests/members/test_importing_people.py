"""A list of people as it comes from a spreadsheet: looked at first, then all of it or nothing."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone

from members.actions.erasing import erase
from members.actions.importing import (
    ImportRefusal,
    ImportRefused,
    keep_for_a_look,
    look,
    take_in,
)
from members.enums import PersonRole, SecurityKind
from members.imports import UnreadableTable
from members.models import Employment, PendingImport, Person, SecurityEvent
from members.people_list import MOST_PEOPLE, read_people
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
HEAD = "e-mailadres;voornaam;familienaam;organisatie;functie;rol\n"


@pytest.fixture
def colleague():
    return StaffFactory().person


def upload(text, encoding="utf-8"):
    made = BytesIO(text if isinstance(text, bytes) else text.encode(encoding))
    made.name = "lijst.csv"
    return made


def bring(text, colleague, **choices):
    pending = keep_for_a_look(upload(text), by=colleague)
    return take_in(pending.token, by=colleague, **choices)


def problems(text):
    return [str(problem) for problem in read_people(text.encode()).table.problems]


def test_new_people_come_in_with_organisation_function_and_role(colleague):
    gent = OrganisationFactory(name="Gent", is_city=True)
    counts = bring(HEAD + "Ann@Stad.example;Ann;Maes;Stad Gent;schepen;Mandataris\n", colleague)
    ann = Person.objects.get(email="ann@stad.example")
    assert (ann.first_name, ann.last_name, ann.organisation) == ("Ann", "Maes", gent)
    assert (ann.function_title, ann.role) == ("schepen", PersonRole.MANDATARY)
    assert counts == {"new": 1, "changed": 0, "same": 0}


@pytest.mark.parametrize(
    ("encoding", "mark", "separator"),
    [("utf-8", "", ";"), ("utf-8", "\ufeff", ","), ("cp1252", "", "\t"), ("cp1252", "", ";")],
)
def test_every_way_of_writing_a_spreadsheet_is_read(colleague, encoding, mark, separator):
    head = separator.join(["E-mail", "Voornaam", "Achternaam"])
    row = separator.join(["zoe@stad.example", "Zoë", "D’Haese"])
    bring(f"{mark}{head}\r\n{row}\r\n".encode(encoding), colleague)
    zoe = Person.objects.get(email="zoe@stad.example")
    assert (zoe.first_name, zoe.last_name) == ("Zoë", "D’Haese")


def test_a_wrong_guess_can_be_put_right(colleague):
    text = "e-mail;voornaam;familienaam;a,b,c,d,e\nann@stad.example;Ann;Maes;x\n"
    with pytest.raises(UnreadableTable):
        read_people(text.encode())
    plan = read_people(text.encode(), separator=";")
    assert (plan.table.separator, len(plan.new)) == (";", 1)
    latin = read_people(
        "e-mail;voornaam;familienaam\na@b.example;Zo\u00eb;M\n".encode(), encoding="cp1252"
    )
    assert latin.lines[0].person.first_name == "ZoÃ«"
    assert latin.table.encoding == "Windows (Latin-1)"


def test_twice_changes_nothing_the_second_time(colleague):
    text = HEAD + "ann@stad.example;Ann;Maes;Buurthuis;;\n"
    bring(text, colleague)
    before = Person.objects.values().order_by("pk")
    before = list(before)
    assert bring(text, colleague) == {"new": 0, "changed": 0, "same": 1}
    assert list(Person.objects.values().order_by("pk")) == before
    assert not Employment.objects.exists()


def test_an_unknown_organisation_waits_to_be_linked(colleague):
    plan = read_people((HEAD + "ann@stad.example;Ann;Maes;Buurthuis;;\n").encode())
    assert len(plan.unlinked) == 1
    bring(HEAD + "ann@stad.example;Ann;Maes;Buurthuis;;\n", colleague)
    ann = Person.objects.get(email="ann@stad.example")
    assert (ann.organisation, ann.organisation_typed) == (None, "Buurthuis")
    assert ann in Person.objects.unlinked()


def test_what_is_known_is_changed_only_where_the_file_says_something(colleague):
    ann = PersonFactory(email="ann@stad.example", first_name="An", function_title="schepen")
    former, aalst = ann.organisation, OrganisationFactory(name="Aalst")
    text = HEAD + f"ann@stad.example;Ann;{ann.last_name};Aalst;;\n"
    (line,) = read_people(text.encode()).changed
    assert line.changes == [
        ("voornaam", "An", "Ann"),
        ("organisatie", former.full_name, aalst.full_name),
    ]
    bring(text, colleague)
    ann.refresh_from_db()
    assert (ann.first_name, ann.function_title, ann.organisation) == ("Ann", "schepen", aalst)
    assert Employment.objects.get().organisation == former


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("geen adres;Ann;Maes;;;", "Regel 2: Het e-mailadres mist een apenstaartje (@)."),
        (";Ann;Maes;;;", "Regel 2: Leeg: e-mailadres."),
        ("ann@stad.example;;Maes;;;", "Regel 2: Leeg: voornaam."),
        ("ann@stad.example;Ann;Maes;;;baas", "Regel 2: De rol “baas” kennen we niet."),
        (f"ann@stad.example;{'A' * 81};Maes;;;", "Regel 2: Voornaam is te lang"),
        ("ann@stad.example;Ann;Maes;;;;;te;veel", "Regel 2: Deze regel heeft meer vakken"),
        ('ann@stad.example;"An\nn";Maes;;;', "Regel 2: Deze regel bevat tekens"),
    ],
)
def test_a_rejected_line_says_where_and_why_and_holds_everything_back(colleague, row, sentence):
    text = HEAD + row + "\nbo@stad.example;Bo;Maes;;;\n"
    assert any(problem.startswith(sentence) for problem in problems(text))
    pending = keep_for_a_look(upload(text), by=colleague)
    with pytest.raises(ImportRefused) as refused:
        take_in(pending.token, by=colleague)
    assert refused.value.refusal == ImportRefusal.PROBLEMS
    assert not Person.objects.filter(email__endswith="@stad.example").exists()


def test_an_address_that_stands_in_it_twice_is_told_with_its_first_line():
    text = HEAD + "ann@stad.example;Ann;Maes;;;\nANN@stad.example ;Ann;Maes;;;\n"
    assert problems(text) == ["Regel 3: Dit adres staat ook op regel 2."]


def test_two_behind_one_shared_mailbox_are_two_people(colleague):
    text = HEAD + "info@stad.example;Ann;Maes;;;\ninfo@stad.example;Bo;Maes;;;\n"
    assert bring(text, colleague)["new"] == 2
    assert bring(text, colleague)["same"] == 2


def test_who_was_erased_does_not_come_back_by_a_list(colleague):
    erase(PersonFactory(email="ann@stad.example"), by=None)
    assert "wissen" in problems(HEAD + "ann@stad.example;Ann;Maes;;;\n")[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "mist deze kolom"),
        (b"PK\x03\x04rest", "Excelbestand"),
        (b"\x00\x01", "geen tekstbestand"),
        (HEAD.encode(), "staat niemand"),
        (b"naam;schoenmaat\nAnn;42\n", "mist deze kolom: e-mailadres, voornaam, familienaam"),
        (b"e-mail;e-mail;voornaam;familienaam\n", "twee keer: e-mailadres"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content, words):
    with pytest.raises(UnreadableTable, match=words):
        read_people(content)


def test_a_list_that_is_too_long_says_how_long_it_may_be():
    rows = "".join(f"p{n}@stad.example;A;B\n" for n in range(MOST_PEOPLE + 1))
    with pytest.raises(UnreadableTable, match=str(MOST_PEOPLE)):
        read_people(("e-mail;voornaam;familienaam\n" + rows).encode())


def test_a_look_writes_nothing_and_the_file_goes_once_it_is_taken_in(colleague):
    pending = keep_for_a_look(upload(HEAD + "ann@stad.example;Ann;Maes;;;\n"), by=colleague)
    before = Person.objects.count()
    assert len(look(pending).new) == 1
    assert Person.objects.count() == before
    take_in(pending.token, by=colleague)
    assert not PendingImport.objects.exists()
    with pytest.raises(ImportRefused) as refused:
        take_in(pending.token, by=colleague)
    assert refused.value.refusal == ImportRefusal.GONE


@pytest.mark.parametrize("case", ["other colleague", "too late"])
def test_a_file_is_there_for_who_brought_it_and_for_two_hours(colleague, case):
    pending = keep_for_a_look(upload(HEAD + "ann@stad.example;Ann;Maes;;;\n"), by=colleague)
    if case == "too late":
        PendingImport.objects.update(at=timezone.now() - timedelta(hours=3))
    who = StaffFactory().person if case == "other colleague" else colleague
    with pytest.raises(ImportRefused):
        take_in(pending.token, by=who)


def test_a_new_file_takes_the_place_of_the_one_before(colleague):
    keep_for_a_look(upload(HEAD), by=colleague)
    keep_for_a_look(upload(HEAD), by=colleague)
    assert PendingImport.objects.count() == 1


def test_the_security_log_tells_who_took_in_how_many(colleague):
    bring(HEAD + "ann@stad.example;Ann;Maes;;;\n", colleague)
    event = SecurityEvent.objects.get(kind=SecurityKind.IMPORTED)
    assert event.actor_key == colleague.key
    assert '"new": 1' in event.detail.text
    assert "ann" not in event.detail.text.lower()


def test_reading_asks_as_many_questions_for_thirty_people_as_for_three(
    django_assert_num_queries, colleague
):
    OrganisationFactory(name="Gent")

    def rows(n):
        return (HEAD + "".join(f"p{x}@stad.example;A;B;Gent;;\n" for x in range(n))).encode()

    bring(rows(30), colleague)
    for size in (3, 30):
        with django_assert_num_queries(4):
            assert len(read_people(rows(size)).unchanged) == size
