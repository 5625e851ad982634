"""Figures that answers give, with counts as their evidence."""

import pytest

from events.models import Evaluation
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure
from surveys.enums import AnswerType, SurveyKind
from tests.factories.events import EventFactory
from tests.factories.members import OrganisationFactory
from tests.factories.surveys import answered, closed, make_question, make_survey

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


def measured(slug):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(2026))


def training(*scores, **event):
    survey = make_survey("event", "beter_in_staat")
    Evaluation.objects.create(event=EventFactory(**event), survey=survey)
    answered(survey, *({"beter_in_staat": score} for score in scores))
    return closed(survey)


def test_seven_of_ten_over_trainings_of_two_and_eight_is_seventy_per_cent():
    training(5, 2)
    training(4, 4, 4, 5, 5, 5, 1, 3, kind="course")
    training(1, 1, 1, 1, 1, kind="webinar")
    found = measured("od2-2-a-70pct-beter-in-staat")
    assert (found.value, found.numerator, found.denominator) == (70, 7, 10)
    evidence = Evidence.of(found.evidence, with_names=True)
    cells = [[cell.text for cell in row] for row in evidence.cells(evidence.rows)]
    assert {row[-1] for row in cells} == {"8", "minder dan 5"}


def test_under_five_answers_there_is_no_figure():
    training(5, 5, 5, 5)
    found = measured("od2-2-a-70pct-beter-in-staat")
    assert found.value is None
    assert "minstens vijf" in found.notes[0]


def test_a_survey_that_is_still_open_does_not_count():
    survey = make_survey(SurveyKind.SATISFACTION, "deskundigheid")
    answered(survey, *[{"deskundigheid": 5}] * 5)
    assert measured("od4-1-a-score-deskundigheid").value is None
    closed(survey)
    assert measured("od4-1-a-score-deskundigheid").value == 5


def test_boards_that_find_their_needs_back_are_a_share_of_those_that_answered():
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld")
    for score in (4, 5, 5, 1, 3):
        answered(survey, {"noden_weerspiegeld": score}, board=OrganisationFactory())
    closed(survey)
    assert measured("od1-1-a-noden-weerspiegeld").value == 60
    assert measured("od1-1-enquetes").value == 1


def test_yes_and_no_about_exchange_are_counted_together():
    make_question("verbeteracties", AnswerType.CHOICE)
    survey = make_survey(SurveyKind.NETWORK, "verbeteracties")
    answered(survey, *[{"verbeteracties": "ja"}] * 9, {"verbeteracties": "nee"})
    closed(survey)
    assert measured("od2-1-a-90pct-verbeteracties").value == 90


def test_boards_that_applied_what_they_learned_are_counted_once():
    make_question("praktijk_toegepast", AnswerType.CHOICE)
    board = OrganisationFactory()
    for _ in range(2):
        survey = make_survey(SurveyKind.FOLLOW_UP, "praktijk_toegepast")
        answered(survey, {"praktijk_toegepast": "ja"}, board=board)
        closed(survey)
    found = measured("od2-2-a-10-besturen-verbetering")
    assert list(found.evidence) == [board]


def test_applicability_is_a_mean():
    survey = make_survey(SurveyKind.INSTRUMENT, "toepasbaarheid")
    answered(survey, *[{"toepasbaarheid": score} for score in (3, 3, 4, 4, 5)])
    closed(survey)
    assert measured("od3-1-a-toepasbaarheid").value == 3.8
