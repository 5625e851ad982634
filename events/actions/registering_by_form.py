"""Registering somebody by name and address, as people do in a form."""

from django.db import transaction

from events.actions.registering import seat
from events.models import Registration, Session
from events.rules.answers import Answers
from members.actions.people import find_or_create_person
from members.models import Organisation, Person


@transaction.atomic
def register_by_form(
    *,
    session: Session,
    participant: dict,
    by: Person | None = None,
    form_key: str = "",
    billing: dict[str, str] | None = None,
    answers: Answers | None = None,
) -> Registration:
    """Find or make the person, then register; a refusal leaves no person behind.

    `participant` holds what `find_or_create_person` takes. Without `by` people register
    themselves. The role and organisation are kept as given today.
    """
    person = find_or_create_person(**participant, by=by)
    organisation: Organisation | None = participant.get("organisation")
    return seat(
        session=session,
        person=person,
        organisation=organisation,
        organisation_typed=participant.get("organisation_typed", ""),
        role=participant["role"],
        by=by or person,
        form_key=form_key,
        public=by is None,
        billing=billing,
        answers=answers,
    )
