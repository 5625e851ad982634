"""What staff do with the questions of an event: write, order, close, drop."""

from django.db import transaction
from django.db.models import Exists, Max, OuterRef

from events.actions.locking import hold
from events.actions.promoting import promote_after_commit
from events.enums import Refusal
from events.models import Event, Option, Question, Session
from events.refusals import ChangeRefused
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version

QUESTION_FIELDS = ("kind", "label", "help_text", "required", "shown_if")
OPTION_FIELDS = ("title", "description", "places", "closed")


@transaction.atomic
def save_question(
    event: Event, question: Question | None, *, values: dict, options: list[dict], by: Person
) -> Question:
    """Add a question, or change this one.

    `options` are those that stay, in their order, each with its `pk` where it exists; others are
    dropped. An answered question keeps its kind and every option that somebody chose. More places
    go to those who wait. Raises `ChangeRefused`.
    """
    sessions = _hold_all(event)
    question = question or Question(event=event, position=_next_position(event))
    answered = question.pk and question.answers.exists()
    if answered and values["kind"] != question.kind:
        raise ChangeRefused(Refusal.QUESTION_ANSWERED)
    for name in QUESTION_FIELDS:
        setattr(question, name, values[name])
    _check_condition(question)
    question.save()
    _save_options(question, options if question.has_options else [])
    _tell_the_event(event)
    record(event, "events.question", by=by, data={"question": question.label})
    raise_content_version()
    for session in sessions:
        promote_after_commit(session)
    return question


@transaction.atomic
def move_question(question: Question, *, up: bool, by: Person) -> None:
    """Change places with the question above or below; nothing happens at either end.

    Raises `ChangeRefused` where a question would come before what it depends on.
    """
    _hold_all(question.event)
    questions = list(question.event.questions.select_related("shown_if"))
    place = questions.index(question)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(questions):
        return
    questions[place], questions[other] = questions[other], questions[place]
    for position, each in enumerate(questions, 1):
        each.position = position
    order = {each.pk: each.position for each in questions}
    for each in questions:
        if each.shown_if_id and order[each.shown_if.question_id] >= each.position:
            raise ChangeRefused(Refusal.CONDITION_COMES_FIRST)
    Question.objects.bulk_update(questions, ["position"])
    record(question.event, "events.question", by=by, data={"question": question.label})
    raise_content_version()


@transaction.atomic
def delete_question(question: Question, *, by: Person) -> None:
    """Drop a question that nobody answered. Raises `ChangeRefused` for any other."""
    event = question.event
    _hold_all(event)
    leads = Question.objects.filter(shown_if__question=question)
    if question.answers.exists() or leads.exists():
        raise ChangeRefused(Refusal.QUESTION_IN_USE)
    question.delete()
    _tell_the_event(event)
    record(event, "events.delete_question", by=by, data={"question": question.label})
    raise_content_version()


def _hold_all(event) -> list[Session]:
    """Everybody who registers waits: the places they count are being changed."""
    numbers = Session.objects.filter(event=event).order_by("pk").values_list("pk", flat=True)
    return [hold(pk) for pk in numbers]


def _next_position(event) -> int:
    return (event.questions.aggregate(last=Max("position"))["last"] or 0) + 1


def _check_condition(question):
    """Only a choice that stands earlier in the form can decide whether this one is put."""
    if question.shown_if is None:
        return
    leading = question.shown_if.question
    if leading.event_id != question.event_id or leading.position >= question.position:
        raise ChangeRefused(Refusal.CONDITION_COMES_FIRST)


def _save_options(question, rows):
    stays = {row["pk"] for row in rows if row.get("pk")}
    goes = question.options.exclude(pk__in=stays)
    if goes.filter(answers__isnull=False).exists() or goes.filter(leads_to__isnull=False).exists():
        raise ChangeRefused(Refusal.OPTION_CHOSEN)
    goes.delete()
    before = {option.pk: option for option in question.options.all()}
    for position, row in enumerate(rows, 1):
        option = before.get(row.get("pk")) or Option(question=question)
        option.position = position
        for name in OPTION_FIELDS:
            setattr(option, name, row[name])
        option.save()


def _tell_the_event(event):
    asked = Question.objects.filter(event=OuterRef("pk"))
    Event.objects.filter(pk=event.pk).update(has_questions=Exists(asked))
    event.refresh_from_db(fields=["has_questions"])
