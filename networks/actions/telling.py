"""Mailing what was said to those who listen, a few minutes later and in turns.

The row of the post says to whom that was done: a worker that dies halfway leaves the rest to the
next turn, and nobody is told twice.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from members.mail.outbox import wake
from networks import talk_notices
from networks.bylines import signed
from networks.digest_rules import first_told_until
from networks.enums import Attention, Rhythm
from networks.models import MailChoice, Membership, Mention, Post, Reading, TopicAttention

GRACE = timedelta(minutes=2)  # to mend a slip or take a post back before anybody is mailed
TOO_OLD = timedelta(days=2)
POSTS_A_TURN = 20
BATCH = 100


def tell_due(now=None) -> int:
    """Tell what waited long enough. Returns how many mails were promised."""
    now = now or timezone.now()
    due = Post.objects.untold().filter(written_at__lte=now - GRACE).order_by("written_at", "pk")
    told = 0
    for pk in due.values_list("pk", flat=True)[:POSTS_A_TURN]:
        while (step := _tell_some(pk, now)) is not None:
            told += step
    if told:
        wake()
    return told


@transaction.atomic
def _tell_some(pk, now) -> int | None:
    """The next batch of listeners of a post; None when there is nobody left."""
    post = (
        Post.objects.select_for_update(of=("self",))
        .select_related("topic__network", "author", "organisation")
        .get(pk=pk)
    )
    if post.told_at:
        return None
    people = [] if _is_not_told(post, now) else list(listeners(post)[:BATCH])
    if not people:
        post.told_at = now
        post.save(update_fields=["told_at"])
        return None
    _tell(post, people)
    post.told_to = people[-1].person_id
    post.save(update_fields=["told_to"])
    return len(people)


def _is_not_told(post, now) -> bool:
    topic = post.topic
    gone = post.is_hidden or post.is_deleted or topic.is_hidden or topic.deleted_at
    return bool(gone) or post.written_at < now - TOO_OLD or not topic.network.is_published


def listeners(post):
    """Memberships of who hears of this post by mail, in the order of their persons.

    A mention is always told; else who muted the topic, or read the post already, hears nothing.
    """
    person = OuterRef("person")
    mentioned = Exists(Mention.objects.filter(post=post, person=person))
    attends = TopicAttention.objects.filter(topic=post.topic, person=person)
    follows = Exists(attends.filter(attention=Attention.FOLLOWS))
    mutes = Exists(attends.filter(attention=Attention.MUTES))
    choices = MailChoice.objects.filter(network=post.topic.network_id, person=person)
    each = Exists(choices.filter(rhythm=Rhythm.EACH))
    silent = Exists(choices.filter(rhythm=Rhythm.SILENT))
    has_read = Exists(
        Reading.objects.filter(topic=post.topic, person=person, read_until__gte=post.written_at)
    )
    return (
        Membership.objects.active()
        .filter(network=post.topic.network_id, person_id__gt=post.told_to)
        .exclude(person=post.author_id)
        .exclude(person__email="")
        .annotate(mentioned=mentioned, follows=follows, mutes=mutes, each=each, has_read=has_read)
        .filter(~silent)
        .filter(
            Q(mentioned=True)
            | Q(follows=True, has_read=False)
            | Q(each=True, mutes=False, has_read=False)
        )
        .select_related("person")
        .order_by("person_id")
    )


def _tell(post, rows):
    network = post.topic.network
    [post] = signed(network, [post])
    people = [row.person_id for row in rows]
    mine = MailChoice.objects.filter(network=network)
    # Without a row one hears weekly: the digest goes on from where it would have been.
    MailChoice.objects.bulk_create(
        [
            MailChoice(
                network=network, person=row.person, told_until=first_told_until(row.joined_at)
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )
    choices = {row.person_id: row for row in mine.filter(person__in=people)}
    for row in rows:
        choice = choices[row.person_id]
        choice.network, choice.person = network, row.person
        talk_notices.post_told(post, choice, post.byline, reason=_reason(row, network))


def _reason(row, network) -> str:
    if row.mentioned:
        return "Je krijgt deze mail omdat iemand jou bij naam noemt."
    if row.follows:
        return "Je krijgt deze mail omdat je dit gesprek volgt."
    return f"Je krijgt deze mail omdat je van elk bericht in {network.title} wil weten."
