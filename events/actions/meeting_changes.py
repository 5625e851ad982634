"""What a meeting tells its topic when it moves, gets another name or does not take place."""

from django.db import transaction
from django.utils import timezone

from events.actions.meetings import topic_title, when
from events.models import Event, SessionDay
from events.rules.day_changes import PAUSE
from members.dutch import day as day_in_words
from members.dutch import moment
from networks.actions.meeting_topics import close_cancelled, move_topic
from networks.notices import absolute


def follow_changed_days(now=None) -> int:
    """Tell the topics once the pause after the last edit is over. Returns how many changed."""
    now = now or timezone.now()
    due = SessionDay.objects.off_their_topic().filter(changed_at__lte=now - PAUSE)
    return sum(_follow(pk, now) for pk in due.values_list("pk", flat=True))


@transaction.atomic
def _follow(pk, now) -> bool:
    rows = SessionDay.objects.off_their_topic().select_for_update(of=("self",))
    day = rows.select_related("session__event", "topic").filter(pk=pk).first()
    if day is None:
        return False
    if _is_dropped(day):
        _close(day)
        return True
    event, said = day.session.event, day.topic_for
    is_news = day.starts_at > now  # a date that is put right afterwards is none
    text = (
        f"De bijeenkomst is verplaatst: niet op {moment(said)}, wel op {moment(day.starts_at)}."
        f"\n\nPraktisch en inschrijven: {absolute(event.url)}"
    )
    move_topic(
        day.topic,
        title=(topic_title(event.title, said), topic_title(event.title, day.starts_at)),
        opening=(when(said), when(day.starts_at)),
        text=text if is_news else "",
    )
    day.topic_for = day.starts_at
    day.save(update_fields=["topic_for"])
    return True


def follow_new_title(event: Event, before: str) -> None:
    """The topics of an event carry its name."""
    days = SessionDay.objects.filter(session__event=event, topic_for__isnull=False)
    for day in days.select_related("topic"):
        titles = topic_title(before, day.topic_for), topic_title(event.title, day.topic_for)
        move_topic(day.topic, title=titles, opening=("", ""))


def close_topics(event: Event) -> None:
    """Of an event that is about to go: nobody should prepare for it any more."""
    days = SessionDay.objects.filter(session__event=event, topic_for__isnull=False)
    for day in days.select_related("session__event", "topic"):
        _close(day)


def _is_dropped(day) -> bool:
    return bool(day.cancelled_at or day.session.cancelled_at or day.session.event.cancelled_at)


def _close(day):
    text = (
        f"De bijeenkomst van {day_in_words(day.topic_for)} gaat niet door. Dit gesprek is "
        "gesloten; heb je een vraag, begin dan een nieuw gesprek."
    )
    close_cancelled(day.topic, text=text)
    day.topic_for = None
    day.save(update_fields=["topic_for"])
