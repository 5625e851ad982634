"""The piece of a text that shows why it was found, with the words that were asked for marked."""

import re
from collections.abc import Iterable

from django.utils.html import strip_tags

LENGTH = 220  # letters
LOOKED_AT = 20_000  # letters of a long text
SHORTEST = 3  # a shorter beginning marks half of a text
# The same letter with any accent.
ACCENTED = {"a": "aáàâä", "c": "cç", "e": "eéèêë", "i": "iíìîï", "n": "nñ", "o": "oóòôö"}
ACCENTED["u"] = "uúùûü"


def pattern_of(begins: Iterable[str], whole: Iterable[str] = ()) -> re.Pattern | None:
    """Finds words that begin so, and these whole words, whatever their accents and capitals."""
    open_ended = [f"{_letters(each)}\\w*" for each in begins if len(each) >= SHORTEST]
    every = [*open_ended, *(_letters(each) for each in whole)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)", re.IGNORECASE) if every else None


def _letters(word: str) -> str:
    return "".join(f"[{ACCENTED[char]}]" if char in ACCENTED else re.escape(char) for char in word)


def snippet(text: str, pattern: re.Pattern | None) -> list[tuple[str, bool]]:
    """Pieces of at most `LENGTH` letters in all, each with whether it is one of the words.

    The beginning of the text where it has a word, since that is its summary; else the place where
    most of them stand together.
    """
    text = " ".join(strip_tags(text[:LOOKED_AT]).split())
    text = re.sub(r"(?<=[.!?…:]), ", " ", text)  # the index joins blocks with a comma
    places = [match.start() for match in pattern.finditer(text)] if pattern else []
    start = 0 if not places or places[0] < LENGTH * 0.8 else _best(text, places, pattern)
    start, stop = _at_words(text, start)
    pieces, done = [], start
    for match in pattern.finditer(text, start, stop) if pattern else ():
        pieces += [(text[done : match.start()], False), (match[0], True)]
        done = match.end()
    pieces.append((text[done:stop], False))
    pieces = [piece for piece in pieces if piece[0]]
    if start:
        pieces.insert(0, ("… ", False))
    if stop < len(text):
        pieces.append((" …", False))
    return pieces


def _best(text: str, places: list[int], pattern: re.Pattern) -> int:
    """Where to begin so that the most different words fall within reach."""

    def different(start):
        inside = pattern.findall(text, start, start + LENGTH)
        return len({word.lower() for word in inside})

    best = max(places[:50], key=lambda place: (different(place), -place))
    return max(0, best - LENGTH // 4)


def _at_words(text: str, start: int) -> tuple[int, int]:
    """Begin and end between words."""
    if start and (space := text.find(" ", start, start + 40)) >= 0:
        start = space + 1
    stop = start + LENGTH
    if stop >= len(text):
        return start, len(text)
    space = text.rfind(" ", start, stop)
    return start, space if space > start else stop
