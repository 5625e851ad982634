"""The words of a question, and the other shapes in which Dutch writes them; no database.

The text search of PostgreSQL knows Dutch stems, SQLite knows none, and neither sees that "huizen"
are "huis" or that "mandatarissen" is "mandataris". So the question names the shapes itself, each
as the beginning of a word, and both databases find the same.
"""

import re
import unicodedata

SHORTEST = 4  # a shorter word has no ending to take off
MOST_WORDS = 12  # of a question that somebody pastes, the first ones
# Words that stand in every text and ask for nothing.
FILLING = frozenset(
    [
        "aan",
        "al",
        "alle",
        "als",
        "bij",
        "dan",
        "dat",
        "de",
        "deze",
        "die",
        "dit",
        "door",
        "een",
        "en",
        "er",
        "had",
        "heb",
        "hebben",
        "heeft",
        "het",
        "hij",
        "hoe",
        "hun",
        "iets",
        "ik",
        "in",
        "is",
        "je",
        "jij",
        "jouw",
        "jullie",
        "kan",
        "kunnen",
        "kun",
        "maar",
        "me",
        "meer",
        "met",
        "mij",
        "mijn",
        "mocht",
        "moet",
        "na",
        "naar",
        "niet",
        "nog",
        "of",
        "om",
        "onder",
        "ons",
        "onze",
        "ook",
        "op",
        "over",
        "te",
        "tot",
        "u",
        "uit",
        "uw",
        "van",
        "veel",
        "voor",
        "waar",
        "wanneer",
        "was",
        "wat",
        "we",
        "wel",
        "welk",
        "welke",
        "werd",
        "wie",
        "wij",
        "wil",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zou",
    ]
)
VOWELS = "aeiou"
HARDER = {"z": "s", "v": "f"}  # huizen → huis, brieven → brief
SOFTER = {hard: soft for soft, hard in HARDER.items()}


def folded(text: str) -> str:
    """Small letters without accents: 'Één café' → 'een cafe'."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


def words_of(question: str) -> list[str]:
    """The words that ask for something, folded, each once; all of them where none does."""
    every = [word for word in re.findall(r"[^\W_]+", folded(question)) if len(word) > 1]
    every = list(dict.fromkeys(every or re.findall(r"[^\W_]+", folded(question))))
    asking = [word for word in every if word not in FILLING]
    return (asking or every)[:MOST_WORDS]


def beginnings(word: str) -> tuple[str, ...]:
    """What a word in a text begins with when it may be a shape of this one; the word first.

    'loketten' → loketten, loket; 'huis' → huis, huiz; 'straat' → straat, strat.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return (word,)
    shapes = dict.fromkeys([word])
    for stem in _without_ending(word):
        shapes |= dict.fromkeys([stem, *_spelled_at_the_end(stem)])
    shapes |= dict.fromkeys(_before_an_ending(word))
    return tuple(shape for shape in shapes if len(shape) >= min(len(word), SHORTEST))


def _without_ending(word: str) -> list[str]:
    """Plurals and -e: 'loketten' → 'lokett', 'notas' → 'nota', 'inclusieve' → 'inclusiev'."""
    if word.endswith("heden"):
        return [f"{word[:-5]}heid"]
    for ending in ("en", "e", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            return [word.removesuffix(ending)]
    return []


def _spelled_at_the_end(stem: str) -> list[str]:
    """As the word is written without its ending: lokett → loket, huiz → huis, strat → straat."""
    last = stem[-1]
    if len(stem) > 2 and stem[-2] == last and last not in VOWELS:
        return [stem[:-1]]
    shapes = [stem[:-1] + HARDER[last]] if last in HARDER else []
    hardened = shapes[-1] if shapes else stem
    if last not in VOWELS and re.search(r"(^|[^aeiou])[aeou]$", stem[:-1]):
        shapes.append(hardened[:-1] + hardened[-2] + hardened[-1])
    return shapes


def _before_an_ending(word: str) -> list[str]:
    """As the word begins once it gets an ending: huis → huiz, brief → briev, straat → strat."""
    body, last = word[:-1], word[-1]
    if last in VOWELS:
        return []
    short = re.sub(r"([aeou])\1$", r"\1", body)
    shapes = [short + last] if short != body else []
    if last in SOFTER:
        shapes.append(short + SOFTER[last])
    return shapes
