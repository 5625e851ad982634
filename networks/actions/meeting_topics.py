"""The topic of a meeting: it opens, follows it and closes by itself. No member wrote it."""

from django.db import transaction
from django.utils import timezone

from members.audit import record
from networks.actions.discussion import held
from networks.enums import AuthorRole
from networks.limits import TITLE_LIMIT
from networks.models import Post, PostVersion, Topic


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
    if topic.closed_at is None:
        _close(topic, text, by=by, told_at=timezone.now())
    return topic


@transaction.atomic
def move_topic(topic, *, title, opening, text="") -> Topic:
    """Let the topic follow its meeting: `title` and `opening` are pairs of what stood there and
    what comes in its place, where it still stands. `text` tells it; empty tells nobody."""
    topic = held(topic)
    before, after = title
    if topic.title == before:
        topic.title = after
        topic.save(update_fields=["title"])
    first = topic.posts.in_order().first()
    if first and opening[0] != opening[1] and opening[0] in first.text:
        now = timezone.now()
        PostVersion.objects.create(post=first, text=first.text, replaced_at=now)
        first.text, first.edited_at = first.text.replace(*opening, 1), now
        first.save(update_fields=["text", "edited_at"])
    if text and not _is_gone(topic):
        now = timezone.now()
        _say(topic, text, now)
        topic.last_post_at = now
        topic.save(update_fields=["last_post_at"])
    return topic


@transaction.atomic
def close_cancelled(topic, *, text) -> Topic:
    """The meeting does not take place: the topic says so and takes no words any more."""
    topic = held(topic)
    if not _is_gone(topic):
        _close(topic, text, by=None)
    return topic


def _is_gone(topic) -> bool:
    return topic.is_hidden or topic.deleted_at is not None


def _close(topic, text, *, by, **more):
    now = timezone.now()
    _say(topic, text, now, **more)
    topic.closed_at = topic.closed_at or now
    topic.last_post_at = now
    topic.save(update_fields=["closed_at", "last_post_at"])
    record(topic, "networks.close_topic", by=by)


def _say(topic, text, now, **more):
    Post.objects.create(
        topic=topic,
        author=topic.author,
        author_role=AuthorRole.SYSTEM,
        text=text,
        written_at=now,
        **more,
    )
