"""Asking what people thought, the day after, of those who were there."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from events.asking_guests import present_at
from events.models import Attendance, Evaluation, Event, SessionDay
from surveys.actions.inviting import invite
from surveys.actions.starting import make_ready
from surveys.enums import SurveyKind
from surveys.kits import KITS
from surveys.models import Invitation, Survey

# Of what is longer ago nobody is asked any more: the attendance came too late.
AT_MOST_AGO = timedelta(days=14)
BATCH = 20


def send_due_evaluations(now=None) -> int:
    """Every session of which the last day was yesterday or shortly before, once it is noted who
    was there; who is noted later is asked later, while it is open. Returns how many mails."""
    now = now or timezone.now()
    wanted = [event for event in _due(now) if event.wants_evaluation]
    return sum(evaluate(event, now=now) for event in wanted[:BATCH])


@transaction.atomic
def evaluate(event: Event, *, now) -> int:
    """Ask those who were present in a session that ended, each once, all in the same survey.
    Returns how many mails were promised."""
    event = Event.objects.select_for_update().get(pk=event.pk)
    evaluation = Evaluation.objects.filter(event=event).select_related("survey").first()
    survey = evaluation.survey if evaluation else _survey_of(event, now)
    return invite(survey, present_at([event], sessions=_ended(now)), by=None)


def _ended(now):
    """The sessions of which the last day ended before today, in Flanders: a training in three
    towns is asked about after each of them."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    days = SessionDay.objects.planned().order_by().values("session")
    ended = days.annotate(last=Max("ends_at"))
    return ended.filter(last__lt=midnight, last__gte=midnight - AT_MOST_AGO).values("session")


def _due(now):
    """Events with a session that ended of which not all who came were asked."""
    present = Attendance.objects.counted().filter(registration__session__in=_ended(now)).order_by()
    invited = Invitation.objects.filter(
        survey=OuterRef("registration__session__event__asked_survey__survey"),
        person=OuterRef("registration__person"),
    )
    events = Event.objects.published().not_cancelled()
    unasked = present.filter(~Exists(invited)).exclude(registration__person__email="")
    return events.filter(pk__in=unasked.values("registration__session__event")).order_by("pk")


def _survey_of(event, now) -> Survey:
    """Open until everybody had the time for it: also after the session that comes last."""
    last = SessionDay.objects.planned().filter(session__event=event).aggregate(at=Max("ends_at"))
    closes_at = max(now, last["at"]) + KITS[SurveyKind.EVENT].open_for
    title = f"Wat vond je van {event.title}?"
    survey = make_ready(SurveyKind.EVENT, title, event.year, now=now, closes_at=closes_at)
    Evaluation.objects.create(event=event, survey=survey)
    return survey
