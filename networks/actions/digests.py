"""The daily and weekly digests: batch by batch, so that a group of 10,000 takes no more memory
than one of a hundred."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from members.mail.outbox import wake
from networks import talk_notices
from networks.digest_rules import LONGEST_BACK, Said, first_told_until, last_due, missed
from networks.enums import Rhythm
from networks.models import (
    MailChoice,
    Membership,
    Mention,
    Post,
    Reading,
    Topic,
    TopicAttention,
)

BATCH = 100  # members in one transaction
MOST_TOPICS = 8  # in one mail
MOST_POSTS = 2000  # of one group that a digest looks at, the latest
EXCERPT = 220
RHYTHMS = (Rhythm.DAILY, Rhythm.WEEKLY)


@dataclass(frozen=True)
class News:
    """What was said in one group since a moment, shared by the members of a batch."""

    said: list[Said]
    topics: dict[int, Topic]
    excerpts: dict[int, str]  # of the latest post per topic


def send_due_digests(now=None, *, batches=10) -> bool:
    """Send what is due, at most so many batches. Whether there is more."""
    now = now or timezone.now()
    return all(_add_missing(now) or _send_batch(now) for _ in range(batches))


def _add_missing(now) -> int:
    """Members without a choice get the usual one. Returns how many, at most a few batches."""
    chosen = MailChoice.objects.filter(network=OuterRef("network"), person=OuterRef("person"))
    rows = Membership.objects.active().filter(network__published_at__isnull=False)
    rows = rows.filter(~Exists(chosen)).only("network", "person", "joined_at")[: 5 * BATCH]
    choices = [
        MailChoice(
            network_id=row.network_id,
            person_id=row.person_id,
            told_until=first_told_until(row.joined_at, now),
        )
        for row in rows
    ]
    return len(MailChoice.objects.bulk_create(choices, ignore_conflicts=True))


def due(now):
    """Choices whose moment came since they were last told."""
    is_due = Q(pk__in=[])
    for rhythm in RHYTHMS:
        is_due |= Q(rhythm=rhythm, told_until__lt=last_due(rhythm, now))
    return MailChoice.objects.filter(is_due)


@transaction.atomic
def _send_batch(now) -> int:
    """One group, at most a batch of its members. Returns how many were looked at."""
    first = due(now).order_by("network_id").values_list("network_id", flat=True).first()
    if first is None:
        return 0
    rows = due(now).filter(network=first).select_related("network", "person").order_by("pk")
    choices = list(rows.select_for_update(of=("self",), skip_locked=True)[:BATCH])
    if not choices:
        return 0
    sent = _send(choices, now)
    for rhythm in RHYTHMS:
        same = [choice.pk for choice in choices if choice.rhythm == rhythm]
        MailChoice.objects.filter(pk__in=same).update(told_until=last_due(rhythm, now))
    if sent:
        wake()
    return len(choices)


def _send(choices, now) -> int:
    network = choices[0].network
    since = max(min(choice.told_until for choice in choices), now - LONGEST_BACK)
    news = _news(network, since, max(last_due(rhythm, now) for rhythm in RHYTHMS))
    people = [choice.person_id for choice in choices]
    if not news.said or not network.is_published:
        return 0
    joined = dict(
        Membership.objects.active()
        .filter(network=network, person__in=people)
        .exclude(person__email="")
        .values_list("person_id", "joined_at")
    )
    read, not_of, told = _known(people, news)
    sent = 0
    for choice in choices:
        pk = choice.person_id
        if pk not in joined:
            continue
        counts = missed(
            _until(news.said, last_due(choice.rhythm, now)),
            person=pk,
            since=max(choice.told_until, joined[pk], now - LONGEST_BACK),
            read=read[pk],
            not_of=not_of[pk],
            told=told[pk],
        )
        if counts:
            talk_notices.digest(choice, _rows(counts, news))
            sent += 1
    return sent


def _until(said, moment: datetime) -> list[Said]:
    return [each for each in said if each.at <= moment]


def _news(network, since: datetime, until: datetime) -> News:
    topics = Topic.objects.visible().filter(network=network, last_post_at__gt=since)
    posts = Post.objects.visible().filter(
        topic__in=topics, written_at__gt=since, written_at__lte=until
    )
    rows = posts.order_by("-written_at", "-pk").values_list(
        "pk", "topic_id", "author_id", "written_at"
    )[:MOST_POSTS]
    said = [Said(*row) for row in rows]
    latest = {}
    for each in said:
        latest.setdefault(each.topic, each.pk)
    texts = dict(Post.objects.filter(pk__in=latest.values()).values_list("topic_id", "text"))
    found = Topic.objects.filter(pk__in=latest).select_related("network").in_bulk()
    return News(said, found, {pk: _excerpt(text) for pk, text in texts.items()})


def _excerpt(text: str) -> str:
    text = " ".join(text.replace("**", "").split())
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]}…"


def _known(people, news: News):
    """Per person what was read, which topics to leave out, and which posts were mailed."""
    read, not_of, told = defaultdict(dict), defaultdict(set), defaultdict(set)
    readings = Reading.objects.filter(person__in=people, topic__in=news.topics)
    for person, topic, until in readings.values_list("person_id", "topic_id", "read_until"):
        read[person][topic] = until
    attends = TopicAttention.objects.filter(person__in=people, topic__in=news.topics)
    for person, topic in attends.values_list("person_id", "topic_id"):
        not_of[person].add(topic)
    mentions = Mention.objects.filter(
        person__in=people, post__topic__in=news.topics, post__written_at__gte=_oldest(news)
    )
    for person, post in mentions.values_list("person_id", "post_id"):
        told[person].add(post)
    return read, not_of, told


def _oldest(news: News) -> datetime:
    return min(each.at for each in news.said) - timedelta(seconds=1)


def _rows(counts, news: News) -> list[dict]:
    return [
        {"topic": news.topics[pk], "count": count, "excerpt": news.excerpts[pk]}
        for pk, count in list(counts.items())[:MOST_TOPICS]
    ]
