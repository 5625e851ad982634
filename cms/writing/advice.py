"""What an editor could do better, read from the pieces of a page. Advice, never a condition."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cms.enums import AdviceKind
from cms.writing.passive import passive_in
from cms.writing.reading import ease_words, reading_ease, sentences, words
from cms.written import Heading, Link, Picture, Piece, Text

LONGEST_SENTENCE = 25  # words
PASSIVE_SHARE = 0.1  # one sentence in ten is nothing to speak of
SHOWN = 60  # letters of a sentence, enough to find it
HARD = 50
EMPTY_WORDS = {
    *("klik hier", "hier", "klik", "lees meer", "meer", "meer info", "meer informatie", "link"),
    *("deze link", "deze pagina", "website", "lees verder", "download", "hier klikken", "verder"),
}


@dataclass(frozen=True)
class WordTip:
    """A word that the house avoids, what it says instead and why."""

    avoid: str
    better: str
    why: str
    kind: AdviceKind


@dataclass(frozen=True)
class Advice:
    kind: AdviceKind
    about: str  # the words it is about
    tip: str


@dataclass(frozen=True)
class WritingReport:
    ease: int | None
    words: int
    advice: tuple[Advice, ...]

    @property
    def ease_words(self) -> str:
        return "" if self.ease is None else ease_words(self.ease)

    @property
    def by_kind(self) -> list[tuple[AdviceKind, list[Advice]]]:
        """In the order of the enum, only what there is."""
        groups = [
            (kind, [each for each in self.advice if each.kind == kind]) for kind in AdviceKind
        ]
        return [(kind, found) for kind, found in groups if found]


def report_of(pieces: Sequence[Piece], tips: Iterable[WordTip]) -> WritingReport:
    running = [each.text for each in pieces if isinstance(each, Text) and each.is_running]
    found = [sentence for text in running for sentence in sentences(text)]
    ease = reading_ease(running)
    advice = (
        *_easier(ease),
        *_long(found),
        *_passive(found),
        *_words(pieces, tips),
        *_pictures(pieces),
        *_links(pieces),
        *_headings(pieces),
    )
    return WritingReport(ease, sum(len(words(text)) for text in running), advice)


def _easier(ease: int | None) -> Iterator[Advice]:
    if ease is not None and ease < HARD:
        tip = "Maak zinnen korter en vervang lange woorden."
        yield Advice(AdviceKind.READING, f"{ease} op 100: {ease_words(ease)}", tip)


def _long(found: list[str]) -> Iterator[Advice]:
    for sentence in found:
        if (length := len(words(sentence))) > LONGEST_SENTENCE:
            yield Advice(AdviceKind.SENTENCE, _start(sentence), f"{length} woorden: maak er twee.")


def _passive(found: list[str]) -> Iterator[Advice]:
    passive = [(sentence, hit) for sentence in found if (hit := passive_in(sentence))]
    if len(passive) > PASSIVE_SHARE * len(found):
        for sentence, hit in passive:
            yield Advice(AdviceKind.PASSIVE, _start(sentence), f"“{hit}”: zeg wie het doet.")


def _words(pieces: Sequence[Piece], tips: Iterable[WordTip]) -> Iterator[Advice]:
    whole = "\n".join(each.text for each in pieces if isinstance(each, Text | Heading))
    for tip in tips:
        times = Counter(hit.lower() for hit in pattern_of(tip.avoid).findall(whole))
        for word, count in times.items():
            often = f" ({count} keer)" if count > 1 else ""
            why = f" {tip.why}" if tip.why else ""
            yield Advice(tip.kind, f"{word}{often}", f"Schrijf liever “{tip.better}”.{why}")


def pattern_of(avoid: str) -> re.Pattern:
    """The word with its usual endings, as a word of its own."""
    spaced = r"\s+".join(re.escape(part) for part in avoid.split())
    return re.compile(rf"(?<![\w-]){spaced}(?:e|en|n|s|’s|'s)?(?![\w-])", re.I)


def _pictures(pieces: Sequence[Piece]) -> Iterator[Advice]:
    missing = sum(isinstance(each, Picture) and not each.has_words for each in pieces)
    if missing:
        about = "1 beeld" if missing == 1 else f"{missing} beelden"
        tip = "Zeg in één zin wat erop staat, of dat het alleen versiert."
        yield Advice(AdviceKind.PICTURE, about, tip)


def _links(pieces: Sequence[Piece]) -> Iterator[Advice]:
    for each in pieces:
        if not isinstance(each, Link) or not each.words:
            continue
        plain = each.words.strip(" .:…»>").lower()
        if plain in EMPTY_WORDS or plain.startswith(("http://", "https://", "www.")):
            tip = "Zeg waar de link naartoe gaat."
            yield Advice(AdviceKind.LINK, each.words, tip)


def _headings(pieces: Sequence[Piece]) -> Iterator[Advice]:
    above = 2
    for each in pieces:
        if isinstance(each, Heading):
            if each.level > above + 1:
                tip = "Deze titel slaat een niveau over: neem een grotere."
                yield Advice(AdviceKind.HEADING, each.text, tip)
            above = each.level


def _start(sentence: str) -> str:
    if len(sentence) <= SHOWN:
        return sentence
    return sentence[:SHOWN].rsplit(" ", 1)[0] + "…"
