"""Questions of an event with their options, as they stand in the database."""

from events.enums import QuestionKind
from events.models import Answer, Event, Option, ProgrammePart, Question, Speaker


def make_question(event, label="Wat eet je?", *, options=(), **values) -> Question:
    """`options` are titles, or (title, places)."""
    values = {"kind": QuestionKind.CHOICE if options else QuestionKind.TEXT, **values}
    position = event.questions.count() + 1
    question = Question.objects.create(event=event, label=label, position=position, **values)
    for number, each in enumerate(options, 1):
        title, places = each if isinstance(each, tuple) else (each, None)
        Option.objects.create(question=question, title=title, places=places, position=number)
    Event.objects.filter(pk=event.pk).update(has_questions=True)
    event.has_questions = True
    return question


def option_of(question, title) -> Option:
    return question.options.get(title=title)


def choose(registration, *options) -> None:
    for option in options:
        Answer.objects.create(registration=registration, question=option.question, option=option)


def make_part(day, title="Lezing", *, speakers=(), **values) -> ProgrammePart:
    part = ProgrammePart.objects.create(
        day=day, title=title, **{"starts": "10:00", "ends": "11:00", **values}
    )
    for number, name in enumerate(speakers, 1):
        Speaker.objects.create(part=part, name=name, position=number)
    return part
