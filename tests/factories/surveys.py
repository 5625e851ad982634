from datetime import timedelta
from itertools import count

from django.utils import timezone

from surveys.actions.answering import submit
from surveys.actions.letting_in import let_in_waiting
from surveys.actions.questions import add_question, ask
from surveys.enums import AnswerType, SurveyKind
from surveys.models import Invitation, Question, Survey
from surveys.rules.sharing import Traits
from tests.factories.members import PersonFactory

_numbers = count(1)
OPTIONS = [("ja", "Ja"), ("nee", "Nee")]


def make_question(key: str, type=AnswerType.SCALE, **more):
    if type in (AnswerType.CHOICE, AnswerType.SEVERAL):
        more.setdefault("options", OPTIONS)
    known = Question.objects.filter(key=key).first()
    return known or add_question(key, type, f"Vraag over {key}?", by=None, **more)


def make_survey(kind=SurveyKind.EVENT, *keys: str, required=True, **values) -> Survey:
    """Open now, for two weeks, with scale questions under these keys."""
    now = timezone.now()
    values = {
        "title": f"Bevraging {next(_numbers)}",
        "year": now.year,
        "opens_at": now - timedelta(hours=1),
        "closes_at": now + timedelta(days=14),
    } | values
    survey = Survey.objects.create(kind=kind, **values)
    for key in keys:
        make_question(key)
    ask(survey, *keys, required=required)
    return survey


def invited(survey, **values) -> Invitation:
    person = values.pop("person", None) or PersonFactory(organisation=None)
    values.setdefault("asked_on", timezone.localdate())
    return Invitation.objects.create(survey=survey, person=person, **values)


def answered(survey, *answers: dict, board=None) -> None:
    """Answers as people give them, without closing."""
    for each in answers:
        traits = Traits(board.pk, board.province) if board else Traits()
        submit(survey, each, by=None, traits=traits)


def closed(survey, *, ago=timedelta(minutes=1)) -> Survey:
    """As it stands after its end and the worker's turn."""
    Survey.objects.filter(pk=survey.pk).update(closes_at=timezone.now() - ago)
    let_in_waiting()
    survey.refresh_from_db()
    return survey
