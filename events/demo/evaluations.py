"""What participants of the demo thought, and what boards did with it half a year later."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from events.actions.following_up import AFTER, KINDS
from events.asking_guests import BOARDS
from events.models import Attendance, Evaluation, Event, FollowUp
from members.models import Organisation
from surveys.actions.letting_in import Given, let_in
from surveys.demo_answers import SCORES, answer_by_persons, made
from surveys.enums import Channel, SurveyKind
from surveys.models import ImprovementReport, Invitation
from surveys.rules.sharing import Traits

SINCE = timedelta(days=500)
CLOSED = timedelta(days=25)  # of what is more recent the worker asks by itself
REMARKS = (
    "Meer tijd voor de oefening, minder theorie.",
    "De voorbeelden van andere gemeenten waren het sterkst.",
    "Graag een vervolg over handicap.",
    "Vlot, helder en met humor.",
    "De zaal was moeilijk te vinden met het openbaar vervoer.",
    "Ik ga hier maandag mee aan de slag.",
)
IMPROVED = (
    "We zetten gelijke kansen als vast punt op het managementteam.",
    "Ons inschrijvingsformulier vraagt geen geslacht meer.",
    "Het onthaal heeft nu een ringleiding en een stille hoek.",
    "We startten een beleidsplan en een werkgroep over de diensten heen.",
    "Elke nieuwe medewerker krijgt nu een uur over discriminatie melden.",
)


def make_evaluations(now) -> None:
    """Every past event that asks for one, in bulk; nothing is mailed."""
    if Evaluation.objects.exists():
        return
    random = Random(58)
    events = Event.objects.published().not_cancelled().with_dates()
    past = events.filter(last_end__gte=now - SINCE, last_end__lt=now - CLOSED)
    for event in past.order_by("last_end", "pk"):
        seats = _seats(event)
        if event.wants_evaluation and seats:
            _evaluate(event, seats, now, random)
            if event.kind in KINDS and event.last_end < now - AFTER - timedelta(days=50):
                _follow_up(event, seats, now, random)


def _seats(event):
    rows = Attendance.objects.counted().filter(registration__session__event=event)
    rows = rows.select_related("registration__organisation")
    return sorted({row.registration for row in rows}, key=lambda seat: seat.pk)


def _evaluate(event, seats, now, random) -> None:
    opened = event.last_end + timedelta(hours=20)
    survey = made(SurveyKind.EVENT, f"Wat vond je van {event.title}?", opened, now)
    Evaluation.objects.create(event=event, survey=survey)
    count = round(len(seats) * random.uniform(0.4, 0.8))
    weights = (1, 3, 7, random.randint(8, 16), random.randint(4, 12))
    choices = {"beter_in_staat": (SCORES, weights)}
    answer_by_persons(survey, count, choices, random, remarks=REMARKS)
    _invite(survey, seats, count, random)


def _follow_up(event, seats, now, random) -> None:
    survey = made(
        SurveyKind.FOLLOW_UP, f"Wat kwam er van {event.title}?", event.last_end + AFTER, now
    )
    FollowUp.objects.create(event=event, survey=survey)
    seats = [seat for seat in seats if seat.organisation and seat.organisation.kind in BOARDS]
    boards = {seat.organisation.counts_with_id or seat.organisation_id: seat for seat in seats}
    boards = Organisation.objects.in_bulk(boards)
    answering = [board for board in boards.values() if random.random() < 0.6]
    let_in(survey, [_told(board, random) for board in answering], Channel.WEB)
    ImprovementReport.objects.bulk_create(
        ImprovementReport(
            survey=survey, board=board, text=random.choice(IMPROVED), day=survey.finished_on
        )
        for board in answering
        if survey.finished_on and random.random() < 0.3
    )
    _invite(survey, seats, len(answering), random)


def _told(board, random) -> Given:
    answers = {"praktijk_toegepast": random.choices(("ja", "nee"), (3, 2))[0]}
    return Given(answers, Traits(board.pk, board.province))


def _invite(survey, seats, answered, random) -> None:
    people = {seat.person_id: seat for seat in seats}
    done = set(random.sample(sorted(people), min(answered, len(people))))
    Invitation.objects.bulk_create(
        Invitation(
            survey=survey,
            person_id=person,
            organisation=seat.organisation,
            role=seat.role,
            asked_on=timezone.localdate(survey.opens_at),
            answered=person in done,
            reminded=person not in done,
        )
        for person, seat in people.items()
    )
