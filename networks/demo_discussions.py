"""Writing the invented discussions down as topics and posts."""

from datetime import timedelta

from members.dutch import BRUSSELS
from networks.demo_content import talks_access, talks_knowledge, talks_other, talks_peer
from networks.demo_content.groups import KNOWLEDGE
from networks.enums import MembershipRole
from networks.models import Membership, Post, Topic
from networks.rules import author_role
from planning.themes import theme_field

TALKS = (*talks_knowledge.TALKS, *talks_access.TALKS, *talks_peer.TALKS, *talks_other.TALKS)
GUIDE = "V"
WITH_FORMER_MEMBER = "c"  # in a closed topic: somebody who left since


def load_talks(networks, now, random):
    topics, posts, solutions = [], [], []
    for talk in TALKS:
        network = networks[talk.group]
        moments = moments_of(talk, now, random)
        cast = cast_of(talk, network, moments[0], random)
        first = cast[talk.posts[0][0]]
        topic = Topic(
            network=network,
            title=talk.title,
            created_at=moments[0],
            last_post_at=moments[-1],
            closed_at=moments[-1] + timedelta(days=1) if talk.closed else None,
            **voice(first),
            **{theme_field(theme): True for theme in talk.themes},
        )
        topics.append(topic)
        written = [
            Post(topic=topic, text=text, written_at=moment, **voice(cast[name]))
            for (name, text), moment in zip(talk.posts, moments, strict=True)
        ]
        posts += written
        if talk.solution is not None:
            solutions.append((topic, written[talk.solution]))
    Topic.objects.bulk_create(topics)
    Post.objects.bulk_create(posts)
    for topic, post in solutions:
        topic.solution = post
    Topic.objects.bulk_update([topic for topic, _ in solutions], ["solution"])


def voice(membership) -> dict:
    return {
        "author_id": membership.person_id,
        "author_role": author_role(membership.role),
        "organisation_id": membership.organisation_id,
    }


def moments_of(talk, now, random) -> list:
    """An opening in office hours and replies within days, the last one before now."""
    moment = at_work(now - timedelta(days=talk.days_ago), random)
    moments = [min(moment, now - timedelta(hours=2))]
    for left in range(len(talk.posts) - 1, 0, -1):
        room = (now - timedelta(minutes=40) - moments[-1]) / left
        wait = timedelta(minutes=random.randint(35, 60 * 26))
        moments.append(awake(moments[-1] + min(wait, room), after=moments[-1]))
    return moments


def awake(moment, *, after):
    """Nobody answers at night: what falls there is said in the evening or at breakfast."""
    local = moment.astimezone(BRUSSELS)
    if local.hour < 7:
        local = local.replace(hour=22, minute=local.minute // 2) - timedelta(days=1)
    return max(local, after + timedelta(minutes=6))


def at_work(moment, random):
    """The same day between eight and five; what falls in a weekend moves to the Friday."""
    moment = moment.astimezone(BRUSSELS)
    moment -= timedelta(days=max(0, moment.weekday() - 4))
    return moment.replace(hour=random.randint(8, 16), minute=random.randint(0, 59), second=0)


def cast_of(talk, network, start, random) -> dict[str, Membership]:
    """Which member speaks with which voice."""
    rows = network.memberships.exclude(role=MembershipRole.MODERATOR).order_by("pk")
    present = [row for row in rows if row.left_at is None and row.joined_at < start]
    names = list(dict.fromkeys(name for name, _ in talk.posts if name != GUIDE))
    cast = dict(zip(names, random.sample(present, len(names)), strict=True))
    cast[GUIDE] = network.memberships.moderators().first()
    if talk.closed and talk.group == KNOWLEDGE:
        cast[WITH_FORMER_MEMBER] = rows.filter(left_at__isnull=False).first()
    return cast
