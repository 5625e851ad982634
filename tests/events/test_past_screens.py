"""The screens of earlier years: choose, look, confirm, take back; and who may."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.models import Event, PastLoad
from events.views.staff import board_url
from members.models import SecurityEvent
from tests.factories.members import OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db
START = reverse("events_staff:past")
EVENTS = "titel;soort;datum\nOnthaal <b>nu</b>;Vorming;12/03/2024\n"


def words(response):
    return " ".join(response.content.decode().split())


def choose(staff, text=EVENTS, kind="events", source="de lijst van 2024"):
    file = SimpleUploadedFile("lijst.csv", text.encode())
    return staff.post(START, {"kind": kind, "source": source, "file": file})


def test_a_file_is_looked_at_taken_in_and_taken_back(staff):
    assert "Nog niets." in words(staff.get(START))
    look = choose(staff).url
    page = words(staff.get(look))
    assert "1 nieuw" in page
    assert "Onthaal &lt;b&gt;nu&lt;/b&gt;" in page
    assert not Event.objects.exists()

    assert staff.post(look).url == f"{START}?wat=people"
    event = Event.objects.get()
    assert "Overgenomen uit de lijst van 2024" in words(staff.get(board_url(event)))
    assert SecurityEvent.objects.filter(kind="imported").exists()
    again = choose(staff).url
    assert "Er valt niets in te lezen" in words(staff.get(again))

    undo = reverse("events_staff:past_undo", args=[PastLoad.objects.done().get().pk])
    assert undo in staff.get(START).content.decode()
    staff.get(undo)
    assert Event.objects.exists()
    staff.post(undo)
    assert not Event.objects.exists()
    assert "Ongedaan gemaakt op" in words(staff.get(START))


def test_problems_stand_on_the_look_and_the_button_does_not(staff):
    look = choose(staff, EVENTS + "Iets;Feest;morgen\n").url
    page = words(staff.get(look))

    assert "Regel 3: De soort “Feest” kennen we niet." in page
    assert "Lees het hele bestand in" not in page
    assert staff.post(look).url == look
    assert not Event.objects.exists()


def test_what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(staff):
    answer = staff.post(START, {"kind": "people", "source": "een systeem", "file": ""})

    page = answer.content.decode()
    assert "Kies een bestand." in page
    assert 'value="een systeem"' in page
    assert "mist deze kolom: soort, datum" in words(staff.get(choose(staff, "titel\nX\n").url))


def test_a_file_can_be_thrown_away_and_another_reading_chosen(staff):
    look = choose(staff).url
    assert "mist deze kolom" in words(staff.get(f"{look}?separator=,"))
    assert staff.post(look, {"doe": "weg"}).url == START
    assert not PastLoad.objects.exists()
    assert staff.get(look).url == START


def test_the_example_can_be_loaded_as_it_is(staff, agenda):
    for name in ("Gent", "Leuven", "Genk", "Aalst"):
        OrganisationFactory(name=name)
    for kind in ("events", "people"):
        example = reverse("events_staff:past_example", args=[kind])
        text = b"".join(staff.get(example)).decode("utf-8-sig")
        look = choose(staff, text, kind).url
        assert "Dit kan niet" not in words(staff.get(look))
        staff.post(look)
    assert Event.objects.count() == 3
    assert PastLoad.objects.done().count() == 2


def test_nobody_without_the_right_comes_near(client):
    client.force_login(UserFactory(is_staff=True))

    assert client.get(START).status_code == 302
    assert choose(client).url.startswith("/aanmelden/")
    assert not PastLoad.objects.exists()
