"""After an answer: how was it? Asked by a survey, once per question."""

from datetime import timedelta

from django.utils import timezone

from advice.models import Question
from members.actions.people import find_or_create_person
from members.addresses import InvalidAddress
from surveys.actions.inviting import Guest, invite
from surveys.actions.questions import ask
from surveys.actions.seeding import seed_questions
from surveys.enums import SurveyKind
from surveys.models import Survey

ASKED = ("beschikbaarheid", "bruikbaarheid_advies", "deskundigheid")


def ask_rating(question: Question) -> bool:
    """Invite the asker to this year's survey of the desk. Whoever was asked this year is left in
    peace, so that nobody who asks often weighs more. Returns whether a mail was promised."""
    if question.rating_asked_at or not question.answered_at or not question.email:
        return False
    try:
        person = find_or_create_person(
            email=question.email,
            first_name=question.contact_name.partition(" ")[0][:80],
            last_name=question.contact_name.partition(" ")[2][:80],
            organisation=question.organisation,
            organisation_typed=question.organisation_typed,
            role=question.role,
        )
    except InvalidAddress:
        return False
    asked = invite(
        survey_of(timezone.localdate().year),
        [Guest(person, question.organisation, question.role)],
        by=None,
    )
    question.rating_asked_at = timezone.now()
    question.save(update_fields=["rating_asked_at"])
    return bool(asked)


def survey_of(year: int) -> Survey:
    """The one survey of a year; it stays open for a month after."""
    found = Survey.objects.of_year(SurveyKind.HELPDESK, year).order_by("pk").first()
    if found:
        return found
    seed_questions()
    now = timezone.localtime()
    survey = Survey.objects.create(
        kind=SurveyKind.HELPDESK,
        title=f"Hoe was ons advies? {year}",
        year=year,
        opens_at=now,
        closes_at=now.replace(year=year, month=12, day=31) + timedelta(days=31),
    )
    ask(survey, *ASKED)
    return survey
