"""News about a day for those who registered, once the pause after the last edit is over."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

from events.actions import letters
from events.actions.coming_again import ask_again
from events.actions.locking import locked_session
from events.actions.planning_sessions import PAUSE, is_as_known
from events.models import SessionDay


def tell_due_news(now=None) -> int:
    """Mail what is due. Returns for how many days."""
    due = SessionDay.objects.filter(news_due_at__lte=now or timezone.now())
    days = list(due.select_related("session"))
    for day in days:
        _tell(day, now or timezone.now())
    return len(days)


@transaction.atomic
def _tell(day, now):
    session = locked_session(day.session)
    day = (
        SessionDay.objects.select_for_update(of=("self",))
        .select_related("municipality")
        .get(pk=day.pk)
    )
    if day.news_due_at is None or day.news_due_at > now:
        return  # told by another worker, or edited again
    day.session = session
    rows = list(_to_tell(day).select_related("person"))
    day.news_due_at = day.known_before = None
    day.save(update_fields=["news_due_at", "known_before"])
    if session.is_cancelled or session.event.is_cancelled or day.ends_at < now:
        return
    seats = [row for row in rows if row.is_confirmed]
    if not day.is_cancelled:
        ask_again(day, seats, now)
    for registration in rows:
        registration.session = session
        _send(registration, day)


def _to_tell(day):
    """Who was told something else than how the day is now.

    Whoever registered or got the seat after it moved was told the day as it is now. Not its
    `changed_at`: a text put right since then is no reason for a mail. Where the day stands again
    as it was, only who came in between was told otherwise.
    """
    rows = day.session.registrations.active()
    rows = rows.annotate(told_at=Coalesce("confirmed_at", F("registered_at")))
    rows = rows.exclude(told_at__gt=day.news_due_at - PAUSE)
    if is_as_known(day):
        rows = rows.filter(told_at__gte=datetime.fromisoformat(day.known_before["until"]))
    return rows.order_by("registered_at", "pk")


def _send(registration, day):
    if not registration.is_confirmed:
        letters.send_day_news(registration, day)
    elif day.is_cancelled:
        letters.send_day_cancelled(registration, day)
    else:
        letters.send_day_changed(registration, day)
