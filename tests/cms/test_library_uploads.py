"""Documents and images of the editors: checked when they come in, safe when they go out."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Pillow
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_ROOT = tmp_path / "private"


@pytest.fixture
def editor(client):
    client.force_login(StaffFactory(is_superuser=True))
    return client


def bomb() -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"")
        archive.writestr("word/document.xml", b"\0" * 120_000_000)
    return output.getvalue()


def add_document(client, name, content):
    return client.post(
        reverse("wagtaildocs:add"),
        {
            "title": "Draaiboek",
            "file": SimpleUploadedFile(name, content),
            "collection": Collection.get_first_root_node().pk,
        },
    )


def document(client, name="draaiboek.pdf", content=PDF):
    add_document(client, name, content)
    return get_document_model().objects.get()


def fetched(client, kept):
    response = client.get(kept.url)
    assert b"".join(response.streaming_content)
    return response


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("nota.pdf", b"<html><script>alert(1)</script>", "er zit iets anders in"),
        ("nota.html", b"<html>", "“.html” gaat hier niet"),
        ("tekening.svg", b"<svg onload='alert(1)'/>", "“.svg” gaat hier niet"),
        ("nota.docx", b"MZ" + b"\0" * 500, "er zit iets anders in"),
        ("nota.docx", bomb(), "uitgepakt veel te groot"),
    ],
)
def test_a_bad_document_is_refused_with_a_sentence(editor, name, content, sentence):
    response = add_document(editor, name, content)
    assert sentence in response.text
    assert not get_document_model().objects.exists()


def test_many_documents_at_once_go_through_the_same_checks(editor):
    response = editor.post(
        reverse("wagtaildocs:add_multiple"),
        {
            "title": "Nota",
            "files[]": SimpleUploadedFile("nota.pdf", b"<html>"),
            "collection": Collection.get_first_root_node().pk,
        },
    )
    assert response.json()["success"] is False
    assert "er zit iets anders in" in response.json()["error_message"]


def test_a_document_lies_outside_the_folder_of_media(editor, client, settings):
    kept = document(editor)
    assert (settings.PRIVATE_ROOT / kept.file.name).read_bytes() == PDF
    assert not (settings.MEDIA_ROOT / kept.file.name).exists()
    client.logout()
    assert client.get(f"/media/{kept.file.name}").status_code == 404
    assert fetched(client, kept).status_code == 200


def test_a_pdf_is_shown_and_everything_else_is_fetched(editor):
    shown = fetched(editor, document(editor))
    assert shown["Content-Disposition"].startswith("inline")
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in shown["Content-Security-Policy"]
    get_document_model().objects.all().delete()

    taken = fetched(editor, document(editor, "lijst.csv", b"naam;gemeente\r\n"))
    assert taken["Content-Disposition"].startswith("attachment")
    assert taken["X-Content-Type-Options"] == "nosniff"


def test_a_document_for_some_is_not_for_a_guessed_address(editor, client):
    kept = document(editor)
    CollectionViewRestriction.objects.create(
        collection=kept.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    client.logout()
    assert client.get(kept.url).status_code == 302
    assert client.get(f"/media/{kept.file.name}").status_code == 404


def photo(form="JPEG", size=(30, 20)) -> bytes:
    exif, output = Pillow.Exif(), io.BytesIO()
    exif[0x010F] = "Camera van An"
    exif[0x0112] = 6
    Pillow.new("RGB", size, "green").save(output, form, exif=exif.tobytes())
    return output.getvalue()


def add_image(client, name, content):
    return client.post(
        reverse("wagtailimages:add"),
        {
            "title": "Foto",
            "description": "Mensen aan een tafel",
            "file": SimpleUploadedFile(name, content),
            "collection": Collection.get_first_root_node().pk,
        },
    )


def test_a_photo_is_kept_without_what_the_camera_noted(editor):
    add_image(editor, "foto.jpg", photo())
    image = get_image_model().objects.get()
    with image.file.open("rb") as kept:
        content = kept.read()
    assert b"Camera van An" not in content
    assert (image.width, image.height) == (20, 30)
    assert image.file_size == len(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("foto.jpg", b"<html><script>alert(1)</script>"),
        ("foto.png", photo("JPEG")),
        ("foto.jpg", photo(size=(7000, 6000))),
    ],
)
def test_a_bad_image_is_refused(editor, name, content):
    response = add_image(editor, name, content)
    assert response.context["form"].errors["file"]
    assert not get_image_model().objects.exists()
