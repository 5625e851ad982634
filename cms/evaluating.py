"""Asking the boards that took an instrument over how well they can apply it."""

from django.utils import timezone

from cms.models import Adoption, InstrumentEvaluation, InstrumentPage
from surveys.audience import Guest, Start
from surveys.enums import SurveyKind
from surveys.models import Survey


def guests_of(survey: Survey) -> list[Guest]:
    """The pages' answer to `surveys.slots.guests`: who said that the board uses it."""
    if survey.kind != SurveyKind.INSTRUMENT:
        return []
    pages = InstrumentEvaluation.objects.filter(survey=survey).values("page")
    rows = Adoption.objects.standing().filter(page__in=pages).order_by("pk")
    rows = rows.select_related("declared_by", "organisation")
    return [Guest(each.declared_by, each.organisation, each.declared_by.role) for each in rows]


def instrument_starts(kind: str, now) -> list[Start]:
    """The pages' answer to `surveys.slots.starts`: each once a year."""
    if kind != SurveyKind.INSTRUMENT:
        return []
    year = timezone.localtime(now).year
    known = InstrumentEvaluation.objects.filter(survey__year=year).select_related("survey")
    made = {each.page_id: each.survey for each in known}
    return [_start_of(page, year, made.get(page.pk)) for page in InstrumentPage.objects.live()]


def _start_of(page, year, survey) -> Start:
    return Start(
        key=str(page.pk),
        kind=SurveyKind.INSTRUMENT,
        title=f"Hoe werkt {page.title} bij jullie? {year}",
        year=year,
        about=page.title,
        bind=lambda survey: InstrumentEvaluation.objects.create(page=page, survey=survey),
        survey=survey,
    )
