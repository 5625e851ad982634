"""What a meeting of a network does by itself: it opens its topic and closes it with its minutes."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from events.enums import Refusal
from events.meetings import who_was_there
from events.models import SessionDay
from events.refusals import ChangeRefused
from members.audit import record
from members.dutch import day as day_in_words
from members.dutch import moment
from networks.actions.meeting_topics import close_with_minutes, open_meeting_topic
from networks.actions.minutes import start_minutes
from networks.limits import TITLE_LIMIT
from networks.models import Minutes
from networks.notices import absolute

OPENS_BEFORE = timedelta(days=21)


def open_due_topics(now=None) -> int:
    """A topic for each meeting of the coming three weeks that has none. Returns how many."""
    now = now or timezone.now()
    days = SessionDay.objects.going_on().public().of_networks().filter(topic=None)
    days = days.filter(session__event__network__published_at__isnull=False)
    near = days.filter(starts_at__gt=now, starts_at__lte=now + OPENS_BEFORE).order_by("starts_at")
    return sum(_open_topic(pk) for pk in near.values_list("pk", flat=True))


@transaction.atomic
def _open_topic(pk) -> bool:
    day = SessionDay.objects.select_for_update(of=("self",)).filter(pk=pk, topic=None).first()
    if day is None:
        return False
    event = day.session.event
    text = (
        f"{when(day.starts_at)}. Wat wil je op tafel leggen? Antwoord hier, dan nemen we het mee."
        f"\n\nPraktisch en inschrijven: {absolute(event.url)}"
    )
    title = topic_title(event.title, day.starts_at)
    day.topic = open_meeting_topic(event.network, title=title, text=text)
    day.topic_for = day.starts_at if day.topic else None
    day.save(update_fields=["topic", "topic_for"])
    return day.topic is not None


def when(starts_at) -> str:
    """How the post that opens the topic says it."""
    return f"Op {moment(starts_at)} komen we samen"


def topic_title(title, starts_at) -> str:
    """The day is said whole, however long the name of the event."""
    said = f", {day_in_words(starts_at)}"
    room = TITLE_LIMIT - len(said)
    return (title if len(title) <= room else f"{title[: room - 1].rstrip()}…") + said


@transaction.atomic
def start_day_minutes(day, *, by) -> Minutes:
    """The draft of a day with who was there; who asks twice gets the same.

    Raises `ChangeRefused` for a day to come and `MinutesRefused` for who may not write them.
    """
    day = SessionDay.objects.select_for_update(of=("self",)).get(pk=day.pk)
    if day.minutes:
        return day.minutes
    if not SessionDay.objects.held().filter(pk=day.pk).exists():
        raise ChangeRefused(Refusal.NOT_OVER)
    event = day.session.event
    day.minutes = start_minutes(
        network=event.network,
        title=f"{event.title}"[:160],
        held_on=timezone.localdate(day.starts_at),
        attendees=who_was_there(day),
        by=by,
    )
    day.save(update_fields=["minutes"])
    record(event, "events.start_minutes", by=by, data={"minutes": day.minutes_id})
    return day.minutes


def close_topic(minutes, *, by) -> None:
    """Close the topic of the meeting of which these are the minutes, if it has one."""
    day = SessionDay.objects.filter(minutes=minutes).select_related("topic").first()
    if day and day.topic:
        link = absolute(minutes.get_absolute_url())
        close_with_minutes(day.topic, text=f"Het verslag is er: {link}", by=by)
