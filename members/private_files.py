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
name. One view hands it over, after the owner of the row agreed: of a kind that nobody registered,
and of a row that is gone, nobody gets anything. What no row names any more goes at night
(`remove_unnamed`), so the field is for plain models only: an older draft of a page is no row.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.core.files.storage import FileSystemStorage, default_storage
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


def fields() -> list[models.Field]:
    """Every field of the project that names private files."""
    of_all = (field for model in apps.get_models() for field in model._meta.get_fields())
    return [field for field in of_all if isinstance(field, PrivateFileField)]


def remove_unnamed(
    before: datetime, named_by: Iterable[models.Field] | None = None, size: int = 500
) -> Iterator[int]:
    """Remove files saved before that moment whose row is gone or took another file.

    A moment that lies behind: a row is saved after its file. Yields how many went, per batch.
    """
    named_by = fields() if named_by is None else named_by
    names = [f"{PRIVATE}/{name}" for name in _kept_names()]
    for start in range(0, len(names), size):
        batch = set(names[start : start + size])
        for field in named_by:
            rows = field.model._base_manager.filter(**{f"{field.name}__in": batch})
            batch -= set(rows.values_list(field.name, flat=True))
        gone = [name for name in batch if default_storage.get_modified_time(name) < before]
        for name in gone:
            default_storage.delete(name)
        yield len(gone)


def _kept_names() -> list[str]:
    try:
        return default_storage.listdir(PRIVATE)[1]
    except FileNotFoundError:  # nobody sent anything yet
        return []


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
    return handed_over(found)


def handed_over(found: PrivateFile) -> FileResponse:
    """The answer itself, for a view that asked already who may."""
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
