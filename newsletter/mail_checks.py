"""Rules for a finished mail, whatever made it: checked offline, told in words for the editor."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.conf import settings

from newsletter.contrast import faint_words
from newsletter.rendering import TOKEN_MARK

TO_THE_ADMIN = "Meld dit aan de beheerder."
LOADS = (("img", "src"), ("link", "href"), ("script", "src"), ("iframe", "src"))
IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
UNRESOLVED = re.compile(r"\{\{|\}\}|\{%|\*\|[A-Z_:]+\|\*|%[A-Z_]{3,}%")


def of_html(html: str) -> Iterator[str]:
    """What is wrong with the HTML of a mail."""
    soup = BeautifulSoup(html, "html.parser")
    yield from _language(soup)
    yield from _pictures(soup)
    yield from _from_elsewhere(soup, html)
    for link in soup.find_all("a"):
        if not _is_absolute(link.get("href", "")):
            yield f"De link “{link.get_text(' ', strip=True)}” werkt niet vanuit een mail."
        elif not link.get_text(strip=True) and not link.find("img", alt=True):
            yield f"De link naar {link['href']} heeft geen tekst."
    for faint in faint_words(html)[:3]:
        when = "in het donker" if faint.dark else "bij daglicht"
        yield (
            f"“{faint.words}” is {when} slecht te lezen (contrast {faint.ratio}). {TO_THE_ADMIN}"
        )


def of_texts(html: str, text: str) -> Iterator[str]:
    """What both forms of a mail must have."""
    if TOKEN_MARK not in html or TOKEN_MARK not in text:
        yield f"De link om uit te schrijven ontbreekt. {TO_THE_ADMIN}"
    for words in (html, text):
        if found := UNRESOLVED.search(words):
            yield f"Er staat nog een invulveld in de mail: {found[0]}. Haal het weg."
            return


def _language(soup) -> Iterator[str]:
    page = soup.html
    if page is None or page.get("lang") != "nl":
        yield f"De mail zegt niet dat ze in het Nederlands is. {TO_THE_ADMIN}"
    if page is None or page.get("dir") != "ltr":
        yield f"De mail zegt niet in welke richting ze gelezen wordt. {TO_THE_ADMIN}"
    if soup.title is None or not soup.title.get_text(strip=True):
        yield f"De mail heeft geen titel. {TO_THE_ADMIN}"
    bare = [table for table in soup.find_all("table") if table.get("role") != "presentation"]
    if bare:
        yield f"Een schermlezer leest de opmaak van de mail voor als een tabel. {TO_THE_ADMIN}"


def _pictures(soup) -> Iterator[str]:
    for image in soup.find_all("img"):
        if image.get("alt") is None:
            yield "Een afbeelding heeft geen alternatieve tekst."


def _from_elsewhere(soup, html) -> Iterator[str]:
    """Nothing is fetched from a third party: that would tell it who reads."""
    for name, attribute in LOADS:
        for element in soup.find_all(name):
            if not _is_ours(address := element.get(attribute, "")):
                what = "Een afbeelding komt" if name == "img" else "Een deel van de mail komt"
                yield f"{what} van elders: {address}. Laad ze op."
    for style in [*soup.find_all("style"), *soup.find_all(style=True)]:
        for found in IN_STYLE.findall(style.get("style") or style.get_text()):
            if not _is_ours(address := found[0] or found[1]):
                yield f"De opmaak haalt iets op van elders: {address}. {TO_THE_ADMIN}"


def _is_ours(url) -> bool:
    return urlsplit(url).netloc == urlsplit(settings.SITE_URL).netloc


def _is_absolute(url) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("mailto", "tel") or bool(parts.scheme and parts.netloc)
