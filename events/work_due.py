"""What waits for the organiser."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from events.models import Attendance, Event, Registration, SessionDay
from planning.working_time import OfficeTime

PAPER_WITHIN = timedelta(days=60)
ASKED_AFTER = 2  # working days


def unnoted_days(now=None):
    """Days that took place with seats taken and nobody noted yet."""
    seated = Registration.objects.confirmed().filter(session=OuterRef("session"))
    noted = Attendance.objects.filter(day=OuterRef("pk"))
    return SessionDay.objects.held(now).filter(Exists(seated), ~Exists(noted))


def attendance_to_note(now=None):
    """Those of the last two months, the oldest first."""
    now = now or timezone.now()
    return unnoted_days(now).filter(ends_at__gte=now - PAPER_WITHIN).order_by("starts_at")


def events_to_close(now=None) -> list[Event]:
    """Events of the last two months with people, over for two working days and not rounded off."""
    now = now or timezone.now()
    seated = Registration.objects.confirmed().filter(session__event=OuterRef("pk"))
    over = Event.objects.no_templates().not_cancelled().past(now).filter(Exists(seated))
    over = over.filter(last_at__gte=now - PAPER_WITHIN).exclude(closing__closed_at__isnull=False)
    today, office = timezone.localdate(now), OfficeTime()
    return [
        event
        for event in reversed(over)
        if office.working_days_after(timezone.localdate(event.last_at), ASKED_AFTER) <= today
    ]


def coming_events(now=None):
    return Event.objects.no_templates().not_cancelled().upcoming(now)
