"""A study day with a programme and workshops, and a training that asks before people come."""

from collections import Counter
from datetime import time, timedelta

from events.demo.catalogue import STUDY_DAY, WITH_QUESTIONS
from events.demo.places import PLACES
from events.demo.routine import moment, working_day
from events.enums import QuestionKind, RegistrationStatus
from events.models import Answer, Event, Option, ProgrammePart, Question, Registration, Speaker

WORKSHOPS = (
    (
        "Ronde 1: aan de slag in je dienst",
        (
            ("De eerste vijf minuten aan het loket", "Oefenen met een acteur.", "Nora El Idrissi"),
            ("Een vacature die iedereen leest", "Breng er zelf een mee.", "Pieter Claeys"),
        ),
    ),
    (
        "Ronde 2: verder met je bestuur",
        (
            ("Van actieplan naar begroting", "Met de sjablonen op tafel.", "Hilde Maertens"),
            ("Cijfers die je college overtuigen", "Drie grafieken, één verhaal.", "Sam De Wolf"),
            (
                "Een adviesraad die iets te zeggen heeft",
                "Voor wie er een wil starten.",
                "Ayla Demir",
            ),
        ),
    ),
)
# Begins, ends, title, description, speaker (name, function, organisation), number of the round.
PARTS = (
    (time(9, 0), time(9, 30), "Onthaal met koffie", "", None, None),
    (
        time(9, 30),
        time(10, 30),
        "Wie niet gezien wordt, wordt niet geteld",
        "Waarom een gemeente die gelijk wil behandelen, eerst moet weten wie er woont.",
        ("Prof. Marleen Verstraete", "Hoogleraar sociologie", "Universiteit van de Leie"),
        None,
    ),
    (time(10, 45), time(12, 0), "Werksessies, ronde 1", "", None, 0),
    (time(12, 0), time(13, 0), "Broodjes en boekentafel", "", None, None),
    (time(13, 0), time(14, 15), "Werksessies, ronde 2", "", None, 1),
    (
        time(14, 30),
        time(15, 30),
        "Drie schepenen aan tafel",
        "Wat lukte, wat niet, en wat ze volgende keer anders doen.",
        ("Karim Benali", "Moderator", ""),
        None,
    ),
)


def make_asking(rows, now) -> None:
    """The sessions; questions and programme follow once they and their people are stored."""
    first = moment(working_day(now.date() + timedelta(days=30)), time(9, 0))
    study_day = rows.add_event(STUDY_DAY, first, body=[])  # the programme says it all
    rows.add_session(study_day, [first], hours=6.5, capacity=80, place=PLACES[0])
    later = moment(working_day(now.date() + timedelta(days=45)), time(9, 30))
    training = rows.add_event(WITH_QUESTIONS, later)
    rows.add_session(training, [later], hours=6, capacity=32, place=PLACES[1])
    rows.asking = (study_day, training)


def fill_asking(rows) -> None:
    study_day, training = rows.asking
    _study_day(study_day, rows.days_of(_session_of(rows, study_day))[0])
    _training(training)
    Event.objects.filter(pk__in=[study_day.pk, training.pk]).update(has_questions=True)


def _session_of(rows, event):
    return next(session for session in rows.sessions if session.event is event)


def _study_day(event, day):
    rounds = [
        _question(event, n, QuestionKind.WORKSHOP, title, [each[:2] for each in workshops])
        for n, (title, workshops) in enumerate(WORKSHOPS, 1)
    ]
    for starts, ends, title, description, speaker, number in PARTS:
        round_ = rounds[number] if number is not None else None
        part = ProgrammePart.objects.create(
            day=day, starts=starts, ends=ends, title=title, description=description, round=round_
        )
        if speaker:
            name, function, organisation = speaker
            Speaker.objects.create(
                part=part, name=name, function=function, organisation=organisation
            )
        if round_:
            _leaders(part, WORKSHOPS[number][1])
    for round_ in rounds:
        _spread(event, round_)
    _fill_up(rounds[0])


def _leaders(part, workshops):
    for option, (*_, name) in zip(part.round.options.all(), workshops, strict=True):
        Speaker.objects.create(part=part, option=option, name=name, function="Begeleiding")


def _spread(event, question):
    """Everybody registered takes the next workshop in turn; nobody goes over its places."""
    options = list(question.options.all())
    answers = [
        Answer(registration=row, question=question, option=options[n % len(options)])
        for n, row in enumerate(_people(event))
    ]
    Answer.objects.bulk_create(answers)
    taken = Counter(each.option_id for each in answers)
    for option in options:
        option.places = max(12, taken[option.pk] + 4)
    Option.objects.bulk_update(options, ["places"])


def _fill_up(question):
    """As many places as there are people: both workshops of this round are full."""
    options = list(question.options.all())
    for option in options:
        option.places = option.answers.count()
    Option.objects.bulk_update(options, ["places"])


def _training(event):
    travel = _question(
        event, 1, QuestionKind.CHOICE, "Hoe kom je?", [("Met de trein", ""), ("Met de auto", "")]
    )
    train = travel.options.first()
    _question(event, 2, QuestionKind.TEXT, "Met welke trein kom je aan?", shown_if=train)
    _question(
        event,
        3,
        QuestionKind.CONSENT,
        "Ik ga akkoord dat mijn naam en organisatie op de lijst voor de andere deelnemers staan.",
        required=True,
    )
    consent = event.questions.get(kind=QuestionKind.CONSENT)
    for number, row in enumerate(_people(event)):
        option = travel.options.all()[number % 2]
        Answer.objects.create(registration=row, question=travel, option=option)
        Answer.objects.create(registration=row, question=consent, text=consent.label)


def _question(event, position, kind, label, options=(), **values) -> Question:
    question = Question.objects.create(
        event=event, position=position, kind=kind, label=label, **values
    )
    Option.objects.bulk_create(
        Option(question=question, title=title, description=description, position=number)
        for number, (title, description) in enumerate(options, 1)
    )
    return question


def _people(event):
    rows = Registration.objects.filter(session__event=event, status=RegistrationStatus.CONFIRMED)
    return rows.order_by("pk")
