from django.db.models import Count, Min, Q
from django.urls import reverse

from events.enums import AttendanceState
from members.dutch import day_short
from members.staff_panel import StaffPanel

SHOWN = 15
HEAD = ["Activiteit", "Eerste dag", "Staat", "Voor", "Aanwezig"]


def registrations_panel(request, person):
    """For what somebody registered, the latest first; in two queries."""
    if not request.user.has_perm("events.view_registration"):
        return None
    may_open = request.user.has_perm("events.change_event")
    present = Count("attendances", filter=Q(attendances__state=AttendanceState.PRESENT))
    found = person.registrations.filter(replaced_by=None)
    rows = (
        found.select_related("session__event", "organisation")
        .annotate(first=Min("session__days__starts_at"), present=present)
        .order_by("-first", "-pk")[:SHOWN]
    )
    cells = [
        (
            _title(row.session.event, may_open),
            day_short(row.first) if row.first else "nog geen",
            row.get_status_display(),
            row.organisation_label,
            "ja" if row.present else "",
        )
        for row in rows
    ]
    return StaffPanel("Inschrijvingen", HEAD, cells, "Nog voor niets ingeschreven.")


def _title(event, may_open):
    return (
        (event.title, reverse("events_staff:board", args=[event.pk])) if may_open else event.title
    )
