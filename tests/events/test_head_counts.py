"""Numbers that somebody else counted: by hand or as a list, all or nothing, with the source."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.head_count_table import read_pasted
from events.models import HeadCount
from members.enums import OrganisationKind
from tests.factories.events import EventFactory
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def gent():
    return OrganisationFactory(name="Gent", nis_code="44021")


@pytest.fixture
def event():
    return EventFactory(external_url="https://partner.example/")


def words(response):
    return " ".join(response.content.decode().split())


def address(event):
    return reverse("events_staff:head_counts", args=[event.pk])


def paste(staff, event, text, source="Lijst van Huis Noord"):
    return staff.post(address(event), {"doe": "lijst", "pasted": text, "list_source": source})


def kept() -> list:
    rows = HeadCount.objects.order_by("pk").select_related("organisation")
    return [
        (str(row.organisation and row.organisation.name), row.count, row.source) for row in rows
    ]


def test_one_municipality_by_hand_with_its_source(staff, event, gent):
    form = {"doe": "een", "place": "Gent", "count": "12", "source": "Mail van 12 mei"}
    staff.post(address(event), form)
    assert kept() == [("Gent", 12, "Mail van 12 mei")]
    staff.post(address(event), form | {"count": "13"})
    assert kept() == [("Gent", 13, "Mail van 12 mei")]
    page = words(staff.get(address(event)))
    assert "Mail van 12 mei" in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"source": ""}, "Zeg van wie dit aantal komt."),
        ({"count": "0"}, "Een telling is minstens 1."),
        ({"place": "Nergenshuizen"}, "kennen we niet als gemeente"),
    ],
)
def test_a_number_by_hand_that_cannot_be_is_refused_in_words(staff, event, gent, changes, sentence):
    form = {"doe": "een", "place": "Gent", "count": "12", "source": "Mail"} | changes
    answer = staff.post(address(event), form)
    assert sentence in words(answer)
    assert not HeadCount.objects.exists()


def test_a_list_is_pasted_from_a_spreadsheet(staff, event, gent):
    OrganisationFactory(name="Aalst")
    paste(staff, event, "Gemeente\tAantal\n44021\t7\nStad Aalst\t1.200\nonbekend\t3")
    source = "Lijst van Huis Noord"
    assert kept() == [("Gent", 7, source), ("Aalst", 1200, source), ("None", 3, source)]


def test_doing_it_again_changes_nothing_and_another_number_replaces(staff, event, gent):
    for text in ("gemeente;aantal\nGent;7", "gemeente;aantal\nGent;7"):
        answer = paste(staff, event, text)
    first = HeadCount.objects.get()
    assert "0 gewijzigd, 1 zoals ze waren" in words(staff.get(answer.url))
    paste(staff, event, "gemeente;aantal\nGent;8")
    assert HeadCount.objects.get().count == 8
    assert HeadCount.objects.get().pk == first.pk


def test_one_wrong_line_and_nothing_is_kept_with_every_line_and_reason(staff, event, gent):
    OrganisationFactory(name="Huis Noord", kind=OrganisationKind.PARTNER)
    text = "gemeente;aantal\nGent;7\nGnt;veel\nHuis Noord;2\nGent;1\nonbekend;-4\n;5"
    answer = paste(staff, event, text)
    assert not HeadCount.objects.exists()
    page = answer.content.decode()
    told = [str(problem) for problem in read_pasted(text).problems]
    assert [each[:8] for each in told] == [f"Regel {line}:" for line in (3, 4, 5, 6, 7)]
    assert "Er is niets bewaard." in page
    assert "staat ook op regel 2" in page
    assert "Gent;7" in page  # nothing typed is lost


def test_a_file_reads_as_a_pasted_list(staff, event, gent):
    file = SimpleUploadedFile("lijst.csv", "gemeente;aantal\nGent;5\n".encode("cp1252"))
    staff.post(address(event), {"doe": "lijst", "file": file, "list_source": "Bestand"})
    assert kept() == [("Gent", 5, "Bestand")]


def test_what_is_no_list_is_said_beside_the_field(staff, event):
    assert "De eerste regel mist deze kolom" in words(paste(staff, event, "Gent 7"))
    assert "Plak een lijst of kies een bestand." in words(paste(staff, event, ""))


def test_a_line_goes_again_once(staff, event, gent):
    paste(staff, event, "gemeente;aantal\nGent;7")
    row = HeadCount.objects.get()
    for _ in range(2):
        staff.post(address(event), {"doe": "weg", "rij": row.pk})
    assert not HeadCount.objects.exists()


@pytest.mark.parametrize("number", ["9" * 5000, "²"])
def test_a_number_without_end_is_no_number(staff, event, gent, number):
    assert "is geen aantal" in words(paste(staff, event, f"gemeente;aantal\nGent;{number}"))
    paste(staff, event, "gemeente;aantal\nGent;5")
    staff.post(address(event), {"doe": "weg", "rij": number})
    assert HeadCount.objects.count() == 1
    organisers = reverse("events_staff:organisers", args=[event.pk])
    assert staff.post(organisers, {"organisator": number}).status_code in (200, 302)


def test_a_line_of_another_event_stays(staff, event, gent):
    paste(staff, event, "gemeente;aantal\nGent;7")
    row = HeadCount.objects.get()
    staff.post(address(EventFactory()), {"doe": "weg", "rij": row.pk})
    assert HeadCount.objects.exists()
