"""What is asked every year: of the boards what they need, of everybody how satisfied they are."""

from django.utils import timezone

from members.models import BoardContact
from surveys.audience import Guest, Start
from surveys.enums import YEARLY, SurveyKind
from surveys.models import Survey

TITLES = {
    SurveyKind.MEMBERS: "Ledenbevraging {}",
    SurveyKind.SATISFACTION: "Hoe tevreden ben je over ons? {}",
}
ABOUT = {
    SurveyKind.MEMBERS: "De ambtenaar en de schepen van elke gemeente",
    SurveyKind.SATISFACTION: "Contacten, leden van netwerken en wie dit jaar iets volgde",
}


def contacts_asked(survey: Survey) -> list[Guest]:
    """The officer and the alderman of each municipality, as the contact register has them."""
    if survey.kind not in YEARLY:
        return []
    rows = BoardContact.objects.current().select_related("person", "municipality")
    return [Guest(each.person, each.municipality, each.person.role) for each in rows]


def yearly_starts(kind: str, now) -> list[Start]:
    if kind not in YEARLY:
        return []
    year = timezone.localtime(now).year
    return [
        Start(
            key=str(year),
            kind=SurveyKind(kind),
            title=TITLES[kind].format(year),
            year=year,
            about=f"{SurveyKind(kind).label} {year}",
            note=ABOUT[kind],
            survey=Survey.objects.of_year(kind, year).order_by("pk").first(),
        )
    ]
