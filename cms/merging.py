"""Two rows of one person may not both have ticked the same task."""

from collections.abc import Iterable

from cms.models import StarterTick
from members.models import Person
from members.slots import Merged


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> Iterable[Merged]:
    """Pages' answer to `slots.merge_person`; the other ticks move by themselves."""
    done = StarterTick.objects.filter(person=kept).values("task")
    twice = StarterTick.objects.filter(person=duplicate, task__in=done)
    if count := twice.count():
        yield Merged("dubbel afgevinkte taak", count, "Afgevinkt blijft afgevinkt.")
        if not dry_run:
            twice.delete()
