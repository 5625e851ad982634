"""One's own posts afterwards: mending the words, taking back, putting back, reacting to others."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from members.audit import record
from networks.access import standing_of
from networks.actions.discussion import (
    SpeakRefusal,
    SpeakRefused,
    checked,
    held,
    keep_mentions,
    refuse_where_silent,
    writer_in,
)
from networks.enums import ReactionKind
from networks.models import Post, PostVersion, Reaction, Topic


@transaction.atomic
def edit_post(post, *, text, by) -> Post:
    """Mend one's own words; the former ones are kept. Raises `SpeakRefused`."""
    topic, post = _own(post, by)
    refuse_where_silent(topic)
    _refuse_out_of_sight(post)
    text = checked(text)
    if text == post.text:
        return post
    now = timezone.now()
    PostVersion.objects.create(post=post, text=post.text, replaced_at=now)
    post.text, post.edited_at = text, now
    post.save(update_fields=["text", "edited_at"])
    keep_mentions(post, topic.network)
    record(topic, "networks.edit_post", by=by, data={"post": post.pk})
    return post


@transaction.atomic
def delete_post(post, *, by) -> Post:
    """Take one's own post back. A question that got answers stays: they would hang in the air.

    A question without answers takes its topic along. Raises `SpeakRefused`.
    """
    topic, post = _own(post, by)
    if post.is_deleted:
        return post
    post.topic = topic
    if post.is_opening:
        if topic.posts.visible().exclude(author=by).exists():
            raise SpeakRefused(SpeakRefusal.ANSWERED)
        topic.deleted_at = timezone.now()
    if topic.solution_id == post.pk:
        topic.solution = None
    post.deleted_at = timezone.now()
    post.save(update_fields=["deleted_at"])
    _settle(topic)
    record(topic, "networks.delete_post", by=by, data={"post": post.pk})
    return post


@transaction.atomic
def restore_post(post, *, by) -> Post:
    """Undo taking it back, as long as the words are still kept. Raises `SpeakRefused`."""
    topic, post = _own(post, by)
    if not post.is_deleted or not post.text:
        return post
    post.topic = topic
    post.deleted_at = None
    post.save(update_fields=["deleted_at"])
    if post.is_opening:
        topic.deleted_at = None
    _settle(topic)
    record(topic, "networks.restore_post", by=by, data={"post": post.pk})
    return post


@transaction.atomic
def toggle_reaction(post, kind, *, by) -> bool:
    """Put a sign under a post, or take it away again. Whether it stands now.

    Raises `SpeakRefused`, also for words that nobody can see.
    """
    topic = held(post.topic)
    writer_in(topic.network, by)
    _refuse_out_of_sight(post)
    kind = ReactionKind(kind)
    gone, _ = Reaction.objects.filter(post=post, person=by, kind=kind).delete()
    if gone:
        return False
    Reaction.objects.create(post=post, person=by, kind=kind)
    return True


def _own(post, by) -> tuple[Topic, Post]:
    """Topic and post as they are now, held. Raises `SpeakRefused` for whose post it is not."""
    topic = held(post.topic)
    post = Post.objects.get(pk=post.pk)
    if post.author_id != by.pk or not standing_of(topic.network, by).may_write:
        raise SpeakRefused(SpeakRefusal.NOT_YOUR_POST)
    return topic, post


def _refuse_out_of_sight(post):
    if post.is_hidden:
        raise SpeakRefused(SpeakRefusal.HIDDEN)
    if post.is_deleted:
        raise SpeakRefused(SpeakRefusal.GONE)


def _settle(topic):
    """The topic stands in the list by its last post that is still there."""
    last = topic.posts.filter(deleted_at=None).aggregate(last=Max("written_at"))["last"]
    topic.last_post_at = last or topic.created_at
    topic.save(update_fields=["last_post_at", "deleted_at", "solution"])
