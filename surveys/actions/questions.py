"""Asking better: a new wording under the key that stays."""

from collections.abc import Sequence

from django.db import transaction
from wagtail.log_actions import log

from members.models import Person
from surveys.enums import AnswerType
from surveys.models import Question, QuestionVersion, Survey, SurveyQuestion


@transaction.atomic
def word(
    question: Question,
    text: str,
    *,
    by: Person | None,
    help: str = "",
    options: Sequence[tuple[str, str]] = (),
) -> QuestionVersion:
    """A next wording. Surveys that asked it before keep the words they had.

    Raises ValueError where a choice that was offered before is left out: what was answered then
    would have no name any more.
    """
    before = Question.objects.select_for_update().get(pk=question.pk).newest
    if before and set(before.option_words) - {value for value, _ in options}:
        raise ValueError("Een keuze die er al was, blijft. Geef ze gerust andere woorden.")
    version = QuestionVersion.objects.create(
        question=question,
        number=before.number + 1 if before else 1,
        text=text,
        help=help,
        options=[list(each) for each in options],
    )
    log(question, "surveys.word", user=getattr(by, "user", None))
    return version


@transaction.atomic
def add_question(
    key: str, type: AnswerType, text: str, *, by: Person | None, minimum=None, maximum=None, **words
) -> Question:
    question = Question.objects.create(key=key, type=type, minimum=minimum, maximum=maximum)
    word(question, text, by=by, **words)
    return question


@transaction.atomic
def ask(survey: Survey, *keys: str, required: bool = True, only_if=("", "")) -> None:
    """Put questions of the bank in a survey, in their newest wording, behind what stands there.

    `only_if` is (key of an earlier question, the values after which these are asked)."""
    start = survey.questions.count()
    before, values = only_if
    for place, key in enumerate(keys, start):
        SurveyQuestion.objects.create(
            survey=survey,
            version=Question.objects.get(key=key).newest,
            position=place,
            required=required,
            only_if=Question.objects.get(key=before) if before else None,
            only_if_values=values,
        )
