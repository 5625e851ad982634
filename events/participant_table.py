"""The people of an event as rows for a spreadsheet."""

from collections import defaultdict

from events.enums import AttendanceState
from events.models import Attendance, Event, Registration
from members.dutch import day_short

HEADERS = [
    "Sessie",
    "Status",
    "Voornaam",
    "Familienaam",
    "E-mailadres",
    "Organisatie",
    "Gekoppeld",
    "Provincie",
    "Rol",
    "Functie",
    "Ingeschreven op",
    "Geannuleerd op",
    "Aanwezigheid",
]


def rows_of(event: Event) -> list[list]:
    """One row per registration, cancelled ones included, in the order of registering."""
    noted = _attendance(event)
    registrations = Registration.objects.filter(session__event=event).with_event()
    rows = []
    for registration in registrations.order_by("session", "registered_at", "pk"):
        person, organisation = registration.person, registration.organisation
        rows.append(
            [
                registration.session.name,
                registration.get_status_display(),
                person.first_name,
                person.last_name,
                person.email,
                registration.organisation_label,
                organisation is not None,
                organisation.get_province_display() if organisation else "",
                registration.get_role_display(),
                person.function_title,
                registration.registered_at,
                registration.cancelled_at,
                "; ".join(noted[registration.pk]),
            ]
        )
    return rows


def _attendance(event) -> dict[int, list[str]]:
    noted = defaultdict(list)
    rows = Attendance.objects.filter(registration__session__event=event).select_related("day")
    for row in rows.order_by("day__starts_at"):
        label = AttendanceState(row.state).label.lower()
        noted[row.registration_id].append(f"{day_short(row.day.starts_at)}: {label}")
    return noted
