"""The places of choices: a lunch for twenty, a workshop for fifteen, per session.

Whoever writes here holds the session, so what is counted stays true until the answers stand.
"""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Count

from events.enums import RegistrationStatus
from events.models import Answer, Event, Option, Registration, Session

NOT_SEATED = (
    RegistrationStatus.REQUESTED,
    RegistrationStatus.WAITLISTED,
    RegistrationStatus.OFFERED,
)


def limited_options(event: Event) -> dict[int, int]:
    """How many places each option has, of those that have a number."""
    options = Option.objects.filter(question__event=event, places__isnull=False)
    return dict(options.values_list("pk", "places"))


def places_free(session: Session, now=None, *, without: Registration | None = None):
    """Free places by option, of those with a number; below zero after that was lowered.

    `without` leaves out somebody who is choosing anew.
    """
    limits = limited_options(session.event)
    if not limits:
        return {}
    taken = Answer.objects.seated(now).filter(registration__session=session, option__in=limits)
    if without is not None:
        taken = taken.exclude(registration=without)
    counts = dict(taken.order_by().values_list("option").annotate(Count("pk")))
    return {option: places - counts.get(option, 0) for option, places in limits.items()}


def wishes_in(session: Session, limited: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Which of these options whoever has no seat yet would take, by registration."""
    rows = Answer.objects.filter(
        registration__session=session, registration__status__in=NOT_SEATED, option__in=limited
    )
    wishes = defaultdict(list)
    for registration, option in rows.order_by().values_list("registration_id", "option_id"):
        wishes[registration].append(option)
    return {registration: tuple(options) for registration, options in wishes.items()}
