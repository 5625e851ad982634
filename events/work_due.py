"""What waits for the organiser."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from events.models import Attendance, Event, Registration, SessionDay

PAPER_WITHIN = timedelta(days=60)


def attendance_to_note(now=None):
    """Days of the last two months with seats taken and nobody noted yet, the oldest first."""
    now = now or timezone.now()
    seated = Registration.objects.confirmed().filter(session=OuterRef("session"))
    noted = Attendance.objects.filter(day=OuterRef("pk"))
    days = SessionDay.objects.held(now).filter(ends_at__gte=now - PAPER_WITHIN)
    return days.filter(Exists(seated), ~Exists(noted)).order_by("starts_at")


def coming_events(now=None):
    return Event.objects.no_templates().not_cancelled().upcoming(now)
