"""What came of it? Asked half a year after a training, of the boards that were there."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from events.asking_guests import boards_at
from events.enums import EventKind
from events.models import Attendance, Event, FollowUp, SessionDay
from members import dutch
from surveys.actions.inviting import invite
from surveys.actions.starting import start
from surveys.audience import Start
from surveys.enums import SurveyKind

# The plan asks it of what boards followed to learn (OD 2.2).
KINDS = (EventKind.TRAINING, EventKind.COURSE, EventKind.COACHING_TRACK)
AFTER = timedelta(days=182)
# Longer ago is not asked by itself any more: it would come out of the blue.
AT_MOST_LATE = timedelta(days=30)
SHOWN_FOR = timedelta(days=365)
BATCH = 20


def send_due_follow_ups(now=None) -> int:
    """Every training of half a year ago that was not followed up. Returns how many mails."""
    now = now or timezone.now()
    due = _ended(now - AFTER - AT_MOST_LATE, now - AFTER).filter(followed_up__isnull=True)
    wanted = [event for event in due if event.wants_evaluation]
    return sum(follow_up(event, now=now) for event in wanted[:BATCH])


@transaction.atomic
def follow_up(event: Event, *, now) -> int:
    """Ask the boards that were there, once. Returns how many mails were promised."""
    event = Event.objects.select_for_update().get(pk=event.pk)
    guests = boards_at(event)
    if not guests or FollowUp.objects.filter(event=event).exists():
        return 0
    return invite(start(_start_of(event), by=None, now=now), guests, by=None)


def follow_up_starts(kind: str, now) -> list[Start]:
    """The agenda's answer to `surveys.slots.starts`: what ended in the last year."""
    if kind != SurveyKind.FOLLOW_UP:
        return []
    events = _ended(now - SHOWN_FOR, now).select_related("followed_up__survey")
    return [_start_of(event, event.last_end) for event in events.order_by("-last_end", "pk")]


def _start_of(event: Event, ended: datetime | None = None) -> Start:
    known = getattr(event, "followed_up", None)
    asked_on = ended and event.wants_evaluation and timezone.localdate(ended + AFTER)
    by_itself = asked_on and not known and asked_on >= timezone.localdate()
    return Start(
        key=str(event.pk),
        kind=SurveyKind.FOLLOW_UP,
        title=f"Wat kwam er van {event.title}?",
        year=event.year,
        about=f"{event.title} ({dutch.day_short(ended)})" if ended else event.title,
        note=f"Gaat vanzelf op {dutch.day_short(asked_on)}" if by_itself else "",
        bind=lambda survey: FollowUp.objects.create(event=event, survey=survey),
        survey=known.survey if known else None,
    )


def _ended(since, until):
    """Trainings that took place, somebody was noted at, and whose last day ended in between."""
    days = SessionDay.objects.filter(
        cancelled_at__isnull=True, session__cancelled_at__isnull=True
    ).order_by()
    ended = (
        days.values("session__event")
        .annotate(last=Max("ends_at"))
        .filter(last__gte=since, last__lt=until)
        .values("session__event")
    )
    present = Attendance.objects.counted().order_by().values("registration__session__event")
    events = Event.objects.published().not_cancelled().of_kind(*KINDS).with_dates()
    return events.filter(pk__in=ended).filter(pk__in=present)
