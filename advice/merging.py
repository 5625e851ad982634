"""What two rows of one person may not both have here: a place at one consultation."""

from collections.abc import Iterable

from advice.models import ConsultationParticipant
from members.models import Person
from members.slots import Merged


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by=None) -> Iterable[Merged]:
    """The desk's answer to `slots.merge_person`; questions hang on an address, not on a person."""
    there = ConsultationParticipant.objects.filter(person=kept).values("consultation")
    double = ConsultationParticipant.objects.filter(person=duplicate, consultation__in=there)
    count = double.count()
    if count and not dry_run:
        double.delete()
    return [Merged("deelname aan overleg", count, "Wie blijft, stond er al bij.")] if count else []
