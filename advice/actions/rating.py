"""After an answer: how was it? Asked by a survey, once per question."""

from django.utils import timezone

from advice.models import Question
from members.actions.people import find_or_create_person
from members.addresses import InvalidAddress
from surveys import helpdesk


def ask_rating(question: Question) -> bool:
    """Invite the asker to the survey of the desk. Whoever was asked this quarter is left in
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
    question.rating_asked_at = timezone.now()
    question.save(update_fields=["rating_asked_at"])
    return helpdesk.ask_rating(
        person, by=None, organisation=question.organisation, role=question.role
    )
