"""A demo of the members' survey: last year's, closed, and this year's, where most answered."""

from datetime import timedelta
from random import Random

from members.models import Organisation
from surveys.actions.letting_in import Given, let_in
from surveys.actions.questions import add_question, ask
from surveys.actions.seeding import seed_questions
from surveys.enums import AnswerType, Channel, SurveyKind
from surveys.models import Question, Survey
from surveys.rules.sharing import Traits

WISHES = (
    "Kortere fiches, en een voorbeeld van een reglement dat we kunnen overnemen.",
    "Meer over toegankelijkheid van evenementen, want die vraag krijgen we elke zomer.",
    "Iemand die meekijkt als we ons actieplan schrijven.",
    "Vorming voor het onthaal, liefst in de voormiddag.",
    "Cijfers per gemeente op één plaats.",
    "Een gesprek met een buurgemeente die al verder staat.",
)
# (years ago, how many boards answered, how often each score from 1 to 5 was given)
WAVES = ((1, 96, (6, 14, 30, 34, 12)), (0, 118, (3, 9, 28, 50, 28)))


def load(now):
    """Does nothing where there are surveys already."""
    seed_questions()
    boards = list(Organisation.objects.current().municipalities().order_by("nis_code"))
    if Survey.objects.filter(kind=SurveyKind.MEMBERS).exists() or not boards:
        return
    if not Question.objects.filter(key="wensen").exists():
        add_question("wensen", AnswerType.TEXT, "Wat zou jullie nog helpen?", by=None)
    random = Random(2026)
    for ago, count, weights in WAVES:
        opened = now - timedelta(days=365 * ago + 20)
        survey = Survey.objects.create(
            kind=SurveyKind.MEMBERS,
            title=f"Ledenbevraging {opened.year}",
            intro="Vijf minuten, één antwoord per bestuur.",
            year=opened.year,
            opens_at=opened,
            closes_at=opened + timedelta(days=42),
        )
        ask(survey, "noden_weerspiegeld")
        ask(survey, "wensen", required=False)
        if ago:
            Survey.objects.filter(pk=survey.pk).update(finished_on=survey.closes_at.date())
        chosen = random.sample(boards, min(count, len(boards)))
        let_in(survey, [_answer(board, weights, random) for board in chosen], Channel.WEB)


def _answer(board, weights, random) -> Given:
    answers = {"noden_weerspiegeld": random.choices((1, 2, 3, 4, 5), weights)[0]}
    if random.random() < 0.15:
        answers["wensen"] = random.choice(WISHES)
    return Given(answers, Traits(board.pk, board.province))
