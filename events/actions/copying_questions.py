"""The questions and the programme of an event, for an event that starts from it."""

from events.actions.programme import copy_parts
from events.models import Event, Option, Question, SessionDay


def copy_questions(source: Event, event: Event) -> tuple[dict, dict]:
    """Questions with options and conditions, without answers.

    Returns which question and which option stands for which, by the old id.
    """
    questions, options = {}, {}
    if not source.has_questions:
        return questions, options
    for old in source.questions.with_options():
        condition = options.get(old.shown_if_id)  # stands earlier, so it is there already
        new = Question.objects.create(
            event=event,
            kind=old.kind,
            label=old.label,
            help_text=old.help_text,
            required=old.required,
            position=old.position,
            shown_if=condition,
        )
        questions[old.pk] = new
        for option in old.choices:
            options[option.pk] = Option.objects.create(
                question=new,
                title=option.title,
                description=option.description,
                places=option.places,
                closed=option.closed,
                position=option.position,
            )
    return questions, options


def copy_programmes(days: list[tuple[SessionDay, SessionDay]], questions, options) -> None:
    """The parts of each old day on the new one; the hours stand on the clock and stay."""
    for old, new in days:
        copy_parts(old, new, questions, options)
