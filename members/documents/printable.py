"""Text as our fonts can print it: what has no letter shape becomes �, never a failed document."""

import re
import unicodedata
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
BREAK_HERE = "\N{ZERO WIDTH SPACE}"
LONGEST_WORD = 24  # characters after which a line may break inside a word
# Shapes nothing of its own; a font without it loses nothing.
_SILENT = {"Cc", "Cf", "Cs", "Co", "Cn"}
_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


@cache
def covered() -> frozenset[int]:
    """The code points that the fonts can print in each weight."""
    points = set()
    for line in (FONTS / "coverage.txt").read_text().split():
        first, _, last = line.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)


def printable(text: str) -> str:
    """The same text without what cannot be printed, in composed letters.

    A line break stays; other control characters go; a letter without a shape becomes �. A word
    that would run off the page may break every `LONGEST_WORD` characters.
    """
    composed = unicodedata.normalize("NFC", text)
    return _LONG.sub(rf"\g<0>{BREAK_HERE}", "".join(_shown(sign) for sign in composed))


def _shown(sign: str) -> str:
    if sign == "\n" or ord(sign) in covered():
        return sign
    return "" if unicodedata.category(sign) in _SILENT else UNKNOWN


def printable_data(data):
    """The same for every text in dictionaries, lists and tuples."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, dict):
        return {key: printable_data(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [printable_data(value) for value in data]
    return data
