"""Speaking in a network: starting a topic, replying, choosing the answer that helped."""

from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from members.dutch import clock, counted
from networks import rules
from networks.access import standing_of
from networks.actions.listening import follow_quietly
from networks.limits import POST_LIMIT
from networks.mentions import mentioned
from networks.models import Mention, Post, PostFile, TalkDraft, Topic
from planning.themes import theme_field


class SpeakRefusal(models.TextChoices):
    NOT_A_MEMBER = "not_a_member", "Alleen leden schrijven hier. Word eerst lid van het netwerk."
    CLOSED = "closed", "Dit gesprek is gesloten. Begin een nieuw gesprek."
    EMPTY = "empty", "Schrijf eerst een bericht."
    TOO_LONG = "too_long", f"Je bericht is te lang: hoogstens {POST_LIMIT} tekens."
    HIDDEN = "hidden", "Dit bericht is verborgen door een begeleider."
    GONE = "gone", "Dit bericht is ingetrokken. Zet het eerst terug."
    NOT_YOURS = "not_yours", "Alleen wie het gesprek begon of een begeleider kan dat."
    NOT_YOUR_POST = "not_your_post", "Alleen wie dit bericht schreef, kan dat."
    NOT_AN_ANSWER = "not_an_answer", "Alleen een antwoord in dit gesprek kan de oplossing zijn."
    SLOW = "slow", "Dit gesprek staat op rustig."
    ANSWERED = (
        "answered",
        "Er kwamen al antwoorden op je vraag. Vraag een begeleider om het gesprek te sluiten.",
    )


class SpeakRefused(Exception):
    """Carries the refusal; the words may say more than its label, such as by how much."""

    def __init__(self, refusal: SpeakRefusal, words: str = ""):
        super().__init__(words or refusal.label)
        self.refusal = refusal


@transaction.atomic
def start_topic(network, *, title, text, by, themes=(), files=(), by_mail=False) -> Topic:
    """Put a question or a find to the network; `files` are checked uploads. Raises `SpeakRefused`.

    The draft of the writer, if any, is done with.
    """
    writer = writer_in(network, by)
    text = checked(text)
    now = timezone.now()
    topic = Topic.objects.create(
        network=network,
        title=" ".join(rules.clean_text(title).split()),
        created_at=now,
        last_post_at=now,
        **_voice(writer),
        **{theme_field(theme): True for theme in themes},
    )
    _write(topic, text, writer, now, files, by_mail)
    TalkDraft.objects.filter(person=by, network=network, topic=None).delete()
    record(topic, "networks.start_topic", by=by)
    return topic


@transaction.atomic
def reply(topic, *, text, by, files=(), by_mail=False) -> Post:
    """Answer in a topic. The same words sent twice in a row by one person are one reply."""
    topic = held(topic)
    writer = writer_in(topic.network, by)
    refuse_where_silent(topic)
    text = checked(text)
    last = topic.posts.order_by("-written_at", "-pk").first()
    if last and last.author_id == by.pk and last.text == text and not last.is_deleted:
        return last
    now = timezone.now()
    _refuse_where_slow(topic, writer, now)
    post = _write(topic, text, writer, now, files, by_mail)
    topic.last_post_at = now
    topic.save(update_fields=["last_post_at"])
    TalkDraft.objects.filter(person=by, topic=topic).delete()
    record(topic, "networks.reply", by=by, data={"post": post.pk})
    return post


@transaction.atomic
def choose_solution(topic, post, *, by) -> Topic:
    """Mark the reply that helped; `post=None` takes the mark away."""
    topic = held(topic)
    here = standing_of(topic.network, by)
    if not (here.may_moderate or (here.may_read and topic.author_id == by.pk)):
        raise SpeakRefused(SpeakRefusal.NOT_YOURS)
    if post is not None and not _is_answer(topic, post):
        raise SpeakRefused(SpeakRefusal.NOT_AN_ANSWER)
    topic.solution = post
    topic.save(update_fields=["solution"])
    record(topic, "networks.solution", by=by, data={"post": post.pk if post else None})
    return topic


def _is_answer(topic, post) -> bool:
    opening = topic.posts.in_order().first()
    in_sight = not (post.is_hidden or post.is_deleted)
    return post.topic_id == topic.pk and in_sight and post != opening


def held(topic) -> Topic:
    return Topic.objects.select_for_update(of=("self",)).select_related("network").get(pk=topic.pk)


def writer_in(network, person):
    here = standing_of(network, person)
    if not here.may_write:
        raise SpeakRefused(SpeakRefusal.NOT_A_MEMBER)
    return here


def refuse_where_silent(topic):
    """A topic that is out of sight or closed takes no words any more."""
    if topic.is_hidden:
        raise SpeakRefused(SpeakRefusal.HIDDEN)
    if topic.deleted_at:
        raise SpeakRefused(SpeakRefusal.GONE)
    if topic.closed_at:
        raise SpeakRefused(SpeakRefusal.CLOSED)


def _refuse_where_slow(topic, writer, now):
    if not topic.slow_minutes or writer.may_moderate:
        return
    mine = topic.posts.filter(author=writer.person).order_by("-written_at").first()
    free_at = mine and mine.written_at + timedelta(minutes=topic.slow_minutes)
    if free_at and free_at > now:
        raise SpeakRefused(
            SpeakRefusal.SLOW,
            f"Dit gesprek staat op rustig: om de {counted(topic.slow_minutes, 'minuut', 'minuten')}"
            f" één bericht. Je kan weer schrijven om {clock(free_at)}.",
        )


def checked(text: str) -> str:
    """The text as it is kept. Raises `SpeakRefused` where it is empty or too long."""
    text = rules.clean_text(text)
    if not text:
        raise SpeakRefused(SpeakRefusal.EMPTY)
    if too_many := rules.over_limit(text):
        words = f"{SpeakRefusal.TOO_LONG.label} Er zijn er {too_many} te veel."
        raise SpeakRefused(SpeakRefusal.TOO_LONG, words)
    return text


def _write(topic, text, writer, now, files, by_mail) -> Post:
    post = Post.objects.create(
        topic=topic, text=text, written_at=now, by_mail=by_mail, **_voice(writer)
    )
    for upload in files:
        PostFile.objects.create(post=post, file=upload, name=upload.name[-200:])
    keep_mentions(post, topic.network)
    follow_quietly(topic, writer.person)
    return post


def keep_mentions(post, network) -> None:
    """Note whom the words of a post call by name; who is called no more is forgotten."""
    called = mentioned(network, post.text)
    post.mentions.exclude(person__in=called).delete()
    Mention.objects.bulk_create(
        [Mention(post=post, person_id=pk, written=words[:170]) for pk, words in called.items()],
        ignore_conflicts=True,
    )


def _voice(writer) -> dict:
    """As what and for whom somebody speaks at this moment."""
    membership = writer.membership
    return {
        "author": writer.person,
        "author_role": rules.author_role(membership.role if membership else None),
        "organisation": membership.organisation if membership else None,
    }
