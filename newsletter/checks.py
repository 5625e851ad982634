"""What must be right before an issue goes out, told per block and in words an editor can act on."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.conf import settings

from newsletter.rendering import TOKEN_MARK, Rendered, render

SIZE_WARNING_KB = 80
SIZE_LIMIT_KB = 100  # Gmail cuts a mail off at 102 KB, the unsubscribe link with it


@dataclass(frozen=True)
class Problem:
    """A sentence for the editor. A blocking one keeps the issue from being approved."""

    text: str
    where: str = ""
    blocking: bool = True


def check(issue, rendered: Rendered | None = None) -> list[Problem]:
    """Everything wrong with an issue; empty when it may go out."""
    rendered = rendered or render(issue)
    problems = [*_missing(issue, rendered), *_blocks(issue.body, rendered.parts)]
    if rendered.has_content:
        problems += [*_html(rendered.html), *_links_out(rendered), *_size(rendered.size_kb)]
    return problems


def blocking(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.blocking]


def _missing(issue, rendered):
    if not issue.title.strip():
        yield Problem("Vul een onderwerp in: dat lezen mensen het eerst.")
    if not rendered.has_content:
        yield Problem(
            "Dit nummer is nog leeg. Voeg minstens één bericht, één activiteit of een agenda toe."
        )
    if not issue.preview_text.strip():
        yield Problem(
            "Vul een voorproefje in, anders tonen mailprogramma's de eerste woorden van de mail.",
            blocking=False,
        )


def _blocks(body, parts):
    for place, (block, part) in enumerate(zip(body, parts, strict=True), 1):
        where = f"Blok {place} ({block.block.label.lower()})"
        yield from (Problem(text, where, stops) for text, stops in _block(block, part))


def _block(block, part):
    value = block.value
    if block.block_type == "item":
        yield from _page(value.get("page"))
    if block.block_type == "event":
        yield from _event(value.get("event"), part)
    if block.block_type == "agenda" and not part.entries:
        yield "In deze periode staat er niets in de agenda. Het blok valt weg.", False
    picture = part.picture
    if picture and not picture.alt and not value.get("image").decorative:
        yield "De afbeelding heeft geen alternatieve tekst. Beschrijf wat erop staat.", True


def _page(page):
    if page is None:
        yield "De gekozen pagina bestaat niet meer. Kies een andere of haal het blok weg.", True
    elif not page.live:
        yield f"De pagina “{page.title}” staat niet online. Publiceer ze eerst.", True


def _event(event, part):
    if event is None:
        yield "De gekozen activiteit bestaat niet meer. Haal het blok weg.", True
    elif event.is_cancelled:
        yield f"“{event.title}” is geannuleerd. Haal het blok weg.", True
    elif not event.is_published:
        yield f"“{event.title}” staat nog niet in de agenda. Publiceer de activiteit eerst.", True
    elif not any(entry.starts_at for entry in part.entries):
        yield f"“{event.title}” is voorbij of heeft nog geen datum.", True


def _html(html):
    """Rules for the finished mail, whatever made it."""
    soup = BeautifulSoup(html, "html.parser")
    if soup.html.get("lang") != "nl":
        yield Problem("De mail zegt niet dat ze in het Nederlands is. Meld dit aan de beheerder.")
    for image in soup.find_all("img"):
        if image.get("alt") is None:
            yield Problem("Een afbeelding heeft geen alternatieve tekst.")
        if not _is_ours(image.get("src", "")):
            yield Problem(f"Een afbeelding komt van elders: {image.get('src')}. Laad ze op.")
    for link in soup.find_all("a"):
        if not _is_absolute(link.get("href", "")):
            yield Problem(f"De link “{link.get_text(' ', strip=True)}” werkt niet vanuit een mail.")


def _links_out(rendered):
    if TOKEN_MARK not in rendered.html or TOKEN_MARK not in rendered.text:
        yield Problem("De link om uit te schrijven ontbreekt. Meld dit aan de beheerder.")


def _size(size_kb):
    if size_kb >= SIZE_LIMIT_KB:
        yield Problem(
            f"De mail is {size_kb} KB groot; vanaf {SIZE_LIMIT_KB} KB knippen mailprogramma's ze "
            "af. Haal een paar blokken weg."
        )
    elif size_kb >= SIZE_WARNING_KB:
        yield Problem(f"De mail is al {size_kb} KB groot. Hou het korter.", blocking=False)


def _is_ours(url):
    return urlsplit(url).netloc == urlsplit(settings.SITE_URL).netloc


def _is_absolute(url):
    parts = urlsplit(url)
    return parts.scheme in ("mailto", "tel") or bool(parts.scheme and parts.netloc)
