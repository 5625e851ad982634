"""What becomes a former employer when somebody's organisation changes."""

from django.utils import timezone

from members.models import Employment, Person
from members.text_keys import board_key


def former_employment(person: Person, organisation, typed: str) -> Employment | None:
    """The row, not saved yet, for where `person` still works; None where nothing changes.

    The same name, now linked, is no other employer; nor is somebody without one. It began when
    the one before it ended, or when we got to know the person.
    """
    after = organisation.full_name if organisation else typed
    if not person.organisation_name or board_key(person.organisation_name) == board_key(after):
        return None
    today = timezone.localdate()
    ends = [row.until for row in person.employments.all()]
    since = max(ends) if ends else timezone.localdate(person.created_at)
    return Employment(
        person=person,
        organisation=person.organisation,
        organisation_typed=person.organisation_typed,
        function_title=person.function_title,
        since=min(since, today),
        until=today,
    )
