from django.db.models import Count, F, OuterRef, Subquery

from events.models import Registration
from reporting.participation import Selection
from reporting.registry import Measurement


def persons_with_attendances(selection: Selection) -> Measurement:
    """Distinct persons who were there, attendances beside them (counting rules 2 and 9)."""
    persons, attendances = selection.persons_and_attendances()
    return Measurement(
        persons,
        selection.persons(),
        beside=(("aanwezigheden", attendances),),
        unmarked=selection.unmarked_events(),
    )


def persons_of_every_day(selection: Selection) -> int:
    """How many persons were there on every day that took place of at least one session."""
    held = selection.held_days().filter(session=OuterRef("registration__session")).order_by()
    held = held.values("session").annotate(n=Count("pk")).values("n")
    seats = selection.present().order_by().values("registration")
    whole = seats.annotate(days=Count("pk"), held=Subquery(held)).filter(days=F("held"))
    rows = Registration.objects.filter(pk__in=whole.values("registration")).order_by()
    return rows.aggregate(n=Count("person", distinct=True))["n"]
