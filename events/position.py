"""Where somebody stands in the queue."""

from django.db.models import Q

from events.models import Registration


def position_of(registration: Registration) -> int | None:
    """1 for the next in line; None for who does not wait."""
    if not registration.is_waiting:
        return None
    earlier = Q(registered_at__lt=registration.registered_at) | Q(
        registered_at=registration.registered_at, pk__lt=registration.pk
    )
    return registration.session.registrations.waiting().filter(earlier).count() + 1
