"""What a screen says about the clock of a question."""

from django.utils import timezone

from advice.enums import ClockState
from advice.models import Question
from advice.rules.clock import state_at
from members import dutch


def clock_of(question: Question) -> ClockState:
    """What its clock says now."""
    if question.is_ended:
        return ClockState.STOPPED
    return state_at(
        timezone.now(),
        due=question.due_at,
        warn=question.warn_at,
        answered_at=question.answered_at,
    )


def clock_words(question: Question) -> str:
    """The same with until when, where it runs."""
    state = clock_of(question)
    if question.is_ended or question.answered_at or question.due_at is None:
        return state.label
    return f"{state.label}: {dutch.day_short(question.due_at)}, {dutch.clock(question.due_at)}"
