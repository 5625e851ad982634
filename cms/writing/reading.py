"""Sentences, words and syllables of Dutch, and how easily a text reads."""

import re
from collections.abc import Iterable

ABBREVIATIONS = {
    *("bv", "bijv", "nr", "art", "blz", "dhr", "mevr", "prof", "dr", "enz", "incl", "excl", "tel"),
    *("o.a", "m.b.t", "t.e.m", "d.w.z", "i.v.m", "m.a.w", "n.a.v", "e.d", "t.o.v", "ca", "max"),
}
END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Ý0-9])")
WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*")
# The longest first: what is heard as one vowel is one syllable.
VOWEL = re.compile(
    r"eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyà-æè-ïò-öù-ü]", re.I
)
FEWEST_WORDS = 30  # a shorter text gives no figure worth reading
# The names that Douma's scale gives to the stretches of 0 to 100, from the lowest.
BANDS = (
    (30, "zeer moeilijk"),
    (50, "moeilijk"),
    (60, "vrij moeilijk"),
    (70, "gewoon"),
    (80, "vrij makkelijk"),
    (101, "makkelijk"),
)


def sentences(text: str) -> list[str]:
    """A full stop after a usual abbreviation ends no sentence."""
    found: list[str] = []
    for part in END.split(text.strip()):
        last = found[-1].rstrip(".").rsplit(" ", 1)[-1].lower() if found else ""
        if found and found[-1].endswith(".") and last.lstrip("(") in ABBREVIATIONS:
            found[-1] += f" {part}"
        elif part:
            found.append(part)
    return found


def words(text: str) -> list[str]:
    return WORD.findall(text)


def syllables(word: str) -> int:
    """By the vowels one hears; at least one."""
    return max(1, len(VOWEL.findall(word)))


def reading_ease(texts: Iterable[str]) -> int | None:
    """From 0 (hard) to 100 (easy), None for a text of fewer than 30 words.

    The formula of Flesch adapted to Dutch: 206.84 - 0.93 × words per sentence - 77 × syllables
    per word. Source: W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen, 1960.
    """
    found = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in found for word in words(sentence)]
    if len(spoken) < FEWEST_WORDS:
        return None
    length = len(spoken) / len(found)
    heard = sum(map(syllables, spoken)) / len(spoken)
    return round(min(100, max(0, 206.84 - 0.93 * length - 77 * heard)))


def ease_words(ease: int) -> str:
    return next(label for below, label in BANDS if ease < below)
