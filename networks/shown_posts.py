"""A post as a page shows it: its words as safe paragraphs and what this reader can do with it."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.html import linebreaks, urlize
from django.utils.safestring import SafeString, mark_safe

from networks.access import Standing
from networks.bylines import Byline

SOLUTION_FORM = "oplossing"


@dataclass(frozen=True)
class ShownPost:
    pk: int
    anchor: str
    byline: Byline
    written_at: object
    html: SafeString
    is_hidden: bool
    hidden_reason: str
    is_solution: bool
    links: list[dict] = field(default_factory=list)
    buttons: list[dict] = field(default_factory=list)


def paragraphs(text: str) -> SafeString:
    """Escaped text with paragraphs and links that search engines do not follow."""
    # urlize escapes every word; linebreaks adds only paragraphs.
    return mark_safe(linebreaks(urlize(text, nofollow=True, autoescape=True)))


def may_choose(topic, here: Standing) -> bool:
    """Whoever asked says which answer helped; a moderator may too."""
    return here.may_moderate or (here.membership is not None and topic.author == here.person)


def shown_post(post, topic, *, here: Standing) -> ShownPost:
    is_solution = post.pk == topic.solution_id
    return ShownPost(
        pk=post.pk,
        anchor=f"bericht-{post.pk}",
        byline=post.byline,
        written_at=post.written_at,
        html=paragraphs(post.text),
        is_hidden=post.is_hidden,
        hidden_reason=post.hidden_reason,
        is_solution=is_solution,
        links=_links(post, topic) if here.may_moderate else [],
        buttons=_buttons(post, topic, is_solution) if may_choose(topic, here) else [],
    )


def _links(post, topic) -> list[dict]:
    url = reverse("networks:post_hide", args=[topic.network.slug, topic.pk, post.pk])
    return [{"label": "Verberg", "url": url}]


def _buttons(post, topic, is_solution) -> list[dict]:
    if post.written_at == topic.created_at:  # the question itself
        return []
    button = {"form_id": SOLUTION_FORM, "name": "post"}
    if is_solution:
        return [button | {"label": "Toch niet de oplossing", "value": ""}]
    return [button | {"label": "Dit is de oplossing", "value": post.pk}]
