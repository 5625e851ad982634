"""News about a day for those who have a seat, once the pause after the last edit is over."""

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.actions.coming_again import ask_again
from events.actions.locking import locked_session
from events.actions.planning_sessions import PAUSE
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
    day.session, since = session, day.news_due_at - PAUSE
    day.news_due_at = None
    day.save(update_fields=["news_due_at"])
    if session.is_cancelled or session.event.is_cancelled or day.ends_at < now:
        return
    # Whoever got the seat after the day moved was invited to the day as it is now. Not its
    # `changed_at`: a text put right since then is no reason for a mail.
    seats = session.registrations.confirmed().exclude(confirmed_at__gt=since)
    seats = list(seats.select_related("person"))
    if not day.is_cancelled:
        ask_again(day, seats, now)
    send = letters.send_day_cancelled if day.is_cancelled else letters.send_day_changed
    for registration in seats:
        registration.session = session
        send(registration, day)
