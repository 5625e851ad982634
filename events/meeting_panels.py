"""What the agenda shows inside a group: gaps, figures, visits, the meeting of a talk."""

from laces.components import Component

from events.components import EventsPanel
from events.meetings import held_meetings, minutes_gaps, owed_minutes
from events.models import Event, SessionDay
from events.reading import cards


class MinutesGaps(Component):
    """For who moderates: meetings without minutes, with the button to begin them."""

    template_name = "events/parts/minutes_gaps.html"

    def __init__(self, network, request):
        self.network, self.request = network, request

    def get_context_data(self, parent_context=None):
        return {
            "owed": list(owed_minutes(self.network)),
            "late": set(minutes_gaps(self.network).values_list("pk", flat=True)),
            "csrf_token": (parent_context or {}).get("csrf_token", ""),
        }


class MeetingFigures(MinutesGaps):
    """How many meetings took place, and how many with minutes; below them those without."""

    template_name = "events/parts/meeting_figures.html"

    def get_context_data(self, parent_context=None):
        asking = held_meetings(self.network).asking_minutes()
        context = super().get_context_data(parent_context)
        total = asking.count()
        return {**context, "held": total, "written": total - len(context["owed"])}


def visits_of(network):
    """Visits between boards that are paired in this network, those on the site."""
    visits = Event.objects.published().filter(pairing__network=network).with_sessions()
    visits = list(visits[:10])
    if not visits:
        return None
    return EventsPanel("Werkbezoeken tussen deze besturen", visits, anchor="werkbezoeken")


def meeting_of(topic):
    """The meeting that opened this topic."""
    day = SessionDay.objects.filter(topic=topic).select_related("session").first()
    event = day and Event.objects.published().filter(pk=day.session.event_id).with_sessions()
    if not event or not cards(event):
        return None
    return EventsPanel("De bijeenkomst", list(event), anchor="bijeenkomst")
