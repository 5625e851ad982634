"""Rich text made fit for a mail: well-formed, every link absolute, and its plain-text twin."""

import re
from urllib.parse import urljoin

from bs4 import BeautifulSoup, NavigableString
from django.conf import settings
from wagtail.rich_text import expand_db_html

ALLOWED = {"p", "a", "b", "strong", "ul", "ol", "li", "br"}


def absolute(url: str) -> str:
    """The address as it works from a mailbox; addresses elsewhere stay as they are."""
    return urljoin(f"{settings.SITE_URL}/", str(url)) if url else ""


def clean_rich_text(value) -> str:
    """What an editor wrote, as well-formed HTML with nothing but text, lists and links.

    mrml raises on unclosed tags and a mailbox has no address of its own to resolve links with.
    """
    soup = BeautifulSoup(expand_db_html(getattr(value, "source", value) or ""), "html.parser")
    for tag in soup.find_all(["script", "style"]):
        tag.decompose()
    for tag in soup.find_all(True):
        if tag.name not in ALLOWED:
            tag.unwrap()
            continue
        href = tag.get("href") if tag.name == "a" else None
        tag.attrs = {"href": absolute(href)} if href else {}
        if tag.name == "a" and not href:
            tag.unwrap()
    return soup.decode(formatter="minimal").replace("\n", " ").strip()


def plain_text(html: str) -> str:
    """The same words without markup: blank lines between paragraphs, links after their text."""
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a"):
        words, href = link.get_text(), link.get("href", "")
        shown = href.removeprefix("mailto:")
        link.replace_with(words if words.strip() == shown else f"{words} ({shown})")
    for line_break in soup.find_all("br"):
        line_break.replace_with(NavigableString("\n"))
    for numbered in soup.find_all("ol"):
        for place, row in enumerate(numbered.find_all("li", recursive=False), 1):
            row.insert(0, f"{place}. ")
    for bulleted in soup.find_all("ul"):
        for row in bulleted.find_all("li", recursive=False):
            row.insert(0, "- ")
    for block in soup.find_all(["p", "ul", "ol"]):
        block.append("\n\n")
    for row in soup.find_all("li"):
        row.append("\n")
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in soup.get_text().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
