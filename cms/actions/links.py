"""The nightly look at links: read them from the pages, ask where they lead, keep what came back."""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page, Site

from cms.actions.scores import keep_score
from cms.enums import LinkState
from cms.link_check import Asker
from cms.link_rules import Answer, is_own, normalised
from cms.models import LinkCheck, PageLinks
from cms.writing.advice import WordTip
from cms.writing_look import tips
from cms.written import Link, pieces_of
from members.page_cache import raise_content_version

TURN_SECONDS = 30
BATCH = 20  # links
PAGES = 200
READ_AGAIN = timedelta(days=7)  # an address of ours may move without the page that names it
OUR_LINE = 3  # so many servers that worked and now say nothing at all: then it is our line

log = logging.getLogger(__name__)
Ask = Callable[[str], Answer]


def own_hosts() -> frozenset[str]:
    sites = Site.objects.values_list("hostname", "port")
    named = {host for name, port in sites for host in (name, f"{name}:{port}")}
    return frozenset({*named, urlsplit(settings.SITE_URL).netloc})


@transaction.atomic
def read_links(page: Page, now=None) -> PageLinks:
    """Keep where this page, as it is online, links to."""
    hosts = own_hosts()
    hrefs = [piece.href for piece in pieces_of(page.specific) if isinstance(piece, Link)]
    urls = {normalised(href, hosts) for href in hrefs} - {""}
    known = set(LinkCheck.objects.filter(url__in=urls).values_list("url", flat=True))
    LinkCheck.objects.bulk_create(
        (LinkCheck(url=url) for url in sorted(urls - known)), ignore_conflicts=True
    )
    kept, _ = PageLinks.objects.update_or_create(
        page_id=page.pk, defaults={"read_at": now or timezone.now()}
    )
    kept.links.set(LinkCheck.objects.filter(url__in=urls))
    LinkCheck.objects.filter(pages=None).delete()
    return kept


def read_page(page: Page, now=None, known: list[WordTip] | None = None) -> None:
    """Everything that is kept of the text of a page as it is online."""
    now = now or timezone.now()
    read_links(page, now)
    keep_score(page, timezone.localdate(now), known)


def _read_or_pass(page: Page, now, known) -> None:
    """One page that cannot be read holds up neither the others nor the night: next week again."""
    try:
        read_page(page.specific, now, known)
    except Exception:  # whatever it was
        log.exception("Page %s was not read", page.pk)
        PageLinks.objects.update_or_create(page_id=page.pk, defaults={"read_at": now})


def unread_pages(now):
    """Online, and never read, changed since, or read long ago."""
    stale = Q(kept_links__read_at__lt=now - READ_AGAIN)
    changed = Q(kept_links__read_at__lt=F("last_published_at"))
    pages = Page.objects.live().filter(depth__gt=1)
    return pages.filter(Q(kept_links=None) | stale | changed).order_by("pk")


def turn(ask: Ask | None = None, seconds: float = TURN_SECONDS) -> bool:
    """One short turn of tonight's work. Returns whether there is more to do."""
    until = time.monotonic() + seconds
    now = timezone.now()
    known = tips()
    for page in list(unread_pages(now)[:PAGES]):
        _read_or_pass(page, now, known)
        if time.monotonic() > until:
            return True
    ask = ask or Asker().ask
    today = timezone.localdate(now)
    while links := list(LinkCheck.objects.due(today)[:BATCH]):
        answers = _asked(links, ask, until)
        if _is_our_line(answers):
            log.warning("No server answered: links are not judged before the next tick")
            return False
        _keep(answers, today)
        if time.monotonic() > until:
            return LinkCheck.objects.due(today).exists()
    return unread_pages(now).exists()


def _asked(links, ask: Ask, until: float) -> list[tuple[LinkCheck, Answer]]:
    answers = []
    for link in links:
        answers.append((link, ask(link.url)))
        if time.monotonic() > until:
            break
    return answers


def _is_our_line(answers) -> bool:
    elsewhere = [(link, answer) for link, answer in answers if not is_own(link.url)]
    if any(answer.status for _, answer in elsewhere):
        return False
    worked = [
        link for link, answer in elsewhere if answer.was_asked and link.state == LinkState.GOOD
    ]
    return len({urlsplit(link.url).netloc for link in worked}) >= OUR_LINE


def _keep(answers, today) -> None:
    changed = False
    for link, answer in answers:
        standing = link.standing.after(answer, today)
        # Whoever was first tonight kept its answer: two turns at once count one night.
        taken = LinkCheck.objects.filter(pk=link.pk, checked_on=link.checked_on)
        values = {"checked_on": today}
        if answer.was_asked:
            values |= {"status": answer.status, "problem": answer.problem}
            values |= {"state": standing.state, "failed_nights": standing.failed_nights}
            values["first_failed_on"] = standing.first_failed_on
        if taken.update(**values):
            changed |= (link.state == LinkState.DEAD) != (standing.state == LinkState.DEAD)
    if changed:
        raise_content_version()
