"""Which items of an issue are read, as totals per issue: nobody is followed.

Every link in a mail to our own site says from which issue it comes (`?nb=2026-11`), the same for
all readers. A visit that says so adds one to a row of that issue and that page; there are rows
only for links that stand in the issue.
"""

import logging
import re
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bs4 import BeautifulSoup
from django.conf import settings
from django.db import DatabaseError
from django.db.models import F

from newsletter.models import LinkInterest
from newsletter.parts import Part

NAME = "nb"
MARK = re.compile(r"\d{4}-(\d{1,6})")
HREF = re.compile(r'href="([^"]+)"')
log = logging.getLogger(__name__)


def mark_of(issue) -> str:
    """Year and number; the year is for whoever reads the address."""
    return f"{issue.created_at:%Y}-{issue.number}"


def marked(url: str, mark: str) -> str:
    """The address with where the reader comes from; addresses elsewhere stay as they are."""
    parts = urlsplit(url)
    if parts.netloc != urlsplit(settings.SITE_URL).netloc or parts.scheme not in ("http", "https"):
        return url
    pairs = [pair for pair in parse_qsl(parts.query, True) if pair[0] != NAME]
    return urlunsplit(parts._replace(query=urlencode([*pairs, (NAME, mark)])))


def marked_parts(parts: tuple[Part, ...], mark: str) -> list[Part]:
    """The same parts with every own link marked, for the mail and not for the archive."""
    return [
        replace(
            part,
            url=marked(part.url, mark),
            html=HREF.sub(lambda found: f'href="{_in_html(found[1], mark)}"', part.html),
            entries=tuple(
                replace(entry, url=marked(entry.url, mark)) if entry.url else entry
                for entry in part.entries
            ),
        )
        for part in parts
    ]


def _in_html(href: str, mark: str) -> str:
    return marked(href.replace("&amp;", "&"), mark).replace("&", "&amp;")


def prepare_rows(snapshot) -> None:
    """A row per page of ours that the issue links to."""
    words: dict[str, str] = {}
    for link in BeautifulSoup(snapshot.html, "html.parser").find_all("a", href=True):
        parts = urlsplit(link["href"])
        if NAME in dict(parse_qsl(parts.query)):
            words.setdefault(parts.path, link.get_text(" ", strip=True)[:200])
    LinkInterest.objects.bulk_create(
        [
            LinkInterest(issue=snapshot.issue, path=path[:400], words=text)
            for path, text in words.items()
        ],
        ignore_conflicts=True,
    )


class InterestMiddleware:
    """Before the page cache, which answers without looking at where a reader comes from."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        shown = request.method == "GET" and response.status_code in (200, 304)
        if shown and (found := MARK.fullmatch(request.GET.get(NAME, ""))):
            count_visit(int(found[1]), request.path)
        return response


def count_visit(number: int, path: str) -> None:
    """Add one, if that issue links to that page. A total that fails stops no visitor."""
    rows = LinkInterest.objects.filter(issue__number=number, path=path)
    try:
        rows.update(count=F("count") + 1)
    except DatabaseError:
        log.warning("A visit from issue %s to %s was not counted", number, path)
