"""A private file: a random name outside the folder of media, handed over by one view that asks."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from members import private_files, purging
from members.models import Person, PurgeRun
from members.private_files import PrivateFile, PrivateFileField, random_name
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_ROOT = tmp_path / "private"


@pytest.fixture
def kept():
    """The name in the storage of a file, as a PrivateFileField makes it."""
    return default_storage.save(random_name(None, "Verslag & Co.HTML"), ContentFile(b"<script>"))


@pytest.fixture
def _for_herself(monkeypatch, kept):
    """Files of the kind `proef`, which only the person herself may see."""
    monkeypatch.setattr(private_files, "_owners", {})

    @private_files.owner("proef")
    def decide(user, pk):
        person = Person.objects.get(pk=pk)
        if not user.is_authenticated or user.person_id != person.pk:
            raise PermissionDenied
        file = PrivateFileField().attr_class(person, PrivateFileField(), kept)
        return PrivateFile(file, "Verslag één.html")


def test_the_name_is_random_and_keeps_only_its_ending(kept):
    assert re.fullmatch(r"besloten/[0-9a-f]{32}\.html", kept)
    assert kept != random_name(None, "Verslag & Co.HTML")


def test_it_lies_outside_media_and_has_no_address(kept, settings, client):
    assert (settings.PRIVATE_ROOT / kept).read_bytes() == b"<script>"
    assert not (settings.MEDIA_ROOT / kept).exists()
    with pytest.raises(NotImplementedError):
        default_storage.url(kept)
    assert client.get(f"/media/{kept}").status_code == 404
    assert default_storage.url("images/foto.jpg") == "/media/images/foto.jpg"


@pytest.mark.parametrize("name", ["besloten/../../x", "besloten/../x", "../besloten/x"])
def test_no_name_leads_out_of_the_folder(name, settings):
    settings.MEDIA_ROOT.mkdir()
    with pytest.raises(Exception, match=r"outside of|traversal"):
        default_storage.save(name, ContentFile(b""))


@pytest.mark.usefixtures("_for_herself")
def test_who_may_gets_an_attachment_that_no_browser_runs_or_keeps(client):
    user = UserFactory()
    client.force_login(user)
    response = client.get(private_files.url("proef", user.person_id))
    assert b"".join(response.streaming_content) == b"<script>"
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''Verslag%20")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.usefixtures("_for_herself")
def test_nobody_else_learns_that_it_exists(client):
    person = PersonFactory()
    url = private_files.url("proef", person.pk)
    assert client.get(url).status_code == 404
    client.force_login(UserFactory(is_superuser=True))
    assert client.get(url).status_code == 404
    assert client.get(private_files.url("proef", 999999)).status_code == 404
    assert client.get(private_files.url("onbekend", person.pk)).status_code == 404


@pytest.mark.parametrize("gone", [True, False], ids=["row gone", "row there"])
def test_at_night_what_no_row_names_any_more_goes(gone, kept, settings):
    named_by = [Person._meta.get_field("function_title")]
    person = PersonFactory(function_title=kept)
    if gone:
        person.function_title = random_name(None, "het volgende.pdf")
        person.save()
    long_after = timezone.now() + timedelta(days=2)
    assert sum(private_files.remove_unnamed(timezone.now() - timedelta(days=1), named_by)) == 0
    assert sum(private_files.remove_unnamed(long_after, named_by)) == gone
    assert (settings.PRIVATE_ROOT / kept).exists() is not gone


def test_the_night_leaves_documents_alone(kept, settings):
    document = default_storage.save("documents/verslag.pdf", ContentFile(b"%PDF"))
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        purging.run("private_files")
    assert PurgeRun.objects.get().count == 1
    assert not (settings.PRIVATE_ROOT / kept).exists()
    assert (settings.PRIVATE_ROOT / document).exists()


def test_a_site_without_files_has_nothing_to_clean():
    purging.run("private_files")
    assert (PurgeRun.objects.get().count, PurgeRun.objects.get().trouble) == (0, "")
