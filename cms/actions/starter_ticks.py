from collections.abc import Iterable

from django.db import transaction

from cms.models import StarterTick
from members.models import Person


@transaction.atomic
def set_ticks(*, person: Person, done: Iterable[str], undone: Iterable[str] = (), by: Person):
    """Tick tasks of the first hundred days off, and others open again; a second time is nothing.

    `done` and `undone` are ids of tasks; what neither names stays as it is, so that a tick made
    on another device meanwhile is kept. Somebody's own list, so the log says nothing of it.
    Raises PermissionError for the list of somebody else.
    """
    if by != person:
        raise PermissionError("A list is ticked by whoever it belongs to")
    rows = [StarterTick(person=person, task=task) for task in sorted(set(done))]
    StarterTick.objects.bulk_create(rows, ignore_conflicts=True)
    StarterTick.objects.filter(person=person, task__in=set(undone) - set(done)).delete()
