"""What the agenda shows on the page of an instrument: where you learn it, and what it grew from."""

from django.db.models import Q
from laces.components import Component

from events.kinds import BECAME, INSTRUMENT, KIND_RULES
from events.models import Event
from events.reading import cards

MOST = 5


class EventsOfInstrument(Component):
    """Coming and past events about the instrument, and the learning lab that it came from."""

    template_name = "events/parts/instrument_events.html"
    title = "In de agenda"
    anchor = "agenda"

    def __init__(self, coming, past, origins):
        self.coming, self.past, self.origins = coming, past, origins

    def get_context_data(self, parent_context=None):
        return {
            "title": self.title,
            "anchor": self.anchor,
            "coming": [card for card in cards(self.coming) if card.day],
            "past": [card for card in cards(self.past) if card.day],
            "origins": [card for card in cards(self.origins) if card.day],
        }


def events_of(page) -> EventsOfInstrument | None:
    """None where the agenda has nothing about it: then the page need not say so."""
    rows = Event.objects.published().not_cancelled()
    about = rows.filter(_of_kinds_with(INSTRUMENT), instrument=page.pk)
    origins = rows.filter(_of_kinds_with(BECAME), became=page.pk)
    found = (
        list(about.upcoming().with_sessions()[:MOST]),
        list(about.exclude(pk__in=origins.values("pk")).past().with_sessions()[:MOST]),
        list(origins.with_dates().order_by("first_start", "pk").with_sessions()[:MOST]),
    )
    return EventsOfInstrument(*found) if any(found) else None


def _of_kinds_with(detail: str) -> Q:
    return Q(kind__in=[kind for kind, rule in KIND_RULES.items() if detail in rule.details])
