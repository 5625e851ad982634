"""Who sees by name what participants need: only who carries the event and has the care role."""

from events.models import Event, EventOrganiser

VIEW_NEEDS = "events.view_needs"


def sees_needs(user, event: Event) -> bool:
    """Also of a superuser is asked that the event is theirs."""
    if not user.is_authenticated or not user.has_perm(VIEW_NEEDS) or not user.person_id:
        return False
    return EventOrganiser.objects.filter(event=event, person=user.person_id).exists()
