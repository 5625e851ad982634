"""Files that are nobody's business but of those who may: no address leads to them by itself.

    class Report(models.Model):
        file = PrivateFileField()
        name = models.CharField(max_length=200)        # what the visitor called it

    @private_files.owner("verslagen")
    def report(user, pk):                              # raises PermissionDenied, or DoesNotExist
        report = Report.objects.visible_to(user).get(pk=pk)
        return PrivateFile(report.file, report.name)

    private_files.url("verslagen", report.pk)

The file lies below `settings.PRIVATE_ROOT`, outside the folder that a proxy serves, under a random
name. One view hands it over, after the owner of the row agreed.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.core.files.storage import FileSystemStorage
from django.db import models
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404
from django.urls import reverse

PRIVATE = "besloten"
# Documents too: Wagtail's own view asks who may see them, the folder of media does not.
PRIVATE_FOLDERS = (PRIVATE, "documents")


class Storage(FileSystemStorage):
    """The folder of media, except for what lies in a private folder."""

    def path(self, name):
        return _private_folder().path(name) if _is_private(name) else super().path(name)

    def _save(self, name, content):
        if _is_private(name):
            return _private_folder()._save(name, content)
        return super()._save(name, content)

    def url(self, name):
        if _is_private(name):
            raise NotImplementedError("A private file has no address of its own")
        return super().url(name)


def _private_folder() -> FileSystemStorage:
    return FileSystemStorage(location=settings.PRIVATE_ROOT)


def _is_private(name) -> bool:
    parts = PurePath(str(name)).parts
    return bool(parts) and parts[0] in PRIVATE_FOLDERS


def random_name(instance, filename: str) -> str:
    """128 random bits; only the ending of what the visitor called it stays."""
    return f"{PRIVATE}/{secrets.token_hex(16)}{PurePath(filename).suffix.lower()[:10]}"


class PrivateFileField(models.FileField):
    def __init__(self, *args, **options):
        options["upload_to"] = random_name
        super().__init__(*args, **options)


@dataclass(frozen=True)
class PrivateFile:
    file: FieldFile
    name: str  # how the visitor sees it


_owners: dict[str, Callable] = {}


def owner(kind: str):
    """Register who decides about the files of this kind: a function of user and key."""

    def register(decide: Callable) -> Callable:
        _owners[kind] = decide
        return decide

    return register


def url(kind: str, pk) -> str:
    return reverse("private_file", args=[kind, pk])


def serve(request, kind, pk):
    """The file as attachment. Who may not see it is told that there is none."""
    try:
        found = _owners[kind](request.user, pk)
    except (KeyError, ObjectDoesNotExist, PermissionDenied):
        raise Http404("Er is hier geen bestand voor jou.") from None
    response = FileResponse(
        found.file.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
