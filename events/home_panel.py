"""On the first screen of staff: what is coming, what is full, what is still to be noted."""

from collections import Counter

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from events.enums import RegistrationStatus
from events.models import Event, Registration
from events.reading import cards
from events.rules.registration_window import seats_left
from events.views.staff import board_url
from events.work_due import attendance_to_note, below_minimum, coming_events, events_to_close

SHOWN = 6


class AgendaPanel(Component):
    name = "agenda"
    order = 120
    template_name = "events/staff/home_panel.html"

    def get_context_data(self, parent_context):
        now = timezone.now()
        coming = cards(coming_events(now).with_sessions()[:30], now)
        due = attendance_to_note(now).select_related("session__event")
        request = parent_context["request"]
        return {
            "coming": [_line(card) for card in coming[:SHOWN]],
            "full": [_line(card) for card in coming if _is_full(card)][:SHOWN],
            "add_url": Event.snippet_viewset.get_url_name("add"),
            "list_url": Event.snippet_viewset.get_url_name("list"),
            "has_templates": Event.objects.filter(is_template=True).exists(),
            "asked": _asked(now),
            "to_close": [(each, closing_url(each)) for each in events_to_close(now)[:SHOWN]],
            "few": [(each, board_url(each.event)) for each in below_minimum(now)[:SHOWN]],
            "due": due[:SHOWN],
            "due_count": due.count(),
            "sees_people": request.user.has_perm("events.manage_registrations"),
        }


def _line(card) -> dict:
    confirmed = sum(view.facts.confirmed for view in card.sessions)
    waiting = sum(view.facts.waiting for view in card.sessions)
    return {
        "event": card.event,
        "url": board_url(card.event),
        "starts_at": card.starts_at,
        "place": card.place,
        "confirmed": confirmed,
        "capacity": sum(view.facts.capacity for view in card.sessions),
        "waiting": waiting,
    }


def _asked(now) -> list[dict]:
    """Events where somebody waits for a yes or a no."""
    asked = Registration.objects.filter(status=RegistrationStatus.REQUESTED).to_come(now)
    rows = asked.values_list("session__event", "session__event__title").order_by("session__event")
    return [
        {"url": reverse("events_staff:board", args=[pk]), "title": title, "count": count}
        for (pk, title), count in list(Counter(rows).items())[:SHOWN]
    ]


def _is_full(card) -> bool:
    return bool(card.sessions) and all(seats_left(view.facts) == 0 for view in card.sessions)


def closing_url(event) -> str:
    return reverse("events_staff:close", args=[event.pk])
