from collections import Counter

from django.db.models import Count

from reporting.participation import Selection
from reporting.registry import Measurement


def persons_with_attendances(selection: Selection) -> Measurement:
    """Distinct persons who were there, attendances beside them (counting rules 2 and 9)."""
    took_place = len(selection.kinds_only().held())
    persons, attendances = selection.persons_and_attendances() if took_place else (0, 0)
    return Measurement(
        persons,
        selection.persons(),
        beside=(("aanwezigheden", attendances),),
        unmarked=selection.unmarked_events(),
        records=(selection.present(),),
        evidence_count=persons,
    )


def persons_of_every_day(selection: Selection) -> int:
    """How many persons were there on every day that took place of at least one session."""
    held = Counter(day.session for day in selection.held().days)
    if not held:
        return 0
    seats = (
        selection.present()
        .order_by()
        .values_list("registration__person", "registration__session", "registration")
    )
    found = seats.annotate(days=Count("pk")).iterator(chunk_size=2000)
    return len({person for person, session, _seat, days in found if days == held[session]})
