"""Asking what people thought, the day after, of those who were there."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from events.models import Attendance, Evaluation, Event, SessionDay
from surveys.actions.inviting import Guest, invite, remind
from surveys.actions.questions import ask
from surveys.actions.seeding import seed_questions
from surveys.enums import SurveyKind
from surveys.models import Invitation, Survey

ASKED = ("beter_in_staat",)
OPEN_FOR = timedelta(days=21)
REMIND_AFTER = timedelta(days=7)
# Of what is longer ago nobody is asked any more: the attendance came too late.
AT_MOST_AGO = timedelta(days=14)
BATCH = 20


def send_due_evaluations(now=None) -> int:
    """Every event of which the last day was yesterday or shortly before, once it is noted who was
    there; who is noted later is asked later, while it is open. Returns how many mails."""
    now = now or timezone.now()
    wanted = [event for event in _due(now) if event.wants_evaluation]
    return sum(evaluate(event, now=now) for event in wanted[:BATCH])


def remind_evaluations(now=None) -> int:
    """One reminder, to whoever did not answer a week later."""
    now = now or timezone.now()
    open_ones = Survey.objects.open(now).filter(
        kind=SurveyKind.EVENT, opens_at__lte=now - REMIND_AFTER, pk__in=_surveys()
    )
    waiting = open_ones.filter(invitations__answered=False, invitations__reminded=False)
    return sum(remind(survey, by=None) for survey in waiting.distinct()[:BATCH])


@transaction.atomic
def evaluate(event: Event, *, now) -> int:
    """Ask those who were present, each once. Returns how many mails were promised."""
    event = Event.objects.select_for_update().get(pk=event.pk)
    evaluation = Evaluation.objects.filter(event=event).select_related("survey").first()
    survey = evaluation.survey if evaluation else _survey_of(event, now)
    return invite(survey, _guests(event), by=None)


def _due(now):
    """The last day ended before today, in Flanders, and not all who came were asked."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    days = SessionDay.objects.filter(
        cancelled_at__isnull=True, session__cancelled_at__isnull=True
    ).order_by()
    ended = (
        days.values("session__event")
        .annotate(last=Max("ends_at"))
        .filter(last__lt=midnight, last__gte=midnight - AT_MOST_AGO)
        .values("session__event")
    )
    present = Attendance.objects.counted().order_by()
    invited = Invitation.objects.filter(
        survey=OuterRef("registration__session__event__asked_survey__survey"),
        person=OuterRef("registration__person"),
    )
    events = Event.objects.published().not_cancelled().filter(pk__in=ended)
    unasked = present.filter(~Exists(invited)).exclude(registration__person__email="")
    return events.filter(pk__in=unasked.values("registration__session__event")).order_by("pk")


def _surveys():
    return Evaluation.objects.order_by().values("survey")


def _survey_of(event, now) -> Survey:
    seed_questions()
    survey = Survey.objects.create(
        kind=SurveyKind.EVENT,
        title=f"Wat vond je van {event.title}?"[:150],
        year=event.year,
        opens_at=now,
        closes_at=now + OPEN_FOR,
    )
    ask(survey, *ASKED)
    Evaluation.objects.create(event=event, survey=survey)
    return survey


def _guests(event) -> list[Guest]:
    rows = Attendance.objects.counted().filter(registration__session__event=event)
    seats = {row.registration for row in rows.select_related("registration__person__organisation")}
    return [
        Guest(seat.person, seat.organisation, seat.role)
        for seat in sorted(seats, key=lambda seat: seat.pk)
        if seat.person.erased_at is None
    ]
