"""Deliverables in erasing a person: names go from our words; documents are rewritten by hand."""

from collections.abc import Iterable

from members.models import Person
from members.slots import Erased
from members.traces import Traces
from planning.models import Deliverable, DeliverableUse, EarlierFile

WORDS = (
    (Deliverable, ("title", "file_name", "link")),
    (EarlierFile, ("file_name",)),
    (DeliverableUse, ("source",)),
)
STAYS = "De documenten blijven bewijs; je naam verdwijnt uit wat we erover schreven."


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The answer of deliverables to `slots.erase_person`."""
    traces = Traces.of(person)
    found = [
        (model, fields, model.objects.filter(traces.anywhere(*fields))) for model, fields in WORDS
    ]
    count = sum(rows.count() for _, _, rows in found)
    if not count:
        return []
    if not dry_run:
        for _, fields, rows in found:
            for row in rows:
                _take_out(row, fields, traces)
    return [Erased("Bewijsstukken waarin je naam staat", count, kept=True, why=STAYS)]


def _take_out(row, fields, traces) -> None:
    for name in fields:
        limit = row._meta.get_field(name).max_length
        setattr(row, name, traces.out_of(getattr(row, name))[:limit])
    row.save(update_fields=fields)
