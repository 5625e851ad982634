"""Taking over lists of before: first a look, then the whole file or nothing, and the way back."""

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from members.audit import record
from members.enums import SecurityKind
from members.imports import LARGEST, UnreadableTable
from members.models import Person
from members.page_cache import raise_content_version
from members.security_log import tell
from planning.models import PastFile, PastRow
from planning.past.enums import PastRefusal, PastRefused
from planning.past.kinds import kind_named
from planning.past.reading import PastPlan, read_past


@transaction.atomic
def keep_past(upload, *, kind: str, source: str, by: Person) -> PastFile:
    """Hold an uploaded file until somebody decides; an earlier one of this colleague goes.

    Raises `UnreadableTable` where it is too large.
    """
    content = upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableTable("Dit bestand is te groot: hoogstens 5 MB.")
    PastFile.objects.pending().filter(by=by).delete()
    PastFile.objects.expired().delete()
    return PastFile.objects.create(
        kind=kind, source=source.strip(), name=upload.name[-120:], content=content, by=by
    )


def look_at(load: PastFile, *, encoding="", separator="") -> PastPlan:
    """What taking it in would do now. Raises `UnreadableTable`."""
    return read_past(
        kind_named(load.kind)(), bytes(load.content), encoding=encoding, separator=separator
    )


@transaction.atomic
def take_in(token: str, *, by: Person, encoding="", separator="") -> PastFile:
    """Carry out the whole file and throw its content away. A second time finds nothing to do.

    Raises `PastRefused` and `UnreadableTable`.
    """
    load = PastFile.objects.select_for_update().usable_by(by).filter(token=token).first()
    if load is None:
        raise PastRefused(PastRefusal.GONE)
    plan = look_at(load, encoding=encoding, separator=separator)
    if plan.table.problems:
        raise PastRefused(PastRefusal.PROBLEMS)
    if not plan.new:
        raise PastRefused(PastRefusal.NOTHING_NEW)
    kind = kind_named(load.kind)()
    made = [kind.make(line, source=load.source, by=by) for line in plan.new]
    PastRow.objects.bulk_create(PastRow(load=load, made=pk) for pk in made)
    load.loaded_at, load.content = timezone.now(), None
    load.new_count, load.known_count = len(plan.new), len(plan.known)
    load.save()
    counts = {"new": load.new_count, "known": load.known_count, "kind": load.kind}
    record(load, "planning.past_loaded", by=by, data=counts)
    tell(SecurityKind.IMPORTED, by=by, details=counts)
    raise_content_version()
    return load


def drop_past(token: str, *, by: Person) -> None:
    """Throw a file away that was not taken in."""
    PastFile.objects.pending().filter(by=by, token=token).delete()


@transaction.atomic
def undo_past(load: PastFile, *, by: Person) -> PastFile:
    """Take everything back that this file brought; what stood here already stays as it is.

    Raises `PastRefused` where something of it was changed since. A second time does nothing.
    """
    load = PastFile.objects.select_for_update().get(pk=load.pk)
    if load.is_undone or load.loaded_at is None:
        return load
    keys = list(load.rows.values_list("made", flat=True))
    try:
        with transaction.atomic():
            gone = kind_named(load.kind)().take_back(keys, load.loaded_at)
    except ProtectedError:
        gone = False
    if not gone:
        raise PastRefused(PastRefusal.IN_USE)
    load.rows.all().delete()
    load.undone_at, load.undone_by = timezone.now(), by
    load.save(update_fields=["undone_at", "undone_by"])
    record(load, "planning.past_undone", by=by)
    raise_content_version()
    return load
