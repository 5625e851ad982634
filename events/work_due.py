"""What waits for the organiser."""

from datetime import datetime, time, timedelta

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from events.actions.attendance import PAPER_DAYS
from events.models import Attendance, Event, Registration, Session, SessionDay
from planning.working_time import BRUSSELS, OfficeTime

PAPER_WITHIN = timedelta(days=60)
DECIDE_WITHIN = timedelta(days=14)
ASKED_AFTER = 2  # working days
ASKED_FROM = time(9)


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


def days_with_gaps(session: Session, now=None):
    """Days that took place, of which a list may still be entered, with somebody not noted yet."""
    now = now or timezone.now()
    day = OuterRef("pk")
    seated = Registration.objects.confirmed().filter(session=OuterRef("session"))
    missing = seated.exclude(attendances__day=day)
    since = timezone.localdate(now) - timedelta(days=PAPER_DAYS)
    days = SessionDay.objects.held(now).filter(session=session, starts_at__date__gte=since)
    return days.filter(Exists(missing)).order_by("starts_at", "pk")


def sessions_to_ask(now=None) -> list[Session]:
    """Sessions of which the last day that took place is two working days ago and nobody was asked
    since who had been there.

    Each day of a course is asked about in its turn: after the last one it would be too late to
    enter the first. What is too long ago to be entered, or was taken over from before, is left
    alone.
    """
    now = now or timezone.now()
    days = SessionDay.objects.held(now).filter(session=OuterRef("pk")).order_by("-ends_at")
    sessions = Session.objects.active().annotate(last_at=Subquery(days.values("ends_at")[:1]))
    since = now - timedelta(days=PAPER_DAYS + 1)
    over = sessions.filter(last_at__gte=since, event__load=None)
    unasked = over.filter(Q(attendance_asked_at=None) | Q(attendance_asked_at__lt=F("last_at")))
    office = OfficeTime()
    return [each for each in unasked.order_by("pk") if _asked_from(each.last_at, office) <= now]


def _asked_from(last_at, office) -> datetime:
    day = office.working_days_after(timezone.localdate(last_at), ASKED_AFTER)
    return datetime.combine(day, ASKED_FROM, BRUSSELS)


def below_minimum(now=None):
    """Sessions of which the first day is near and that have too few people, the nearest first."""
    now = now or timezone.now()
    days = SessionDay.objects.going_on().filter(session=OuterRef("pk")).order_by("starts_at")
    first = Subquery(days.values("starts_at")[:1])
    sessions = Session.objects.active().with_counts(now).annotate(first_at=first)
    near = sessions.filter(first_at__gt=now, first_at__lte=now + DECIDE_WITHIN)
    few = near.filter(confirmed_count__lt=F("minimum"))
    return few.select_related("event").order_by("first_at", "pk")


def full_with_waiting(now=None):
    """Sessions to come of which every seat is taken while somebody waits, the nearest first."""
    now = now or timezone.now()
    days = SessionDay.objects.going_on().filter(session=OuterRef("pk")).order_by("starts_at")
    waiting = Registration.objects.waiting().filter(session=OuterRef("pk"))
    sessions = Session.objects.active().with_counts(now)
    sessions = sessions.annotate(first_at=Subquery(days.values("starts_at")[:1]))
    full = sessions.filter(first_at__gt=now, confirmed_count__gte=F("capacity"))
    return full.filter(Exists(waiting)).select_related("event").order_by("first_at", "pk")


def coming_events(now=None):
    return Event.objects.no_templates().not_cancelled().upcoming(now)
