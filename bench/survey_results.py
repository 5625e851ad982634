"""Milliseconds to count 100,000 answers as the results screen does, over one hand-written sum.

Twenty questions answered by five thousand people; the floor is the one GROUP BY that no screen can
do without.
"""

import random
from statistics import median
from time import perf_counter

from django.db import connection
from django.utils import timezone

from bench.figure import Figure
from members.enums import Province
from surveys.actions.questions import add_question, ask
from surveys.enums import AnswerType, SurveyKind
from surveys.models import Answer, Submission, Survey
from surveys.results import Results

PEOPLE, QUESTIONS, ROUNDS = 5_000, 20, 9
TARGET_MS = 300


def run() -> Figure:
    survey = fill()
    ours(survey), bare(survey)
    values, floors = [], []
    for _ in range(ROUNDS):
        floors.append(milliseconds(bare, survey))
        values.append(milliseconds(ours, survey))
    value, floor = median(values), median(floors)
    return Figure(
        name="survey_results",
        value=value,
        unit="ms",
        floor=floor,
        ratio=value / floor,
        target=f"{TARGET_MS} ms",
        met=value <= TARGET_MS,
    )


def ours(survey) -> None:
    results = Results(Survey.objects.get(pk=survey.pk))
    assert sum(each.n for each in results.distributions) == PEOPLE * QUESTIONS
    assert (results.texts, results.invited) == ([], 0)


def bare(survey) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT question_id, value, COUNT(*) FROM surveys_answer "
            "WHERE survey_id = %s AND is_counted GROUP BY question_id, value",
            [survey.pk],
        )
        cursor.fetchall()


def milliseconds(what, *arguments) -> float:
    began = perf_counter()
    what(*arguments)
    return (perf_counter() - began) * 1000


def fill() -> Survey:
    chance = random.Random(1)
    today = timezone.localdate()
    keys = [f"vraag_{number}" for number in range(QUESTIONS)]
    for key in keys:
        add_question(key, AnswerType.SCALE, key, by=None)
    survey = Survey.objects.create(
        kind=SurveyKind.SATISFACTION, title="Groot", year=today.year, finished_on=today
    )
    ask(survey, *keys)
    people = Submission.objects.bulk_create(
        [Submission(survey=survey, province=chance.choice(Province.values)) for _ in range(PEOPLE)],
        batch_size=1000,
    )
    versions = [each.version for each in survey.asked()]
    for start in range(0, PEOPLE, 500):
        rows = [
            Answer(
                submission=person,
                survey=survey,
                question_id=version.question_id,
                version=version,
                value=str(score),
                number=score,
            )
            for person in people[start : start + 500]
            for version in versions
            for score in [chance.randint(1, 5)]
        ]
        Answer.objects.bulk_create(rows, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return survey
