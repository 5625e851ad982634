"""Taking over the years before the platform: dry run, all or nothing, twice, and back again."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.actions.past_loading import keep_past_file, look_at_past, take_in_past, undo_past
from events.enums import EventKind, PastKind
from events.models import Attendance, Event, LoadedPerson, PastLoad, Registration, SessionDay
from events.past_enums import PastRefusal, PastRefused
from events.past_events import read_events
from events.past_people import read_people
from members.actions.erasing import ErasureReason, erase
from members.models import OutboxMail, Person
from tests.factories.events import EventFactory, RegistrationFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db
EVENTS = """titel;soort;datum;begin;einde;gemeente;gastgemeente;thema
Onthaal;Vorming;12/03/2024;9.30;12.30;Gent;;handicap
Starten;Meerdaagse vorming;15/01/2024 | 12/02/2024;;;;;
Op bezoek;Werkbezoek;14/05/2024;;;;Genk;gender | lgbti
"""
PEOPLE = """evenement;datum;voornaam;familienaam;e-mail;organisatie;rol;aanwezig
Onthaal;12/03/2024;An;Maes;an.maes@gent.example;Gent;Medewerker;ja
Onthaal;;Bo;Claes;;Gent;Mandataris;nee
Starten;;Bo;Claes;;Gent;Mandataris;dag 2
Starten;;An;Maes;AN.MAES@gent.example;Huis zonder naam;;
"""


@pytest.fixture
def towns():
    return {name: OrganisationFactory(name=name, is_city=True) for name in ("Gent", "Genk")}


def take(text, kind, by, source="de lijst van 2024"):
    file = SimpleUploadedFile("lijst.csv", text.encode())
    load = keep_past_file(file, kind=kind, source=source, by=by)
    return take_in_past(load.token, by=by)


def everything():
    models = (Event, SessionDay, Registration, Attendance, Person, LoadedPerson)
    return {
        model.__name__: list(model.objects.order_by("pk").values_list("pk")) for model in models
    }


def problems(plan):
    return [str(each) for each in plan.table.problems]


def test_events_come_in_public_marked_and_with_their_days(towns, client, agenda):
    by = PersonFactory()
    load = take(EVENTS, PastKind.EVENTS, by)

    onthaal, starten, visit = Event.objects.order_by("pk")
    assert (onthaal.kind, onthaal.year, onthaal.theme_disability) == ("training", 2024, True)
    assert [day.municipality.name for day in onthaal.sessions.get().days.all()] == ["Gent"]
    assert starten.sessions.get().days.count() == 2
    assert (visit.host, visit.theme_gender, visit.theme_lgbti) == (towns["Genk"], True, True)
    assert (load.new_count, load.known_count) == (3, 0)
    assert bytes(load.content or b"") == b""
    assert onthaal.taken_over == "Overgenomen uit de lijst van 2024"
    assert client.get(onthaal.url).status_code == 200


def test_participants_come_in_as_they_were_then_and_nobody_is_mailed(towns):
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    take(PEOPLE, PastKind.PEOPLE, by)

    an = Person.objects.get(email="an.maes@gent.example")
    bo = Person.objects.get(first_name="Bo")
    first, second = Registration.objects.filter(person=an).order_by("session_id")
    assert (first.organisation, first.status) == (towns["Gent"], "confirmed")
    assert (second.organisation, second.organisation_typed) == (None, "Huis zonder naam")
    assert first.taken_over == "Overgenomen uit de lijst van 2024"
    assert first.registered_at.year == 2024  # so that it is kept as long as its own year
    marks = Attendance.objects.filter(registration__person=bo).order_by("day__starts_at")
    assert [mark.state for mark in marks] == ["absent", "present", "absent"]
    assert Attendance.objects.filter(registration__person=an).count() == 1  # one is not known
    assert not OutboxMail.objects.exists()


def test_loading_twice_changes_nothing(towns):
    by = PersonFactory()
    for text, kind in ((EVENTS, PastKind.EVENTS), (PEOPLE, PastKind.PEOPLE)):
        take(text, kind, by)
        before = everything()
        with pytest.raises(PastRefused) as refused:
            take(text, kind, by)
        assert refused.value.refusal == PastRefusal.NOTHING_NEW
        assert everything() == before


def test_a_longer_file_brings_only_what_is_new(towns):
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    more = EVENTS + "Later;Webinar;01/06/2024;;;;;\n"

    load = take(more, PastKind.EVENTS, by)

    assert (load.new_count, load.known_count) == (1, 3)
    assert Event.objects.count() == 4


def test_one_wrong_line_holds_the_whole_file_back_and_each_says_why(towns):
    text = EVENTS + (
        "Onthaal;Vorming;12/03/2024;;;;;\n"
        "Iets;Feest;12/03/2024;;;;;\n"
        "Iets;Vorming;morgen;;;;;\n"
        "Iets;Vorming;12/03/2199;;;;;\n"
        "Iets;Werkbezoek;12/03/2024;;;;Nergens;\n"
        ";Vorming;12/03/2024;;;;;\n"
    )
    found = problems(read_events(text.encode()))

    assert [each.split(":")[0] for each in found] == [f"Regel {number}" for number in range(5, 11)]
    assert "staan ook op regel 2" in found[0]
    assert "Kies uit: Vorming" in found[1]
    assert "12/03/2024" in found[2]
    assert "nog niet voorbij" in found[3]
    assert "gastgemeente “Nergens”" in found[4]
    with pytest.raises(PastRefused) as refused:
        take(text, PastKind.EVENTS, PersonFactory())
    assert refused.value.refusal == PastRefusal.PROBLEMS
    assert not Event.objects.exists()


def test_lines_about_people_that_cannot_be_say_why(towns):
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    twice = EventFactory(title="Twee keer", kind=EventKind.TRAINING)
    for first_in in (-30, -20):
        make_session(event=twice, first_in=first_in)
    text = PEOPLE + (
        "Onthaal;;An;Maes;an.maes@gent.example;;;ja\n"
        "Onthaal;;;;geen adres;;;ja\n"
        "Onthaal;;Jo;;;;;ja\n"
        "Onthaal;;;;info@gent.example;;;ja\n"
        "Onthaal;13/03/2024;Jo;Maes;;;;ja\n"
        "Nooit geweest;;Jo;Maes;;;;ja\n"
        "Twee keer;;Jo;Maes;;;;ja\n"
        "Onthaal;;Jo;Maes;;;Koning;ja\n"
        "Onthaal;;Jo;Maes;;;;wie weet\n"
    )
    found = problems(read_people(text.encode()))

    said = (
        *("ook op regel 2", "adres", "familienaam of een e-mailadres", "Vul ook de naam in"),
        *("niet op 13/03/2024", "kennen we niet", "Zet de datum erbij", "Kies uit: Medewerker"),
        "begrijpen we niet",
    )
    lines = range(6, 15)
    assert len(found) == len(said)
    for text, line, words in zip(found, lines, said, strict=True):
        assert text.startswith(f"Regel {line}:")
        assert words in text


@pytest.mark.parametrize("codec", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_letters_and_separators_are_recognised(codec, separator):
    text = (
        f"titel{separator}soort{separator}datum\nCafé één{separator}Vorming{separator}12/3/2024\n"
    )

    plan = read_events(text.encode(codec))

    assert [line.title for line in plan.new] == ["Café één"]


def test_a_municipality_is_found_by_name_code_or_as_it_was(towns):
    new = OrganisationFactory(name="Nieuwerstad", valid_from=date(2025, 1, 1))
    old = OrganisationFactory(
        name="Oudergem", valid_to=date(2024, 12, 31), successor=new, nis_code="99001"
    )
    new.former_names.create(name="Oudergem")
    make_session(event=EventFactory(title="Toen", year=2024), first_in=-20)
    SessionDay.objects.update(starts_at="2024-03-12T09:00Z", ends_at="2024-03-12T12:00Z")
    names = ("Gemeente Oudergem", "oudergem", "99001", "Nieuwerstad", "stad gent", "Elders")
    rows = "".join(f"Toen;P{i};De Wit;{name}\n" for i, name in enumerate(names))

    plan = read_people(f"evenement;voornaam;familienaam;organisatie\n{rows}".encode())

    found = [line.organisation for line in plan.new]
    assert found == [old, old, old, new, towns["Gent"], None]
    assert plan.new[-1].typed == "Elders"


def test_without_an_address_the_same_name_of_the_same_board_is_one_person(towns):
    take(EVENTS, PastKind.EVENTS, PersonFactory())
    header = "evenement;naam;organisatie\n"
    rows = "Onthaal;Bo Claes;Gent\nStarten;bo claes;Stad Gent\nOnthaal;Bo Claes;Genk\n"

    take(header + rows, PastKind.PEOPLE, PersonFactory())

    seats = Registration.objects.order_by("pk").values_list("person", flat=True)
    assert len(seats) == 3
    assert seats[0] == seats[1] != seats[2]
    again = take(header + "Op bezoek;Bo Claes;Gent\n", PastKind.PEOPLE, PersonFactory())
    assert again.registrations.get().person_id == seats[0]


def test_somebody_who_is_in_that_session_with_an_address_is_known_by_name(towns):
    session = make_session(event=EventFactory(title="Onlangs"), first_in=-20)
    seat = RegistrationFactory(session=session, organisation=towns["Gent"])
    seat.person.first_name, seat.person.last_name = "Bo", "Claes"
    seat.person.save()

    plan = read_people(b"evenement;naam;organisatie\nOnlangs;Bo Claes;Gent\n")

    assert (plan.new, [line.person for line in plan.known]) == ([], [seat.person])


def test_whoever_was_erased_counts_once_more_and_stays_without_a_name(towns):
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    person = PersonFactory(email="an.maes@gent.example", first_name="An", last_name="Maes")
    erase(person, by=None, reason=ErasureReason.NOT_NEEDED)

    take(PEOPLE, PastKind.PEOPLE, by)

    person.refresh_from_db()
    assert (person.first_name, person.email) == ("", "")
    assert Registration.objects.filter(person=person, organisation=towns["Gent"]).count() == 1
    assert not Registration.objects.exclude(organisation_typed="").exists()


def test_the_same_file_after_the_names_are_gone_counts_nobody_twice(towns):
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    take(PEOPLE, PastKind.PEOPLE, by)
    for person in Person.objects.exclude(pk=by.pk):
        erase(person, by=None, reason=ErasureReason.NOT_NEEDED)
    before = everything()

    with pytest.raises(PastRefused) as refused:
        take(PEOPLE, PastKind.PEOPLE, by)

    assert refused.value.refusal == PastRefusal.NOTHING_NEW
    assert everything() == before


def test_undoing_takes_back_all_of_it_and_nothing_else(towns):
    by = PersonFactory()
    before = everything()
    events = take(EVENTS, PastKind.EVENTS, by)
    between = everything()
    people = take(PEOPLE, PastKind.PEOPLE, by)
    with pytest.raises(PastRefused) as refused:
        undo_past(events, by=by)
    assert refused.value.refusal == PastRefusal.HAS_PEOPLE

    undo_past(people, by=by)
    assert everything() == between
    undo_past(events, by=by)
    assert everything() == before
    assert undo_past(events, by=PersonFactory()).undone_by == by


def test_undoing_leaves_a_person_whom_something_else_knows(towns):
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    people = take(PEOPLE, PastKind.PEOPLE, by)
    an = Person.objects.get(email="an.maes@gent.example")
    RegistrationFactory(session=make_session(), person=an)

    undo_past(people, by=by)

    assert list(Person.objects.exclude(pk=by.pk)) == [an]


def test_a_file_of_a_colleague_or_of_yesterday_is_not_taken_in():
    by = PersonFactory()
    file = SimpleUploadedFile("lijst.csv", EVENTS.encode())
    load = keep_past_file(file, kind=PastKind.EVENTS, source="toen", by=by)
    with pytest.raises(PastRefused) as refused:
        take_in_past(load.token, by=PersonFactory())
    assert refused.value.refusal == PastRefusal.GONE
    PastLoad.objects.update(at=timezone.now() - timedelta(days=2))
    with pytest.raises(PastRefused) as refused:
        take_in_past(load.token, by=by)
    assert refused.value.refusal == PastRefusal.GONE


def test_five_thousand_lines_cost_as_many_questions_as_their_batches(towns):
    """Reading asks a number that does not grow; writing asks one per five hundred rows."""
    by = PersonFactory()
    take(EVENTS, PastKind.EVENTS, by)
    counts = []
    for size in (3, 20, 30):
        rows = "".join(f"Onthaal;P;X{i};p{size}-{i}@gent.example;Gent;ja\n" for i in range(size))
        text = f"evenement;voornaam;familienaam;e-mail;organisatie;aanwezig\n{rows}"
        file = SimpleUploadedFile("groot.csv", text.encode())
        load = keep_past_file(file, kind=PastKind.PEOPLE, source="toen", by=by)
        with CaptureQueriesContext(connection) as asked:
            look_at_past(load)
            take_in_past(load.token, by=by)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert counts[2] == counts[1] + 1  # more people than seats: the session gets as many
    assert Event.objects.get(title="Onthaal").sessions.get().capacity == 53
    assert Registration.objects.count() == 53
