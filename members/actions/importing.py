"""Taking in a list of people: first a look, then all of it or nothing."""

from django.db import IntegrityError, models, transaction

from members import table_refusals
from members.audit import record
from members.enums import SecurityKind
from members.imports import LARGEST, UnreadableTable
from members.models import Employment, PendingImport, Person
from members.page_cache import raise_content_version
from members.people_list import Plan, read_people
from members.security_log import tell

BATCH = 500
FIELDS = (
    *("first_name", "last_name", "function_title", "role"),
    *("organisation", "organisation_typed"),
)


class ImportRefusal(models.TextChoices):
    GONE = "gone", table_refusals.GONE
    PROBLEMS = "problems", table_refusals.PROBLEMS
    MEANWHILE = (
        "meanwhile",
        "Terwijl je bevestigde, veranderde iemand uit je lijst. Er is niets ingelezen: bekijk de "
        "lijst nog eens en bevestig opnieuw.",
    )


class ImportRefused(Exception):
    def __init__(self, refusal: ImportRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def keep_for_a_look(upload, *, by: Person) -> PendingImport:
    """Hold an uploaded file until somebody decides; an earlier one of this colleague goes.

    Raises `UnreadableTable` where it is too large.
    """
    content = upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableTable("Dit bestand is te groot: hoogstens 5 MB.")
    PendingImport.objects.filter(by=by).delete()
    PendingImport.objects.expired().delete()
    return PendingImport.objects.create(by=by, name=upload.name[-120:], content=content)


def look(pending: PendingImport, *, encoding="", separator="") -> Plan:
    """What taking it in would do now. Raises `UnreadableTable`."""
    return read_people(bytes(pending.content), encoding=encoding, separator=separator)


def take_in(token: str, *, by: Person, encoding="", separator="") -> dict[str, int]:
    """Carry out the whole file and throw it away. Returns how many are new, changed and the same.

    A second time finds nothing left to do. Comparing takes seconds and holds nobody up; only the
    writing is a transaction. Raises `ImportRefused` and `UnreadableTable`.
    """
    pending = PendingImport.objects.usable_by(by).filter(token=token).first()
    if pending is None:
        raise ImportRefused(ImportRefusal.GONE)
    plan = look(pending, encoding=encoding, separator=separator)
    if plan.table.problems:
        raise ImportRefused(ImportRefusal.PROBLEMS)
    return _carry_out(plan, pending, by)


@transaction.atomic
def _carry_out(plan, pending, by):
    if not PendingImport.objects.filter(pk=pending.pk).delete()[0]:
        raise ImportRefused(ImportRefusal.GONE)  # the button was pressed twice at once
    counts = {"new": len(plan.new), "changed": len(plan.changed), "same": len(plan.unchanged)}
    try:
        with transaction.atomic():
            _write(plan)
    except IntegrityError:
        raise ImportRefused(ImportRefusal.MEANWHILE) from None
    record(by, "members.imported", by=by, data=counts)
    raise_content_version()
    tell(SecurityKind.IMPORTED, by=by, details=counts)
    return counts


def _write(plan):
    """One update per row: `bulk_update` builds a statement that takes many times longer."""
    new, changed = plan.new, plan.changed
    formers = [line.former for line in changed if line.former]
    Person.objects.bulk_create([line.person for line in new], batch_size=BATCH)
    for line in changed:
        values = {name: getattr(line.person, name) for name in FIELDS}
        if not Person.objects.known().filter(pk=line.person.pk).update(**values):
            raise ImportRefused(ImportRefusal.MEANWHILE)  # erased or merged since we compared
    Employment.objects.bulk_create(formers, batch_size=BATCH)
