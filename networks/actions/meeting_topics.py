"""The topic of a meeting: opened by itself, closed with its minutes. No member wrote it."""

from django.db import transaction
from django.utils import timezone

from members.audit import record
from networks.actions.discussion import held
from networks.enums import AuthorRole
from networks.limits import TITLE_LIMIT
from networks.models import Post, Topic


@transaction.atomic
def open_meeting_topic(network, *, title, text) -> Topic | None:
    """None where nobody moderates the network: then nobody would answer for it."""
    guide = network.memberships.active().moderators().order_by("joined_at", "pk").first()
    if guide is None:
        return None
    now = timezone.now()
    topic = Topic.objects.create(
        network=network,
        title=title[:TITLE_LIMIT],
        created_at=now,
        last_post_at=now,
        author=guide.person,
        author_role=AuthorRole.SYSTEM,
    )
    _say(topic, text, now)
    record(topic, "networks.start_topic", by=None)
    return topic


@transaction.atomic
def close_with_minutes(topic, *, text, by) -> Topic:
    """A last word that says where the minutes are. The members hear of those in a mail of their
    own, so nobody is mailed about this post."""
    topic = held(topic)
    now = timezone.now()
    if topic.closed_at is None:
        _say(topic, text, now, told_at=now)
        topic.closed_at = topic.last_post_at = now
        topic.save(update_fields=["closed_at", "last_post_at"])
        record(topic, "networks.close_topic", by=by)
    return topic


def _say(topic, text, now, **more):
    Post.objects.create(
        topic=topic,
        author=topic.author,
        author_role=AuthorRole.SYSTEM,
        text=text,
        written_at=now,
        **more,
    )
