"""Certificates: what was attended of a session that is over, for whoever earned the paper.

Reads registrations loaded by `Registration.objects.for_certificates()`; asks the database nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from events.enums import AttendanceState
from events.models import Registration, SessionDay
from events.rules.certificates import in_hours, is_earned
from members import dutch
from members.documents.typesetting import typeset

TITLE = "Attest van deelname"


@dataclass(frozen=True)
class Certificate:
    registration: Registration
    days: list[SessionDay]  # those attended
    held: int  # days that took place

    @property
    def event(self):
        return self.registration.session.event

    @property
    def hours(self) -> str:
        return in_hours([day.ends_at - day.starts_at for day in self.days])

    def as_data(self) -> dict:
        """For `certificate.typ`."""
        session, contact = self.registration.session, self.event.contact_name
        return {
            "name": self.registration.person.name,
            "organisation": self.registration.organisation_label,
            "event": f"{self.event.title} ({session.name})" if session.name else self.event.title,
            "days": [dutch.period(day.starts_at, day.ends_at) for day in self.days],
            "hours": self.hours,
            "share": f", {len(self.days)} van de {self.held} dagen" if self.held > 1 else "",
            "dated": f"Opgemaakt op {dutch.day_short(timezone.localtime())}.",
            "contact": f"Contact: {contact}" if contact else "",
        }


def certificate_of(registration: Registration, now: datetime | None = None) -> Certificate | None:
    """What this person earned; None before the last day is over, after too few days, or where
    this event gives no certificate."""
    now = now or timezone.now()
    session, event = registration.session, registration.session.event
    if not (registration.is_confirmed and event.gives_certificate and registration.person.name):
        return None
    if session.is_cancelled or event.is_cancelled:
        return None
    days = [day for day in session.days.all() if not day.is_cancelled]
    if not days or any(day.ends_at >= now for day in days):
        return None
    marks = registration.attendances.all()
    there = {each.day_id for each in marks if each.state == AttendanceState.PRESENT}
    attended = [day for day in days if day.pk in there]
    share = event.certificate_share
    if not is_earned(days=len(days), attended=len(attended), share=share):
        return None
    return Certificate(registration, attended, len(days))


def certificates_of(session) -> list[Certificate]:
    """Of everybody of a session who earned one, by name."""
    rows = session.registrations.confirmed().for_certificates()
    rows = rows.order_by("person__last_name", "person__first_name", "pk")
    return [found for found in map(certificate_of, rows) if found]


def as_pdf(certificates: list[Certificate]) -> bytes:
    """One page for each; at least one."""
    event = certificates[0].event
    return typeset(
        "certificate.typ",
        {
            "title": f"{TITLE}: {event.title}",
            "certificates": [one.as_data() for one in certificates],
        },
    )
