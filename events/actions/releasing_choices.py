"""A seat given above the number, or at the door, never takes a place of a choice that is full."""

from events.actions.choice_places import places_free
from events.models import Answer, Registration, Session
from members.audit import record
from members.models import Person


def release_what_is_full(registration: Registration, session: Session, *, by: Person) -> int:
    """Drop the choices for which no place is left; the person may choose again.

    Before the registration has its seat. Returns how many were dropped.
    """
    if not session.event.has_questions or registration.pk is None:
        return 0
    free = places_free(session, without=registration)
    full = [option for option, places in free.items() if places <= 0]
    dropped, _ = Answer.objects.filter(registration=registration, option__in=full).delete()
    if dropped:
        record(registration, "events.release_choices", by=by, data={"dropped": dropped})
    return dropped
