"""Two rows of one human being become one; nothing that was done is lost.

An app fills `slots.merge_person` with `merge(*, kept, duplicate, dry_run, by)` in
`<app>/merging.py`: it takes away what two rows of one person may not both have, and says so.
Everything else moves by itself (`members/moving.py`).
"""

from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone

from members import moving, slots
from members.audit import record
from members.enums import SecurityKind
from members.merging import complete, leave_empty
from members.models import NotDuplicate, Person
from members.page_cache import raise_content_version
from members.security_log import tell

LATE = timedelta(days=2)


class MergeRefusal(models.TextChoices):
    SAME = "same", "Kies twee verschillende personen."
    GONE = (
        "gone",
        "Een van de twee is intussen gewist of samengevoegd. Kijk opnieuw in de lijst.",
    )
    COLLEAGUE = (
        "colleague",
        "Wie zou verdwijnen, heeft een account van een collega. Kies die persoon als wie blijft. "
        "Hebben beiden zo'n account? Sluit er dan eerst een bij Gebruikers.",
    )


class MergeRefused(Exception):
    def __init__(self, refusal: MergeRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


def preview_merge(kept: Person, duplicate: Person) -> list[slots.Merged]:
    """What `merge` would do now: what moves, and with a note what clashes. Changes nothing.

    Raises `MergeRefused`.
    """
    _refuse(kept, duplicate)
    noted = slots.merge_person.collect(kept=kept, duplicate=duplicate, dry_run=True, by=None)
    return [*_as_merged(moving.count(duplicate)), *noted]


@transaction.atomic
def merge(kept: Person, duplicate: Person, *, by) -> list[slots.Merged]:
    """Make one person of two; `kept` keeps address, name and account, and gets all the rest.

    The duplicate stays as an empty row that says into whom it went. A second time is refused.
    Raises `MergeRefused`.
    """
    kept, duplicate = _held(kept, duplicate)
    _refuse(kept, duplicate)
    by = kept if by == duplicate else by
    done = _bring_over(kept, duplicate, by)
    leave_empty(duplicate, kept=kept, now=timezone.now())
    complete(kept, duplicate)
    counts = {row.label: row.count for row in done}
    record(kept, "members.merged", by=by, data={"duplicate": duplicate.key, "rows": counts})
    raise_content_version()
    tell(
        SecurityKind.PERSONS_MERGED,
        by=by,
        person=kept,
        about=duplicate,
        details={"duplicate": duplicate.key, "rows": counts},
    )
    return done


def _held(*people) -> list[Person]:
    """Both rows as they are now, held in a fixed order, so that two merges cannot wait in turn.

    No key update: whoever registers one of them at this moment holds a share and goes on; what
    comes in too late is brought over by `bring_late_rows`.
    """
    pks = [person.pk for person in people]
    rows = Person.objects.select_for_update(no_key=True).order_by("pk").filter(pk__in=pks)
    held = {person.pk: person for person in rows}
    return [held[pk] for pk in pks]


def _refuse(kept, duplicate):
    if kept.pk == duplicate.pk:
        raise MergeRefused(MergeRefusal.SAME)
    if any(each.erased_at or each.merged_into_id for each in (kept, duplicate)):
        raise MergeRefused(MergeRefusal.GONE)
    theirs = getattr(duplicate, "user", None)
    if theirs and hasattr(kept, "user") and (theirs.is_staff or theirs.is_superuser):
        raise MergeRefused(MergeRefusal.COLLEAGUE)


def _bring_over(kept, duplicate, by):
    noted = slots.merge_person.collect(kept=kept, duplicate=duplicate, dry_run=False, by=by)
    return [*_as_merged(moving.move(duplicate, kept)), *noted]


def _as_merged(counts):
    return [slots.Merged(label, count) for label, count in sorted(counts.items())]


def bring_late_rows(now=None) -> int:
    """What somebody wrote for a duplicate while it was being merged follows. Returns how many."""
    since = (now or timezone.now()) - LATE
    late = 0
    for duplicate in Person.objects.filter(merged_at__gte=since).select_related("merged_into"):
        if moving.count(duplicate):
            with transaction.atomic():
                kept, held = _held(duplicate.merged_into, duplicate)
                late += sum(row.count for row in _bring_over(kept, held, None) if not row.note)
    return late


@transaction.atomic
def say_not_duplicate(one: Person, other: Person, *, by) -> NotDuplicate:
    """Remember that these are two persons; a second time changes nothing."""
    if one.pk == other.pk:
        raise MergeRefused(MergeRefusal.SAME)
    first, second = sorted((one, other), key=lambda person: person.pk)
    pair, made = NotDuplicate.objects.get_or_create(first=first, second=second, defaults={"by": by})
    if made:
        record(first, "members.not_duplicate", by=by, data={"other": second.key})
    return pair
