"""The clock of a question in the database: the only verbs that set its moments."""

from django.db import transaction
from django.utils import timezone

from advice.enums import QuestionState
from advice.models import AnswerTerm, ClosureDay, Question
from advice.rules.clock import Pause, Term, due_at, term_on, warn_at
from planning.working_time import OfficeTime, closure_days

CLOCK = ("due_at", "warn_at")


def office() -> OfficeTime:
    """Office time with the legal holidays and our own closure days."""
    own = ClosureDay.objects.values_list("day", flat=True)
    return OfficeTime(closed_on=closure_days() | set(own))


def terms() -> list[Term]:
    return [Term(*row) for row in AnswerTerm.objects.values_list("since", "days")]


def set_clock(question: Question, *, at_office=None, agreed=None) -> None:
    """Work out until when a question should be answered; the caller saves `CLOCK`."""
    at_office = at_office or office()
    agreed = terms() if agreed is None else agreed
    days = term_on(timezone.localdate(question.asked_at), agreed)
    pauses = [Pause(each.started_at, each.ended_at) for each in question.waits.all()]
    question.due_at = due_at(question.asked_at, days=days, pauses=pauses, office=at_office)
    question.warn_at = warn_at(question.due_at, question.asked_at, at_office)


@transaction.atomic
def recount(now=None) -> int:
    """After a change of the term or of the days we are closed: every question that still waits
    for its answer and whose term is not over. What was late stays late. Returns how many."""
    now = now or timezone.now()
    waiting = Question.objects.to_do().filter(answered_at=None).exclude(due_at__lt=now)
    at_office, agreed = office(), terms()
    rows = list(waiting.prefetch_related("waits"))
    for question in rows:
        set_clock(question, at_office=at_office, agreed=agreed)
    Question.objects.bulk_update(rows, CLOCK, batch_size=500)
    return len(rows)


def pause(question: Question, now) -> None:
    """We asked the asker something. Twice asked is one pause."""
    question.waits.get_or_create(ended_at=None, defaults={"started_at": now})
    question.state = QuestionState.WAITING
    set_clock(question)


def resume(question: Question, now) -> None:
    """The reply came: what was left of the term is left."""
    question.waits.filter(ended_at=None).update(ended_at=now)
    question.state = QuestionState.OPEN
    question.warned_at = None
    set_clock(question)
