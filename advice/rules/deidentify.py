"""Whether a text still leads to somebody. Pure: it is given the names and finds them.

Names, addresses and numbers must go before a text is released. A rare combination (a function, a
trait and a place in one sentence) may stay when a second person looked at it: that is a judgment.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

SHORT = 6  # a shorter name of a municipality is often a word too (As, Ham, Mol): then capitals tell


class Trace(StrEnum):
    MUNICIPALITY = "gemeente"
    PERSON = "persoon"
    ADDRESS = "e-mailadres"
    PHONE = "telefoonnummer"
    NUMBER = "nummer"
    RARE = "zeldzame combinatie"


@dataclass(frozen=True)
class Found:
    trace: Trace
    words: str

    @property
    def must_go(self) -> bool:
        return self.trace != Trace.RARE


@dataclass(frozen=True)
class Names:
    """`municipalities` with their former names; `persons` are whole names, parts count too."""

    municipalities: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
PHONE = re.compile(r"(?<![\w.])(?:\+32|0032|0)[\s./]*\d(?:[\s./-]*\d){7,9}(?!\d)")
# A national number, or the number of a file.
NUMBER = re.compile(r"(?<!\d)(?:\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}|\d{7,})(?!\d)")
TITLED = re.compile(
    r"\b(?i:mevrouw|mevr\.|meneer|mijnheer|de heer|dhr\.|schepen|burgemeester|collega|"
    r"voorzitter)\s+"
    r"((?:[A-Z][\w'’-]+)(?:\s+(?:(?:van|de|den|der|ten|ter)\s+)*[A-Z][\w'’-]+)?)",
)
SENTENCE = re.compile(r"[^.!?\n]+")
# What makes few people of many; two of different rows in one sentence is rare.
RARE = {
    "functie": r"\b(schepen\w*|burgemeester\w*|diensthoofd\w*|korpschef\w*|directeur\w*|"
    r"directrice|zorgkundige\w*|badmeester\w*|redder\w*|kabinetsmedewerker\w*|raadslid)\b",
    "kenmerk": r"\b(trans\w*|non-binair\w*|intersekse\w*|lesbisch\w*|homo\w*|biseksue\w*|doof|dove|"
    r"blind\w*|slechtziend\w*|rolstoel\w*|autis\w*|epilep\w*|zwanger\w*|moslim\w*)\b",
    "leeftijd": r"\b(\d{1,2}[- ]?jarige\w*|\d{1,2} jaar oud)\b",
    "plaats": r"\b(deelgemeente|enige (?:school|zwembad|rusthuis|bibliotheek)|kleinste \w+|"
    r"ons (?:woonzorgcentrum|zwembad)|onze (?:school|kinderopvang))\b",
    "enkeling": r"\b(de enige|als enige|één (?:collega|inwoner|medewerker)|"
    r"een (?:collega|inwoner|medewerker) (?:die|met))\b",
}
ROWS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in RARE.items()}


def findings(text: str, names: Names) -> list[Found]:
    """Everything by which somebody could be known, in the order of how sure it is."""
    return list(
        dict.fromkeys(
            [
                *(Found(Trace.ADDRESS, hit) for hit in MAIL.findall(text)),
                *(Found(Trace.PHONE, hit.strip()) for hit in PHONE.findall(text)),
                *(Found(Trace.NUMBER, hit) for hit in NUMBER.findall(PHONE.sub(" ", text))),
                *(Found(Trace.PERSON, hit) for hit in _persons(text, names.persons)),
                *(
                    Found(Trace.MUNICIPALITY, hit)
                    for hit in _municipalities(text, names.municipalities)
                ),
                *(Found(Trace.RARE, hit) for hit in _rare(text)),
            ]
        )
    )


def _persons(text: str, persons: Iterable[str]):
    yield from (found[1] for found in TITLED.finditer(text))
    parts = {part for name in persons for part in (name, *name.split()) if len(part) > 2}
    for part in sorted(parts, key=lambda each: (-len(each), each)):
        # A first name may be a word ("Rik", "Roos"): with a capital it is a name.
        if part[0].isupper() and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text):
            yield part


def _municipalities(text: str, municipalities: Iterable[str]):
    folded = text.lower()
    for name in municipalities:
        if name.lower() not in folded:
            continue
        flags = 0 if len(name) < SHORT else re.IGNORECASE
        # "Gentse" leads there as well as "Gent" does.
        if re.search(rf"(?<!\w){re.escape(name)}(?:se?|naar|naars)?(?!\w)", text, flags):
            yield name


def _rare(text: str):
    for sentence in SENTENCE.findall(text):
        hits = {name: row.search(sentence) for name, row in ROWS.items()}
        words = [hit[0] for hit in hits.values() if hit]
        if len(words) > 1:
            yield " + ".join(words)
