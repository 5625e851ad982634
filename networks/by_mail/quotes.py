"""What somebody wrote in a mail, without what the mail program put around it.

A table of our own and no library: the ones there are take "Bedankt," for the start of a signature,
and with it the answer itself. Each row was seen in a real mail program; the tests hold a mail per
row (`tests/networks/mails.py`). Pure.
"""

import re
from itertools import pairwise

OUR_MARK = "Antwoord boven deze lijn"

_QUOTE = r"^[>\s|*_]*"  # a header may itself be quoted, or bold
# From here on everything is somebody else's text, or a machine's.
CUTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_QUOTE}[-–—=#\s]*{OUR_MARK}",
        _QUOTE + r"-{2,}\s*(oorspronkelijk bericht|origineel bericht|original message|"
        r"doorgestuurd bericht|forwarded message|message d'origine|ursprüngliche nachricht)"
        r"\s*-{2,}",
        r"^\s*begin doorgestuurd bericht:",
        r"^\s*_{10,}\s*$",  # Outlook on the web, above "Van:"
        r"^--\s?$",  # RFC 3676: the signature
        r"^\s*(verzonden|verstuurd|gestuurd) (vanaf|vanuit|met|via) "
        r"(mijn|een|outlook|mail|de|gmail)\b",
        r"^\s*(outlook voor (ios|android|mac)|download outlook|haal outlook)\b",
        r"^\s*\[?(sent from|get outlook for|envoyé de mon|envoyé depuis)\b",
        r"^\s*(disclaimer|waarschuwing)\s*:",
        r"^\s*(dit|deze) ((e-?)?mail)?(bericht)?\b.{0,60}\b(vertrouwelijk|uitsluitend bestemd)",
        r"^\s*(p\s+)?denk aan het milieu",
    )
)
# "Op di 12 mei 2026 om 09:14 schreef Hanne <...>:" often runs over two or three lines.
WROTE = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        _QUOTE + r"op\s.{4,200}?\bschreef\b.{0,200}?:\s*$",
        _QUOTE + r"op\s.{4,200}?\bheeft\b.{1,200}?\b(het volgende )?geschreven\s*:\s*$",
        _QUOTE + r".{3,200}?\bschreef op\b.{4,120}?:\s*$",
        _QUOTE + r"on\s.{4,200}?\bwrote\s*:\s*$",
        _QUOTE + r"le\s.{4,200}?\ba écrit\s*:\s*$",
        _QUOTE + r"am\s.{4,200}?\bschrieb\b.{0,200}?:\s*$",
    )
)
WROTE_STARTS = re.compile(_QUOTE + r"(op|on|le|am|.{3,80}\bschreef op\b)", re.IGNORECASE)
WROTE_LINES = 4
# Outlook: a block of headers without any line above it.
FROM = re.compile(_QUOTE + r"(van|from|de|von)\s*\*?\s*:\s*\*?\s*\S", re.IGNORECASE)
OTHER_HEADER = re.compile(
    _QUOTE + r"(verzonden|datum|aan|onderwerp|cc|sent|date|to|subject|envoyé|objet|à|gesendet|an|"
    r"betreff|beantwoorden)\s*\*?\s*:",
    re.IGNORECASE,
)
HEADER_LINES = 4
GREETING = re.compile(
    r"^\s*(met\s+)?((vriendelijke|hartelijke|collegiale|warme|zonnige|beste|veel|lieve)\s+)?"
    r"(groet|groeten|groetjes|mvg|m\.v\.g\.|vrgr|kind regards|best regards|cordialement)"
    r"(\s+(uit|vanuit|van)\s+\w+)?\s*[,.!]?(\s+[\w'’.-]+){0,3}\s*$",
    re.IGNORECASE,
)
MOST_AFTER_GREETING = 14  # lines: name, function, board, telephone, street
QUOTED = re.compile(r"^\s*>")


def trimmed(text: str) -> str:
    """What is new in a mail. Answers below or between the quoted lines are kept, with the quoted
    lines between them; a quote that nobody answered goes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ")
    lines = [line.rstrip() for line in lines.split("\n")]
    at, length = _first_cut(lines)
    above = _without_greeting(_without_last_quote(lines[:at]))
    if any(line.strip() for line in above):
        return _joined(above)
    return _joined(_below(lines[at + length :]))


def _first_cut(lines: list[str]) -> tuple[int, int]:
    """Where somebody else's text begins, and over how many lines its heading runs."""
    for at, line in enumerate(lines):
        if any(cut.search(line) for cut in CUTS) or _is_header_block(lines, at):
            return at, len(lines) - at
        if length := _wrote(lines, at):
            return at, length
    return len(lines), 0


def _is_header_block(lines, at) -> bool:
    if not FROM.match(lines[at]):
        return False
    following = [line for line in lines[at + 1 : at + 3 + HEADER_LINES] if line.strip()]
    return sum(bool(OTHER_HEADER.match(line)) for line in following[:HEADER_LINES]) >= 2


def _wrote(lines, at) -> int:
    """Over how many lines "Op … schreef …:" runs from here; 0 where it does not begin here."""
    if not WROTE_STARTS.match(lines[at]):
        return 0
    for length in range(1, WROTE_LINES + 1):
        part = " ".join(lines[at : at + length])
        if any(wrote.match(part) for wrote in WROTE):
            return length
    return 0


def _without_last_quote(lines):
    while lines and (not lines[-1].strip() or QUOTED.match(lines[-1])):
        lines = lines[:-1]
    return lines


def _without_greeting(lines):
    """Name and function stand beside the post already."""
    for at in range(max(1, len(lines) - MOST_AFTER_GREETING), len(lines)):
        if GREETING.match(lines[at]) and any(line.strip() for line in lines[:at]):
            return lines[:at]
    return lines


def _below(lines):
    """The words of who answers under the quoted text, or between its lines."""
    at, _ = _first_cut(lines)
    own = _without_greeting(_without_last_quote(lines[:at]))
    while own and (not own[0].strip() or QUOTED.match(own[0])) and not _answers_between(own):
        own = own[1:]
    return own if any(line.strip() and not QUOTED.match(line) for line in own) else []


def _answers_between(lines) -> bool:
    """Whether quoted lines and answers take turns: then the quotes say what is answered."""
    changes = [bool(QUOTED.match(line)) for line in lines if line.strip()]
    turns = sum(one and not other for one, other in pairwise(changes))
    return turns > 1


def _joined(lines) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
