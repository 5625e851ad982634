"""Numbers that somebody else counted, per municipality."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from events.models import Event, HeadCount
from members.audit import record
from members.models import Organisation, Person


@dataclass(frozen=True)
class Counted:
    """`organisation` is None for those of whom nobody knows from where they came."""

    organisation: Organisation | None
    count: int


@dataclass(frozen=True)
class TakenIn:
    new: int = 0
    changed: int = 0
    same: int = 0


@transaction.atomic
def keep_head_counts(event: Event, rows: Iterable[Counted], *, source: str, by: Person) -> TakenIn:
    """Keep all of these; a municipality that stands there already gets the new number. Those that
    are not named stay. Doing the same again changes nothing."""
    Event.objects.select_for_update().get(pk=event.pk)
    known = {row.organisation_id: row for row in event.head_counts.all()}
    new = changed = same = 0
    for each in rows:
        key = each.organisation.pk if each.organisation else None
        row = known.get(key)
        if row and (row.count, row.source) == (each.count, source):
            same += 1
            continue
        new, changed = new + (row is None), changed + (row is not None)
        row = row or HeadCount(event=event, organisation=each.organisation)
        row.count, row.source = each.count, source
        row.entered_at, row.entered_by = timezone.now(), by
        row.save()
    if new or changed:
        record(event, "events.head_counts", by=by, data={"new": new, "changed": changed})
    return TakenIn(new, changed, same)


@transaction.atomic
def drop_head_count(event: Event, number: int, *, by: Person) -> None:
    """A second time changes nothing."""
    row = event.head_counts.filter(pk=number).first()
    if row:
        row.delete()
        record(event, "events.head_counts", by=by, data={"dropped": 1})
