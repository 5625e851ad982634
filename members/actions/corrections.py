"""What people of a municipality say is not right about it."""

from django.db import transaction
from django.utils import timezone

from members.audit import record
from members.models import BoardCorrection, Organisation, Person


@transaction.atomic
def propose_correction(organisation: Organisation, text: str, *, by: Person) -> BoardCorrection:
    """Keep it for staff; nothing about the municipality changes by itself."""
    correction = BoardCorrection.objects.create(organisation=organisation, person=by, text=text)
    record(correction, "members.correction_made", by=by)
    return correction


@transaction.atomic
def handle_correction(correction: BoardCorrection, *, by: Person) -> bool:
    """Somebody of staff did what was needed. False where a colleague was first."""
    open_rows = BoardCorrection.objects.open().filter(pk=correction.pk)
    if not open_rows.update(handled_at=timezone.now(), handled_by=by):
        return False
    record(correction, "members.correction_handled", by=by)
    return True
