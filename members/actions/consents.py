"""What people agree to: every answer is a new row, the latest one holds."""

from collections.abc import Iterable

from members.enums import ConsentPurpose
from members.models import Consent, Person


def say(person: Person, purpose: ConsentPurpose, *, given: bool, wording: str, route: str):
    """Keep what somebody agreed to or took back, in the words they read."""
    return Consent.objects.create(
        person=person, purpose=purpose, given=given, wording=wording, route=route
    )


def gave(people: Iterable[int], purpose: ConsentPurpose) -> frozenset[int]:
    """Whose latest answer is yes, of these ids of persons; one query."""
    rows = Consent.objects.filter(person__in=people, purpose=purpose).order_by("at", "pk")
    latest = dict(rows.values_list("person", "given"))
    return frozenset(pk for pk, given in latest.items() if given)
