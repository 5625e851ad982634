"""What must be right before an issue goes out, told per block and in words an editor can act on."""

from dataclasses import dataclass

from newsletter.mail_checks import of_html, of_texts
from newsletter.rendering import Rendered, render

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
        told = [*of_html(rendered.html), *of_texts(rendered.html, rendered.text)]
        problems += [*map(Problem, told), *_size(rendered.size_kb)]
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
    if block.block_type in ("item", "practice"):
        yield from _page(value.get("page"))
    if block.block_type == "event":
        yield from _event(value.get("event"), part)
    if block.block_type == "agenda" and not part.entries:
        yield "In deze periode staat er niets in de agenda. Het blok valt weg.", False
    if block.block_type == "theme_days" and not part.entries:
        yield "In deze periode valt er geen themadag. Het blok valt weg.", False
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


def _size(size_kb):
    if size_kb >= SIZE_LIMIT_KB:
        yield Problem(
            f"De mail is {size_kb} KB groot; vanaf {SIZE_LIMIT_KB} KB knippen mailprogramma's ze "
            "af. Haal een paar blokken weg."
        )
    elif size_kb >= SIZE_WARNING_KB:
        yield Problem(f"De mail is al {size_kb} KB groot. Hou het korter.", blocking=False)
