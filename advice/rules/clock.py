"""The clock of a question: how much office time is agreed, when it stands still, when it is up.

Pure: takes and returns moments and spans. The term is so many working days of seven office hours,
so that it ends at the same hour of the day as it began. The plan names no term: it is agreed, and
dated, and the term of the day on which a question came in holds for that question.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from advice.enums import ClockState
from members.dutch import counted
from planning.working_time import BRUSSELS, OFFICE_HOURS, OfficeTime

USUAL_DAYS = 5  # working days, as long as nothing was agreed
WARN_BEFORE = 1  # working day of office time that is left when the adviser is warned


@dataclass(frozen=True)
class Term:
    """So many working days, for what comes in from this day on."""

    since: date
    days: int


@dataclass(frozen=True)
class Pause:
    """We wait for the asker. `ended_at` is None while we still do."""

    started_at: datetime
    ended_at: datetime | None = None


def working_day() -> timedelta:
    """The office time in a day."""
    hours = (
        timedelta(hours=end.hour - begin.hour, minutes=end.minute - begin.minute)
        for begin, end in OFFICE_HOURS
    )
    return sum(hours, timedelta())


def term_on(day: date, terms: Iterable[Term]) -> int:
    """How many working days hold for a question of that day."""
    begun = [term for term in terms if term.since <= day]
    return max(begun, key=lambda term: term.since).days if begun else USUAL_DAYS


def left_at(
    moment: datetime,
    *,
    started_at: datetime,
    days: int,
    pauses: Sequence[Pause],
    office: OfficeTime,
) -> timedelta:
    """The office time that is left at a moment; below zero once the term is over."""
    used = office.between(started_at, moment)
    for pause in pauses:
        begin = max(pause.started_at, started_at)
        end = min(pause.ended_at or moment, moment)
        used -= office.between(begin, end)
    return days * working_day() - used


def due_at(
    started_at: datetime,
    *,
    days: int,
    pauses: Sequence[Pause] = (),
    office: OfficeTime | None = None,
) -> datetime | None:
    """The moment at which the term is over; None while the clock stands still before it was.

    Pauses follow one another and do not overlap.
    """
    office = office or OfficeTime()
    left, cursor = days * working_day(), started_at
    for pause in sorted(pauses, key=lambda each: each.started_at):
        begin = max(pause.started_at, cursor)
        used = office.between(cursor, begin)
        if used > left or (used == left and office.after(cursor, left) < begin):
            return office.after(cursor, left)
        if pause.ended_at is None:
            return None
        left, cursor = left - used, max(pause.ended_at, begin)
    return office.after(cursor, left)


def warn_at(due: datetime | None, started_at: datetime, office: OfficeTime) -> datetime | None:
    """The moment at which a working day of office time is left; never before the question came."""
    if due is None:
        return None
    left = WARN_BEFORE * working_day()
    day = due.astimezone(BRUSSELS).date()
    while office.between(datetime.combine(day, OFFICE_HOURS[0][0], BRUSSELS), due) < left:
        if day < started_at.astimezone(BRUSSELS).date():
            return started_at
        day -= timedelta(days=1)
    morning = datetime.combine(day, OFFICE_HOURS[0][0], BRUSSELS)
    surplus = office.between(morning, due) - left
    return max(started_at, office.after(morning, surplus))


def state_at(
    now: datetime,
    *,
    due: datetime | None,
    warn: datetime | None,
    answered_at: datetime | None = None,
) -> ClockState:
    if answered_at is not None:
        return ClockState.STOPPED
    if due is None:
        return ClockState.PAUSED
    if now > due:
        return ClockState.LATE
    return ClockState.SOON if warn and now >= warn else ClockState.RUNNING


def in_time(due: datetime, answered_at: datetime | None, now: datetime) -> bool | None:
    """Whether a question counts as answered in time; None: it is not due yet and stays out.

    Answered early counts at once only when its day has come too, so that a figure of today is not
    flattered by what was easy.
    """
    if due > now:
        return None
    return answered_at is not None and answered_at <= due


def left_in_words(question, office: OfficeTime, now: datetime) -> str:
    """'nog 2 werkdagen en 3 uur', 'al 1 werkdag over tijd'; empty where nothing runs.

    `question` has `due_at` and `answered_at`.
    """
    if question.due_at is None or question.answered_at:
        return ""
    late = now > question.due_at
    span = office.between(question.due_at, now) if late else office.between(now, question.due_at)
    days, rest = divmod(span, working_day())
    hours = rest // timedelta(hours=1)
    parts = [counted(days, "werkdag", "werkdagen")] if days else []
    parts += [f"{hours} uur"] if hours or not days else []
    words = " en ".join(parts)
    return f"al {words} over tijd" if late else f"nog {words}"
