"""Speaking in a network: starting a topic, replying, choosing the answer that helped."""

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from networks import rules
from networks.access import standing_of
from networks.limits import POST_LIMIT
from networks.models import Post, Topic
from planning.themes import theme_field


class SpeakRefusal(models.TextChoices):
    NOT_A_MEMBER = "not_a_member", "Alleen leden schrijven hier. Word eerst lid van het netwerk."
    CLOSED = "closed", "Dit gesprek is gesloten. Begin een nieuw gesprek."
    EMPTY = "empty", "Schrijf eerst een bericht."
    TOO_LONG = "too_long", f"Je bericht is te lang: hoogstens {POST_LIMIT} tekens."
    HIDDEN = "hidden", "Dit bericht is verborgen door een begeleider."
    NOT_YOURS = "not_yours", "Alleen wie het gesprek begon of een begeleider kan dat."
    NOT_AN_ANSWER = "not_an_answer", "Alleen een antwoord in dit gesprek kan de oplossing zijn."


class SpeakRefused(Exception):
    def __init__(self, refusal: SpeakRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def start_topic(network, *, title, text, by, themes=()) -> Topic:
    """Put a question or a find to the network. Raises `SpeakRefused`."""
    writer = _writer(network, by)
    text = _checked(text)
    now = timezone.now()
    topic = Topic.objects.create(
        network=network,
        title=" ".join(rules.clean_text(title).split()),
        created_at=now,
        last_post_at=now,
        **_voice(writer),
        **{theme_field(theme): True for theme in themes},
    )
    _write(topic, text, writer, now)
    record(topic, "networks.start_topic", by=by)
    return topic


@transaction.atomic
def reply(topic, *, text, by) -> Post:
    """Answer in a topic. The same words sent twice in a row by one person are one reply."""
    topic = _held(topic)
    writer = _writer(topic.network, by)
    if topic.is_hidden:
        raise SpeakRefused(SpeakRefusal.HIDDEN)
    if topic.closed_at:
        raise SpeakRefused(SpeakRefusal.CLOSED)
    text = _checked(text)
    last = topic.posts.order_by("-written_at", "-pk").first()
    if last and last.author_id == by.pk and last.text == text:
        return last
    now = timezone.now()
    post = _write(topic, text, writer, now)
    topic.last_post_at = now
    topic.save(update_fields=["last_post_at"])
    record(topic, "networks.reply", by=by, data={"post": post.pk})
    return post


@transaction.atomic
def choose_solution(topic, post, *, by) -> Topic:
    """Mark the reply that helped; `post=None` takes the mark away."""
    topic = _held(topic)
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
    return post.topic_id == topic.pk and not post.is_hidden and post != opening


def _held(topic) -> Topic:
    return Topic.objects.select_for_update(of=("self",)).select_related("network").get(pk=topic.pk)


def _writer(network, person):
    here = standing_of(network, person)
    if not here.may_write:
        raise SpeakRefused(SpeakRefusal.NOT_A_MEMBER)
    return here


def _checked(text: str) -> str:
    text = rules.clean_text(text)
    if not text:
        raise SpeakRefused(SpeakRefusal.EMPTY)
    if rules.over_limit(text):
        raise SpeakRefused(SpeakRefusal.TOO_LONG)
    return text


def _write(topic, text, writer, now) -> Post:
    return Post.objects.create(topic=topic, text=text, written_at=now, **_voice(writer))


def _voice(writer) -> dict:
    """As what and for whom somebody speaks at this moment."""
    membership = writer.membership
    return {
        "author": writer.person,
        "author_role": rules.author_role(membership.role if membership else None),
        "organisation": membership.organisation if membership else None,
    }
