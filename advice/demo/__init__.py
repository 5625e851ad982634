"""A demo of the desk: questions in every state, answers on every theme, signals on their way, a
year and a half of consultations, and tracks with boards. Nothing is mailed."""

from datetime import date, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from advice.demo import faqs, questions, signals
from advice.demo.meetings import make_consultations, make_tracks
from advice.models import AnswerTerm, ClosureDay, Question, StandardAnswer
from members.demo import people
from members.models import Person

STANDARD = (
    (
        "We zoeken het uit",
        "Dag {naam},\n\nBedankt voor je vraag over “{onderwerp}”. Ik leg ze voor aan een collega "
        "die er meer van weet en laat je voor het einde van de termijn iets weten.",
    ),
    (
        "Verwijzing naar de themapagina",
        "Dag {naam},\n\nOver “{onderwerp}” staat al heel wat op onze themapagina’s, met het "
        "wettelijk kader en voorbeelden van andere besturen. Vind je er je antwoord niet? Schrijf "
        "gerust terug.",
    ),
    (
        "Cijfers vragen",
        "Dag {naam},\n\nVoor cijfers over je gemeente kijk je best eerst bij Statistiek Vlaanderen "
        "en bij Provincies in Cijfers. Wat je daar niet vindt, zoeken we samen.",
    ),
)


@transaction.atomic
def load(now):
    """Does nothing where there are questions already."""
    if Question.objects.exists():
        return
    random = Random(2026)
    AnswerTerm.objects.get_or_create(
        since=date(2025, 1, 1),
        defaults={"days": 5, "agreed_in": "voorbeeld: stuurgroep van 14 januari 2025"},
    )
    for day in _bridges(timezone.localdate(now).year):
        ClosureDay.objects.get_or_create(day=day, defaults={"reason": "brugdag"})
    StandardAnswer.objects.bulk_create(
        StandardAnswer(title=title, text=text) for title, text in STANDARD
    )
    team = list(Person.objects.filter(email__endswith="@vvsg.example").order_by("pk")[:3])
    askers = people()
    if len(team) < 2 or len(askers) < 20:
        return
    made = questions.make(now, random, team, askers)
    faqs.make(now, team, made)
    signals.make(now, random, team, askers, made)
    make_consultations(now, random, team)
    make_tracks(now, random, team, askers)


def _bridges(year: int) -> list[date]:
    """The day after Ascension, and 24 December."""
    easter = {2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1)}
    if year not in easter:
        return [date(year, 12, 24)]
    return [date(year, *easter[year]) + timedelta(days=40), date(year, 12, 24)]
