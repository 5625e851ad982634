"""Writing the invented discussions down as topics and posts."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.core.files.base import ContentFile

from members.dutch import BRUSSELS
from networks.demo_content import talks_access, talks_knowledge, talks_other, talks_peer
from networks.demo_content.groups import KNOWLEDGE
from networks.enums import MembershipRole, ReactionKind
from networks.models import Membership, Mention, Post, PostFile, Reaction, Topic
from networks.rules import author_role
from planning.themes import theme_field

TALKS = (*talks_knowledge.TALKS, *talks_access.TALKS, *talks_peer.TALKS, *talks_other.TALKS)
GUIDE = "V"
WITH_FORMER_MEMBER = "c"  # in a closed topic: somebody who left since


def load_talks(networks, now, random):
    topics, posts, solutions, around = [], [], [], Around()
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
            Post(topic=topic, text=text, written_at=moment, told_at=moment, **voice(cast[name]))
            for (name, text), moment in zip(talk.posts, moments, strict=True)
        ]
        posts += written
        around += Around.of(talk, written, cast, random)
        if talk.solution is not None:
            solutions.append((topic, written[talk.solution]))
    Topic.objects.bulk_create(topics)
    Post.objects.bulk_create(posts)
    around.save()
    for topic, post in solutions:
        topic.solution = post
    Topic.objects.bulk_update([topic for topic, _ in solutions], ["solution"])


@dataclass
class Around:
    """Reactions, calls by name and files, kept until their posts have an id."""

    reactions: list = field(default_factory=list)
    mentions: list = field(default_factory=list)
    files: list = field(default_factory=list)

    def __iadd__(self, other):
        self.reactions += other.reactions
        self.mentions += other.mentions
        self.files += other.files
        return self

    @classmethod
    def of(cls, talk, written, cast, random):
        around = cls()
        people = {row.person_id: row.person for row in cast.values() if row.left_at is None}
        for place, post in enumerate(written):
            others = sorted(people.keys() - {post.author_id})
            popular = 0.75 if place == talk.solution else 0.2
            for pk in [pk for pk in others if random.random() < popular]:
                kind = random.choice(ReactionKind.values)
                at = post.written_at + timedelta(minutes=random.randint(2, 30))
                around.reactions.append(Reaction(post=post, person_id=pk, kind=kind, reacted_at=at))
        for place, name in talk.calls:
            person = cast[name].person
            written[place].text = f"@{person.name} {written[place].text}"
            mention = Mention(post=written[place], person=person, written=f"@{person.name}")
            around.mentions.append(mention)
        for place, name, text in talk.files:
            file = ContentFile(text.encode(), name=name)
            around.files.append(PostFile(post=written[place], file=file, name=name))
        return around

    def save(self):
        Reaction.objects.bulk_create(self.reactions)
        Mention.objects.bulk_create(self.mentions)
        for row in self.files:  # one by one: that is what stores the file
            row.save()


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
    rows = network.memberships.exclude(role=MembershipRole.MODERATOR).select_related("person")
    rows = rows.order_by("pk")
    present = [row for row in rows if row.left_at is None and row.joined_at < start]
    names = list(dict.fromkeys(name for name, _ in talk.posts if name != GUIDE))
    cast = dict(zip(names, random.sample(present, len(names)), strict=True))
    cast[GUIDE] = network.memberships.moderators().select_related("person").first()
    if talk.closed and talk.group == KNOWLEDGE:
        cast[WITH_FORMER_MEMBER] = rows.filter(left_at__isnull=False).first()
    return cast
