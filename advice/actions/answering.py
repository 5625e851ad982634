"""What the desk does with a question, and what the asker says back."""

from django.db import transaction
from django.utils import timezone

from advice import notices
from advice.actions import clock, rating
from advice.actions.asking import locked, say
from advice.enums import ENDED, MessageKind, QuestionState, Refusal, Refused
from advice.models import Message, Question
from members.audit import record
from members.enums import OrganisationKind
from members.models import Organisation, Person


def _held(question) -> Question:
    """Raises `Refused` for what is not confirmed yet, or done with."""
    question = locked(question)
    if question.is_unconfirmed:
        raise Refused(Refusal.NOT_CONFIRMED)
    if question.is_ended:
        raise Refused(Refusal.ENDED)
    return question


@transaction.atomic
def answer(question: Question, *, text: str, by: Person, files=()) -> Message:
    """Answer by mail; the first answer stops the clock. Raises `Refused`."""
    question = _held(question)
    if not question.email:
        raise Refused(Refusal.NO_ADDRESS)
    message = say(question, MessageKind.ANSWER, text, by=by, files=files)
    _answered(question, by)
    notices.message(question, message)
    record(question, "advice.answer", by=by)
    return message


@transaction.atomic
def answered_otherwise(question: Question, *, text: str, by: Person) -> Question:
    """The answer was given by phone or across the table; `text` says in short what it was."""
    question = _held(question)
    say(question, MessageKind.NOTE, text, by=by)
    _answered(question, by)
    record(question, "advice.answer", by=by)
    return question


def _answered(question, by):
    now = timezone.now()
    if question.waits.filter(ended_at=None).exists():
        clock.resume(question, now)
    question.answered_at = question.answered_at or now
    question.state = QuestionState.ANSWERED
    question.assigned_to = question.assigned_to or by
    question.changed_at = now
    question.save()


@transaction.atomic
def ask_back(question: Question, *, text: str, by: Person) -> Message:
    """Ask the asker something: the clock stands still until the reply. Raises `Refused`."""
    question = _held(question)
    if not question.email:
        raise Refused(Refusal.NO_ADDRESS)
    message = say(question, MessageKind.ASK_BACK, text, by=by)
    if question.answered_at is None:
        clock.pause(question, message.written_at)
    question.state = QuestionState.WAITING
    question.assigned_to = question.assigned_to or by
    question.save()
    notices.message(question, message)
    record(question, "advice.ask_back", by=by)
    return message


@transaction.atomic
def note(question: Question, *, text: str, by: Person) -> Message:
    """A word among colleagues, that the asker never sees."""
    question = locked(question)
    message = say(question, MessageKind.NOTE, text, by=by)
    record(question, "advice.note", by=by)
    return message


@transaction.atomic
def reply(question: Question, *, text: str, files=(), by_mail=False) -> Message:
    """The asker writes: the clock goes on. What was merged is said in the one that stayed, what
    was closed is opened again. Raises `Refused`."""
    question = locked(question)
    while question.merged_into_id:
        question = locked(question.merged_into)
    message = say(question, MessageKind.IN, text, files=files, by_mail=by_mail)
    if question.is_unconfirmed or question.state == QuestionState.SPAM:
        return message
    clock.resume(question, message.written_at)
    question.changed_at = message.written_at
    question.save()
    if question.assigned_to:
        notices.asker_replied(question)
    return message


@transaction.atomic
def close(question: Question, *, by: Person | None = None) -> Question:
    """Nothing more to do. Who was answered is asked, once, how it was. Raises `Refused`."""
    question = _held(question)
    if question.waits.filter(ended_at=None).exists():
        clock.resume(question, timezone.now())
    question.state = QuestionState.CLOSED
    question.changed_at = timezone.now()
    question.save()
    rating.ask_rating(question)
    record(question, "advice.close", by=by)
    return question


@transaction.atomic
def mark_spam(question: Question, *, by: Person) -> Question:
    """No question at all: it leaves every list and figure, and goes with the purge."""
    question = locked(question)
    question.asked_at = question.asked_at or question.received_at
    question.state, question.changed_at = QuestionState.SPAM, timezone.now()
    question.save()
    record(question, "advice.spam", by=by)
    return question


@transaction.atomic
def reopen(question: Question, *, by: Person) -> Question:
    """Raises `Refused` for what is open, or was merged."""
    question = locked(question)
    if question.state not in ENDED and question.state != QuestionState.ANSWERED:
        raise Refused(Refusal.NOT_ENDED)
    if question.state == QuestionState.MERGED:
        raise Refused(Refusal.MERGED)
    question.state, question.changed_at = QuestionState.OPEN, timezone.now()
    clock.set_clock(question)
    question.save()
    record(question, "advice.reopen", by=by)
    return question


@transaction.atomic
def refer(question: Question, *, to: Organisation, text: str, by: Person) -> Message:
    """Send the asker on to a partner, with why: that is an answer. Raises `Refused`."""
    question = _held(question)
    if to is None or to.kind != OrganisationKind.PARTNER:
        raise Refused(Refusal.NO_PARTNER)
    if not question.email:
        raise Refused(Refusal.NO_ADDRESS)
    message = say(question, MessageKind.ANSWER, text, by=by)
    question.referred_to, question.referred_at = to, message.written_at
    _answered(question, by)
    notices.message(question, message)
    record(question, "advice.refer", by=by)
    return message


@transaction.atomic
def merge(question: Question, *, into: Question, by: Person) -> Question:
    """A double goes into the one that stays, words and files included; only of one asker.

    The earliest moment of asking holds. Raises `Refused`.
    """
    first, second = sorted((question.pk, into.pk))
    held = {pk: locked(Question(pk=pk)) for pk in dict.fromkeys((first, second))}
    question, into = held[question.pk], held[into.pk]
    if question.pk == into.pk:
        raise Refused(Refusal.SAME)
    if into.merged_into_id or question.merged_into_id:
        raise Refused(Refusal.MERGED)
    if question.is_unconfirmed or into.is_unconfirmed:
        raise Refused(Refusal.NOT_CONFIRMED)
    if not question.email or question.email != into.email:
        raise Refused(Refusal.OTHER_ASKER)
    question.messages.update(question=into)
    into.asked_at = min(into.asked_at, question.asked_at)
    into.received_at = min(into.received_at, question.received_at)
    into.answered_at = min(filter(None, (into.answered_at, question.answered_at)), default=None)
    clock.set_clock(into)
    into.changed_at = timezone.now()
    into.save()
    question.waits.filter(ended_at=None).update(ended_at=timezone.now())
    question.state, question.merged_into = QuestionState.MERGED, into
    question.changed_at = timezone.now()
    question.save()
    record(question, "advice.merge", by=by, data={"into": into.pk})
    return into


@transaction.atomic
def assign(question: Question, *, to: Person | None, by: Person) -> Question:
    question = locked(question)
    question.assigned_to = to
    question.save(update_fields=["assigned_to"])
    record(question, "advice.assign", by=by)
    return question


@transaction.atomic
def describe(question: Question, *, by: Person, **facts) -> Question:
    """Mend what sort of question it is: kind, themes, subject, organisation."""
    question = locked(question)
    for name, value in facts.items():
        setattr(question, name, value)
    question.save(update_fields=list(facts))
    record(question, "advice.describe", by=by)
    return question
