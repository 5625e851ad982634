"""What members of the demo's networks say it brought them: last year and this year."""

from datetime import timedelta
from random import Random

from networks.models import Membership, NetworkEvaluation
from surveys.demo_answers import answer_by_persons, made
from surveys.enums import SurveyKind

REMARKS = (
    "Vaker kort samenkomen in plaats van twee keer lang.",
    "Het gesprek online helpt mij tussen twee bijeenkomsten.",
    "Meer casussen van kleine besturen.",
    "Ik durf hier vragen stellen die ik elders niet stel.",
    "Graag eens bij elkaar op werkbezoek.",
)


def load_evaluations(networks, now) -> None:
    random = Random(11)
    for network in networks.values():
        for ago in (1, 0):
            opened = now - timedelta(days=365 * ago + 45)
            members = Membership.objects.on(opened.date()).filter(network=network).count()
            count = round(members * random.uniform(0.4, 0.7))
            if opened < network.published_at or not count:
                continue
            title = f"Wat brengt {network.title} je? {opened.year}"
            survey = made(SurveyKind.NETWORK, title, opened, now)
            NetworkEvaluation.objects.create(network=network, survey=survey)
            choices = {"verbeteracties": (("ja", "nee"), (85 + 5 * (1 - ago), 12))}
            answer_by_persons(survey, count, choices, random, remarks=REMARKS)
