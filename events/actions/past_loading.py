"""Taking over earlier years: first a look, then the whole file or nothing, and the way back.

Nobody is mailed: what is over needs no invitation. Comparing takes its time outside a transaction;
only the writing is one, in batches.
"""

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from events.actions.past_writing import write_events, write_people
from events.enums import PastKind
from events.models import Attendance, Event, PastLoad, Registration
from events.past_enums import PastRefusal, PastRefused
from events.past_events import read_events
from events.past_people import read_people
from events.past_plan import PastPlan
from members.audit import record
from members.enums import SecurityKind
from members.imports import LARGEST, UnreadableTable
from members.models import Person
from members.page_cache import raise_content_version
from members.purging import reasons_to_know
from members.security_log import tell

READERS = {PastKind.EVENTS: read_events, PastKind.PEOPLE: read_people}
WRITERS = {PastKind.EVENTS: write_events, PastKind.PEOPLE: write_people}


@transaction.atomic
def keep_past_file(upload, *, kind: PastKind, source: str, by: Person) -> PastLoad:
    """Hold an uploaded file until somebody decides; an earlier one of this colleague goes.

    Raises `UnreadableTable` where it is too large.
    """
    content = upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableTable("Dit bestand is te groot: hoogstens 5 MB.")
    PastLoad.objects.pending().filter(by=by).delete()
    PastLoad.objects.expired().delete()
    return PastLoad.objects.create(
        kind=kind, source=source.strip(), name=upload.name[-120:], content=content, by=by
    )


def look_at_past(load: PastLoad, *, encoding="", separator="") -> PastPlan:
    """What taking it in would do now. Raises `UnreadableTable`."""
    read = READERS[PastKind(load.kind)]
    return read(bytes(load.content), encoding=encoding, separator=separator)


def take_in_past(token: str, *, by: Person, encoding="", separator="") -> PastLoad:
    """Carry out the whole file and throw its content away. A second time finds nothing to do.

    Raises `PastRefused` and `UnreadableTable`.
    """
    load = PastLoad.objects.usable_by(by).filter(token=token).first()
    if load is None:
        raise PastRefused(PastRefusal.GONE)
    plan = look_at_past(load, encoding=encoding, separator=separator)
    if plan.table.problems:
        raise PastRefused(PastRefusal.PROBLEMS)
    if not plan.new:
        raise PastRefused(PastRefusal.NOTHING_NEW)
    return _carry_out(load, plan, by)


@transaction.atomic
def _carry_out(load, plan, by) -> PastLoad:
    values = {"loaded_at": timezone.now(), "content": None}
    values |= {"new_count": len(plan.new), "known_count": len(plan.known)}
    if not PastLoad.objects.pending().filter(pk=load.pk).update(**values):
        raise PastRefused(PastRefusal.GONE)  # the button was pressed twice at once
    load.refresh_from_db()
    try:
        with transaction.atomic():
            WRITERS[PastKind(load.kind)](load, plan.new)
    except IntegrityError:
        raise PastRefused(PastRefusal.MEANWHILE) from None
    counts = {"new": load.new_count, "known": load.known_count, "kind": load.kind}
    record(load, "events.past_loaded", by=by, data=counts)
    tell(SecurityKind.IMPORTED, by=by, details=counts)
    raise_content_version()
    return load


def drop_past_file(token: str, *, by: Person) -> None:
    """Throw a file away that was not taken in."""
    PastLoad.objects.pending().filter(by=by, token=token).delete()


@transaction.atomic
def undo_past(load: PastLoad, *, by: Person) -> PastLoad:
    """Take everything back that this file brought; what stood here already stays as it is.

    A person goes along whom nothing else knows. Raises `PastRefused`. A second time does nothing.
    """
    load = PastLoad.objects.select_for_update().get(pk=load.pk)
    if load.is_undone or load.loaded_at is None:
        return load
    try:
        with transaction.atomic():
            (_undo_events if load.kind == PastKind.EVENTS else _undo_people)(load)
    except (ProtectedError, DatabaseError):
        raise PastRefused(PastRefusal.IN_USE) from None
    load.undone_at, load.undone_by = timezone.now(), by
    load.save(update_fields=["undone_at", "undone_by"])
    record(load, "events.past_undone", by=by)
    raise_content_version()
    return load


def _undo_events(load):
    events = Event.objects.filter(load=load)
    if Registration.objects.filter(session__event__in=events).exists():
        raise PastRefused(PastRefusal.HAS_PEOPLE)
    events.delete()


def _undo_people(load):
    seats = Registration.objects.filter(load=load)
    Attendance.objects.filter(registration__in=seats).delete()
    seats.delete()
    brought = Person.objects.known().filter(pk__in=load.people.values("person"))
    loose = brought.filter(registrations=None)
    for reason in reasons_to_know(timezone.now()):
        loose = loose.exclude(reason)
    gone = list(loose.values_list("pk", flat=True))
    load.people.all().delete()
    Person.objects.filter(pk__in=gone).delete()
