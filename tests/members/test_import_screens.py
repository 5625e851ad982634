"""Taking in a list of people on the staff screens: upload, look, confirm."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from members.actions.roles import seed_roles
from members.enums import Role
from members.models import PendingImport, Person
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db
HEAD = "e-mailadres;voornaam;familienaam;organisatie\n"


@pytest.fixture(autouse=True)
def coordinator(client):
    groups = seed_roles()
    user = UserFactory(is_staff=True)
    user.groups.set([groups[Role.COORDINATOR]])
    client.force_login(user)
    return user.person


def upload(client, text, name="lijst.csv"):
    content = text if isinstance(text, bytes) else text.encode()
    file = SimpleUploadedFile(name, content, "text/csv")
    return client.post(reverse("people_import:index"), {"file": file}, follow=True)


def look_url():
    return reverse("people_import:look", args=[PendingImport.objects.get().token])


def test_a_list_is_looked_at_and_then_taken_in(client):
    page = upload(client, HEAD + "zoe@stad.example;Zoë;Maes;Buurthuis\n").text
    for words in ("1 nieuw", "Gelezen als UTF-8", "puntkomma", "Buurthuis", "nog te koppelen"):
        assert words in page
    assert not Person.objects.filter(email="zoe@stad.example").exists()
    answer = client.post(look_url(), follow=True)
    assert "1 nieuwe persoon" in answer.text
    assert Person.objects.get(email="zoe@stad.example").first_name == "Zoë"
    assert not PendingImport.objects.exists()


def test_a_second_time_there_is_nothing_to_take_in(client):
    text = HEAD + "zoe@stad.example;Zoë;Maes;Buurthuis\n"
    upload(client, text)
    client.post(look_url())
    page = upload(client, text).text
    assert "Er valt niets in te lezen" in page
    assert "Lees de hele lijst in" not in page


def test_rejected_lines_are_shown_and_nothing_can_be_taken_in(client):
    page = upload(client, HEAD + "geen adres;Zoë;Maes;\nbo@stad.example;Bo;Maes;\n").text
    assert "Regel 2: Het e-mailadres mist een apenstaartje" in page
    assert "Lees de hele lijst in" not in page
    answer = client.post(look_url(), follow=True)
    assert "is niets ingelezen" in answer.text
    assert not Person.objects.filter(email="bo@stad.example").exists()


def test_another_encoding_is_tried_and_kept_for_the_button(client):
    upload(client, (HEAD + "zoe@stad.example;Zoë;Maes;\n").encode("cp1252"))
    assert "Windows (Latin-1)" in client.get(look_url()).text
    assert "niet te lezen" in client.get(look_url(), {"encoding": "utf-8-sig"}).text
    url = f"{look_url()}?encoding=cp1252&separator=%3B"
    assert "Zoë" in client.get(url).text
    client.post(url)
    assert Person.objects.get(email="zoe@stad.example").first_name == "Zoë"


def test_a_wrong_separator_says_what_is_missing(client):
    upload(client, HEAD + "zoe@stad.example;Zoë;Maes;\n")
    page = client.get(look_url(), {"separator": "tab"}).text
    assert "mist deze kolom" in page
    assert client.get(look_url(), {"separator": "#"}).status_code == 200


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "leeg"), (b"PK\x03\x04rest", "Excelbestand"), (b"x" * (5 * 1024 * 1024 + 1), "5 MB")],
)
def test_a_file_that_cannot_be_read_is_told(client, content, words):
    assert words in upload(client, content).text
    assert not Person.objects.filter(email="zoe@stad.example").exists()


def test_no_file_is_told(client):
    assert "Kies een bestand" in client.post(reverse("people_import:index")).text


def test_the_file_can_be_thrown_away(client):
    upload(client, HEAD + "zoe@stad.example;Zoë;Maes;\n")
    answer = client.post(look_url(), {"doe": "weg"}, follow=True)
    assert "weggegooid" in answer.text
    assert not PendingImport.objects.exists()


def test_an_unknown_file_leads_back_with_a_sentence(client):
    answer = client.get(reverse("people_import:look", args=["verzonnen"]), follow=True)
    assert "niet meer" in answer.text


def test_the_example_is_a_list_that_can_be_read(client):
    example = client.get(reverse("people_import:example"))
    assert example["Content-Type"].startswith("text/csv")
    page = upload(client, example.getvalue()).text
    assert "2 nieuw" in page
    assert "0 regels die niet kunnen" in page
