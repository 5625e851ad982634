"""The people of an event as rows for a spreadsheet."""

from collections import defaultdict

from events.answers_table import answer_columns, question_headers
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
    "NIS-code",
    "Bevestigd op",
    "Waarom op de wachtlijst",
    "Aanbod geldig tot",
    "Groep van",
    "Ingeschreven door",
    "Kwam onverwacht",
    "Mag wijzigen tot",
    "Geannuleerd door",
    "Reden van annulering",
    "Overgenomen uit",
]


def headers_of(event: Event) -> list[str]:
    """The columns of every event, and one for each question that this one asks."""
    return [*HEADERS, *question_headers(event)]


def rows_of(event: Event) -> list[list]:
    """One row per registration, cancelled ones included, in the order of registering."""
    noted, answers = _attendance(event), answer_columns(event)
    unanswered = [""] * len(question_headers(event))
    registrations = Registration.objects.filter(session__event=event).with_event()
    registrations = registrations.select_related(
        "party__contact", "registered_by", "cancelled_by", "load"
    )
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
                *_more(registration),
                *answers.get(registration.pk, unanswered),
            ]
        )
    return rows


def _more(registration) -> list:
    """How it came about, for whoever sorts something out."""
    organisation, party = registration.organisation, registration.party
    return [
        organisation.nis_code if organisation else "",
        registration.confirmed_at,
        registration.why_waiting_short,
        registration.held_until,
        party.contact.name if party else "",
        registration.registered_by.shown_name if registration.registered_by else "",
        registration.walk_in,
        registration.change_until,
        registration.cancelled_by.shown_name if registration.cancelled_by else "",
        registration.cancel_reason,
        registration.load.source if registration.load_id else "",
    ]


def _attendance(event) -> dict[int, list[str]]:
    noted = defaultdict(list)
    rows = Attendance.objects.filter(registration__session__event=event).select_related("day")
    for row in rows.order_by("day__starts_at"):
        label = AttendanceState(row.state).label.lower()
        noted[row.registration_id].append(f"{day_short(row.day.starts_at)}: {label}")
    return noted
