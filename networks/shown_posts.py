"""A post as a page shows it: its words as safe HTML and what this reader can do with it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils.safestring import SafeString

from members import private_files
from members.dutch import day_short
from networks.access import Standing
from networks.bylines import Byline
from networks.enums import ReactionKind
from networks.files import KIND
from networks.marked_text import as_html
from networks.models import Mention, PostFile, Reaction

SOLUTION_FORM, REACTION_FORM, TAKE_BACK_FORM = "oplossing", "reageer", "intrekken"


@dataclass(frozen=True)
class ShownPost:
    pk: int
    anchor: str
    byline: Byline
    written_at: object
    html: SafeString
    is_hidden: bool
    is_deleted: bool
    may_restore: bool
    hidden_reason: str
    is_solution: bool
    is_first_unread: bool
    note: str = ""
    history_url: str = ""
    files: list[dict] = field(default_factory=list)
    links: list[dict] = field(default_factory=list)
    buttons: list[dict] = field(default_factory=list)
    reactions: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Gathered:
    """What gathers around the posts of one page, by the id of the post."""

    reactions: dict
    mine: set
    files: dict
    mentions: dict


def gather(posts, person) -> Gathered:
    """Three queries, however many posts there are."""
    reactions, mine = defaultdict(lambda: defaultdict(int)), set()
    rows = Reaction.objects.filter(post__in=posts)
    for post, kind, who in rows.values_list("post_id", "kind", "person_id"):
        reactions[post][kind] += 1
        if person is not None and who == person.pk:
            mine.add((post, kind))
    files, mentions = defaultdict(list), defaultdict(list)
    for row in PostFile.objects.filter(post__in=posts):
        files[row.post_id].append({"label": row.name, "url": private_files.url(KIND, row.pk)})
    for post, written in Mention.objects.filter(post__in=posts).values_list("post_id", "written"):
        mentions[post].append(written)
    return Gathered(reactions, mine, files, mentions)


def may_choose(topic, here: Standing) -> bool:
    """Whoever asked says which answer helped; a moderator may too."""
    return here.may_moderate or (here.membership is not None and topic.author == here.person)


def shown_posts(posts, topic, *, here: Standing, read_until: datetime | None) -> list[ShownPost]:
    """`read_until`: up to where this reader read the topic; None marks nothing as new."""
    around = gather(posts, here.person)
    unread = [
        post.pk
        for post in posts
        if read_until and post.written_at > read_until and post.author_id != _pk(here.person)
    ]
    first = unread[0] if unread else None
    return [_shown(post, topic, here, around, is_first_unread=post.pk == first) for post in posts]


def _pk(person):
    return person.pk if person else None


def _shown(post, topic, here, around, *, is_first_unread) -> ShownPost:
    mine = here.person is not None and post.author_id == here.person.pk
    in_sight = not (post.is_hidden or post.is_deleted)
    urls = _Urls(topic, post)
    note = []
    if post.edited_at:
        note.append(f"gewijzigd op {day_short(post.edited_at)}")
    if post.by_mail:
        note.append("per mail geschreven")
    return ShownPost(
        pk=post.pk,
        anchor=f"bericht-{post.pk}",
        byline=post.byline,
        written_at=post.written_at,
        html=as_html(post.text, around.mentions.get(post.pk, ())) if in_sight else "",
        is_hidden=post.is_hidden,
        is_deleted=post.is_deleted,
        may_restore=post.is_deleted and mine and bool(post.text),
        hidden_reason=post.hidden_reason,
        is_solution=post.pk == topic.solution_id,
        is_first_unread=is_first_unread,
        note=", ".join(note),
        history_url=urls.to("post_history") if post.edited_at else "",
        files=around.files.get(post.pk, []) if in_sight else [],
        links=_links(urls, here, mine=mine, is_open=topic.closed_at is None),
        buttons=_buttons(post, topic, here, mine),
        reactions=_reactions(post, around, may_press=here.may_write),
    )


@dataclass(frozen=True)
class _Urls:
    topic: object
    post: object

    def to(self, name: str) -> str:
        keys = [self.topic.network.slug, self.topic.pk, self.post.pk]
        return reverse(f"networks:{name}", args=keys)


def _links(urls, here, *, mine, is_open) -> list[dict]:
    links = []
    if mine and is_open:
        links.append({"label": "Wijzig", "url": urls.to("post_edit")})
    if not mine and here.may_write:
        links.append({"label": "Meld", "url": urls.to("post_report")})
    if here.may_moderate:
        links.append({"label": "Verberg", "url": urls.to("post_hide")})
    return links


def _buttons(post, topic, here, mine) -> list[dict]:
    buttons = []
    if may_choose(topic, here) and post.written_at != topic.created_at:  # not the question itself
        button = {"form_id": SOLUTION_FORM, "name": "post"}
        if post.pk == topic.solution_id:
            buttons.append(button | {"label": "Toch niet de oplossing", "value": ""})
        else:
            buttons.append(button | {"label": "Dit is de oplossing", "value": post.pk})
    if mine and here.may_write:
        buttons.append(
            {"label": "Trek in", "form_id": TAKE_BACK_FORM, "name": "weg", "value": post.pk}
        )
    return buttons


def _reactions(post, around, *, may_press) -> list[dict]:
    """A button per kind with its count; who may not press sees only what was given."""
    counts = around.reactions.get(post.pk, {})
    return [
        {
            "label": f"{kind.label} {counts[kind]}" if counts.get(kind) else kind.label,
            "form_id": REACTION_FORM,
            "name": "reactie",
            "value": f"{post.pk}:{kind.value}",
            "pressed": "true" if (post.pk, kind.value) in around.mine else "false",
        }
        for kind in ReactionKind
        if may_press
    ]
