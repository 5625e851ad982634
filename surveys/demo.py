"""A demo of surveys of boards and of everybody: last year's, closed, and this year's.

The evaluations of events, networks and instruments stand with what they are about.
"""

from datetime import timedelta
from random import Random

from members.models import BoardContact, Organisation
from surveys.actions.letting_in import Given, let_in
from surveys.actions.seeding import seed_questions
from surveys.demo_answers import SCORES, answer_by_persons, made
from surveys.enums import AnswerType, Channel, SurveyKind
from surveys.models import Invitation, Survey
from surveys.rules.sharing import Traits

WISHES = (
    "Kortere fiches, en een voorbeeld van een reglement dat we kunnen overnemen.",
    "Meer over toegankelijkheid van evenementen, want die vraag krijgen we elke zomer.",
    "Iemand die meekijkt als we ons actieplan schrijven.",
    "Vorming voor het onthaal, liefst in de voormiddag.",
    "Cijfers per gemeente op één plaats.",
    "Een gesprek met een buurgemeente die al verder staat.",
)
REMARKS = (
    "Snel antwoord gekregen, en meteen een voorbeeld erbij.",
    "Soms duurt het even voor we iemand aan de lijn krijgen.",
    "Fijn dat jullie meedenken in plaats van te verwijzen.",
    "Graag iets meer voorbeelden van kleine gemeenten.",
    "De nieuwsbrief is voor mij de beste weg.",
    "Jullie kennen onze werking, dat scheelt.",
    "Meer over handicap, daar zoeken we nog.",
)
# (years ago, how many boards answered, how often each score from 1 to 5 was given)
WAVES = ((1, 96, (6, 14, 30, 34, 12)), (0, 118, (3, 9, 28, 50, 28)))
# (years ago, how many people, weights per question)
SATISFIED = (
    (1, 140, ((4, 12, 40, 60, 24), (2, 10, 38, 62, 28), (1, 4, 30, 70, 35))),
    (0, 171, ((2, 8, 38, 78, 45), (1, 6, 34, 82, 48), (1, 3, 22, 84, 61))),
)


def load(now):
    """Does nothing where boards were asked already."""
    seed_questions()
    boards = list(Organisation.objects.current().municipalities().order_by("nis_code"))
    asked = Survey.objects.filter(kind=SurveyKind.MEMBERS)
    if asked.exists() or not boards:
        return
    random = Random(2026)
    for ago, count, weights in WAVES:
        survey = _made(SurveyKind.MEMBERS, "Ledenbevraging {}", ago, now)
        chosen = random.sample(boards, min(count, len(boards)))
        let_in(survey, [_of_board(board, weights, random) for board in chosen], Channel.WEB)
        _invitations(survey, {board.pk for board in chosen}, now)
    for ago, count, weights in SATISFIED:
        survey = _made(SurveyKind.SATISFACTION, "Hoe tevreden ben je over ons? {}", ago, now)
        keys = [each.key for each in survey.asked() if each.type == AnswerType.SCALE]
        scales = {key: (SCORES, each) for key, each in zip(keys, weights, strict=True)}
        answer_by_persons(survey, count, scales, random, boards=boards, remarks=REMARKS)


def _made(kind, title, ago, now) -> Survey:
    opened = now - timedelta(days=365 * ago + 20)
    return made(kind, title.format(opened.year), opened, now)


def _of_board(board, weights, random) -> Given:
    answers = {"noden_weerspiegeld": random.choices(SCORES, weights)[0]}
    if random.random() < 0.15:
        answers["wensen"] = random.choice(WISHES)
    return Given(answers, Traits(board.pk, board.province))


def _invitations(survey, answered, now) -> None:
    contacts = BoardContact.objects.current(survey.opens_at.date()).select_related("municipality")
    one_each = {each.person_id: each for each in contacts}
    Invitation.objects.bulk_create(
        Invitation(
            survey=survey,
            person_id=each.person_id,
            organisation=each.municipality,
            asked_on=survey.opens_at.date(),
            answered=each.municipality_id in answered,
            reminded=(now - survey.opens_at).days >= 14 and each.municipality_id not in answered,
        )
        for each in one_each.values()
    )
