"""Asking the members of a network what it brought them."""

from django.utils import timezone

from networks.models import Membership, Network, NetworkEvaluation
from surveys.audience import Guest, Start
from surveys.enums import SurveyKind
from surveys.models import Survey


def guests_of(survey: Survey) -> list[Guest]:
    """The networks' answer to `surveys.slots.guests`: who is a member today."""
    rows = Membership.objects.active()
    if survey.kind == SurveyKind.NETWORK:
        rows = rows.filter(network__asked_surveys__survey=survey)
    elif survey.kind != SurveyKind.SATISFACTION:
        return []
    rows = rows.select_related("person", "organisation").order_by("pk")
    return [Guest(each.person, each.organisation, each.person.role) for each in rows]


def network_starts(kind: str, now) -> list[Start]:
    """The networks' answer to `surveys.slots.starts`: each once a year."""
    if kind != SurveyKind.NETWORK:
        return []
    year = timezone.localtime(now).year
    known = NetworkEvaluation.objects.filter(survey__year=year).select_related("survey")
    made = {each.network_id: each.survey for each in known}
    networks = Network.objects.published().with_member_count().by_title()
    return [_start_of(network, year, made.get(network.pk)) for network in networks]


def _start_of(network, year, survey) -> Start:
    return Start(
        key=str(network.pk),
        kind=SurveyKind.NETWORK,
        title=f"Wat brengt {network.title} je? {year}",
        year=year,
        about=network.title,
        note="1 lid" if network.member_count == 1 else f"{network.member_count} leden",
        bind=lambda survey: NetworkEvaluation.objects.create(network=network, survey=survey),
        survey=survey,
    )
