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
    return frozenset(pk for pk, given in _latest(people, purpose).items() if given)


def refused(people: Iterable[int], purpose: ConsentPurpose) -> frozenset[int]:
    """Whose latest answer is no; who never said anything is not among them."""
    return frozenset(pk for pk, given in _latest(people, purpose).items() if not given)


def _latest(people, purpose) -> dict[int, bool]:
    rows = Consent.objects.filter(person__in=people, purpose=purpose).order_by("at", "pk")
    return dict(rows.values_list("person", "given"))
