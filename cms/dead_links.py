"""A dead link is marked for readers where it is shown; the text of the page stays as it is."""

import re
from collections.abc import Set
from html import unescape

from cms.actions.links import own_hosts
from cms.link_rules import normalised
from cms.models import LinkCheck

MARK = ' <span class="note dead-link">(link werkt mogelijk niet)</span>'
LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"[^>]*>.*?</a>', re.S | re.I)


def dead_urls(page) -> set[str]:
    return set(LinkCheck.objects.dead().filter(pages=page.pk).values_list("url", flat=True))


def marked(html: str, dead: Set[str], hosts: frozenset[str]) -> str:
    """The page with a sentence after every link of which the address is among the dead ones."""

    def mark(found):
        return found[0] + MARK if normalised(unescape(found[1]), hosts) in dead else found[0]

    return LINK.sub(mark, html)


def mark_response(page, response) -> None:
    """Let the page that is about to be drawn say which of its links are dead."""
    dead = dead_urls(page)
    if not dead or not hasattr(response, "add_post_render_callback"):
        return
    hosts = own_hosts()

    def mark(drawn):
        drawn.content = marked(drawn.content.decode(), dead, hosts)

    response.add_post_render_callback(mark)
