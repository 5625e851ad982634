"""What waits for the organiser."""

from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Subquery
from django.utils import timezone

from events.models import Attendance, Event, Registration, Session, SessionDay
from planning.working_time import OfficeTime

PAPER_WITHIN = timedelta(days=60)
DECIDE_WITHIN = timedelta(days=14)
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


def below_minimum(now=None):
    """Sessions of which the first day is near and that have too few people, the nearest first."""
    now = now or timezone.now()
    days = SessionDay.objects.going_on().filter(session=OuterRef("pk")).order_by("starts_at")
    first = Subquery(days.values("starts_at")[:1])
    sessions = Session.objects.active().with_counts(now).annotate(first_at=first)
    near = sessions.filter(first_at__gt=now, first_at__lte=now + DECIDE_WITHIN)
    few = near.filter(confirmed_count__lt=F("minimum"))
    return few.select_related("event").order_by("first_at", "pk")


def coming_events(now=None):
    return Event.objects.no_templates().not_cancelled().upcoming(now)
