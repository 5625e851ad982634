"""Answers of a demo, many at once and as chance has it."""

from surveys.actions.letting_in import Given, let_in
from surveys.actions.starting import make_ready
from surveys.enums import Channel
from surveys.models import Survey
from surveys.rules.sharing import Traits, shared

SCORES = (1, 2, 3, 4, 5)
REMARK = "meer_of_anders"


def made(kind, title, opened, now) -> Survey:
    """A survey as it stands now: what had its time is closed and readable."""
    survey = make_ready(kind, title, opened.year, now=opened)
    if survey.closes_at <= now:
        survey.finished_on = survey.closes_at.date()
        survey.save(update_fields=["finished_on"])
    return survey


def answer_by_persons(survey, count, choices, random, *, boards=(), remarks=()) -> None:
    """`count` people answer: `choices` holds per key the values and how likely each is; some add a
    remark. What is known of them is what a batch shares."""
    given, traits = [], []
    for _ in range(count):
        answers = {
            key: random.choices(values, weights)[0] for key, (values, weights) in choices.items()
        }
        if remarks and random.random() < 0.3:
            answers[REMARK] = random.choice(remarks)
        board = random.choice(boards) if boards else None
        given.append(answers)
        traits.append(Traits(board.pk, board.province) if board else Traits())
    pairs = zip(given, shared(traits), strict=True)
    let_in(survey, [Given(answers, known) for answers, known in pairs], Channel.WEB)
