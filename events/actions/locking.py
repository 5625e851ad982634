"""The one row that everybody who wants a seat waits for."""

from django.db import transaction

from events.models import Session
from events.rules.registration_window import SessionFacts


def locked_session(session: Session) -> Session:
    """The session as it is now, held until the end of the transaction.

    PostgreSQL locks the row; SQLite began the transaction IMMEDIATE and lets nobody else write.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A seat is only given inside a transaction")
    return (
        Session.objects.select_for_update(of=("self",)).select_related("event").get(pk=session.pk)
    )


def facts_of(session: Session) -> SessionFacts:
    """What the rules need to know of a session, counted now."""
    days = session.days.filter(cancelled_at__isnull=True).order_by("starts_at")
    return SessionFacts(
        cancelled=session.is_cancelled or session.event.is_cancelled,
        first_start=days.values_list("starts_at", flat=True).first(),
        opens_at=session.opens_at,
        closes_at=session.closes_at,
        capacity=session.capacity,
        confirmed=session.registrations.seated().count(),
        waiting=session.registrations.waiting().count(),
        waiting_list=session.waiting_list,
    )
