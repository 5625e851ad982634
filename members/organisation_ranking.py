"""What fits what somebody typed so far, the best first: values in, values out, no database.

The order: the name itself, its beginning, a word of it, a former name, and only where nothing of
that fits, a name spelled almost like it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from members.text_keys import board_key, text_key

SHORTEST_PREFIX = 5  # a shorter beginning resembles too much


class Fit(IntEnum):
    EXACT = 0
    EXACT_FORMER = 1
    PREFIX = 2
    WORD = 3
    FORMER = 4
    SLIP = 5


class Known(NamedTuple):
    """An organisation as the ranking sees it; `search_text` as `make_search_text` wrote it.

    `weight` orders what fits equally well: municipalities first.
    """

    pk: int
    weight: int
    name: str
    search_text: str
    former: tuple[str, ...] = ()

    @property
    def former_keys(self) -> dict[str, str]:
        return {text_key(name): name for name in self.former}

    @property
    def keys(self) -> list[str]:
        """Its names of today, its kind and its codes."""
        former = self.former_keys
        parts = self.search_text.strip(" |").split(" | ")
        return [part for part in parts if part not in former]


@dataclass(frozen=True)
class Match:
    """`former` is the former name by which it was found, where no name of today fits."""

    pk: int
    former: str = ""


def typed_key(text: str) -> str:
    """What a person types as a key: 'Gemeente Aalst' → 'aalst', 'St.-Niklaas' → 'sint niklaas'."""
    return re.sub(r"\bst\b", "sint", board_key(text))


def rank(typed: str, organisations: Iterable[Known], limit: int) -> list[Match]:
    """The organisations that are probably meant, at most `limit`."""
    key = typed_key(typed)
    if not key:
        return []
    organisations = list(organisations)
    scored = [(fit(key, known), known) for known in _with_words(key, organisations)]
    if not scored and not key.isdigit():
        scored = Speller(key, organisations).fits()
    found = [(*score, known.weight, known.name, known.pk) for score, known in scored]
    found.sort(key=_without_former)
    return [Match(pk, former) for _, _, former, _, _, pk in found[:limit]]


def _with_words(key: str, organisations: list[Known]) -> list[Known]:
    for word in key.split():
        begin = f" {word}"
        organisations = [known for known in organisations if begin in known.search_text]
    return organisations


def _without_former(row):
    level, cost, _, *rest = row
    return (level, cost, *rest)


def fit(key: str, known: Known) -> tuple[Fit, int, str]:
    """How well an organisation fits that has every typed word, and by which former name."""
    keys, former_keys = known.keys, known.former_keys
    if any(key == name or _is_code(key, name) for name in keys):
        return Fit.EXACT, 0, ""
    if key in former_keys:
        return Fit.EXACT_FORMER, 0, former_keys[key]
    if any(name.startswith(key) for name in keys):
        return Fit.PREFIX, 0, ""
    words = key.split()
    if _begin_words(words, " ".join(keys)):
        return Fit.WORD, 0, ""
    former = (name for part, name in former_keys.items() if _begin_words(words, part))
    return Fit.FORMER, 0, next(former, "")


def _is_code(key: str, codes: str) -> bool:
    return key.isdigit() and key in codes.split()


def _begin_words(words: list[str], key: str) -> bool:
    return all(f" {word}" in f" {key}" for word in words)


class Speller:
    """Finds names that differ in a letter or two from what was typed.

    Every word of every name is compared once, by the library and all together; only what
    resembles is then looked at name by name.
    """

    def __init__(self, key: str, organisations: list[Known]):
        self.organisations = organisations
        self.words = key.split()
        vocabulary = set(" ".join(known.search_text for known in organisations).split()) - {"|"}
        shortest = SHORTEST_PREFIX - (len(self.words) > 1)
        self.alike = {word: look_alikes(word, vocabulary) for word in self.words}
        if len(self.words[-1]) >= shortest:
            begun = look_alikes_begun(self.words[-1], vocabulary)
            self.alike[self.words[-1]] = begun | self.alike[self.words[-1]]
        # What all OCMWs share says nothing about the place.
        self.title = "ocmw" if self.words[0] == "ocmw" else ""
        self.squeezed = key.replace(" ", "").removeprefix(self.title)

    def fits(self) -> list[tuple[tuple[Fit, int, str], Known]]:
        candidates = {*self._word_for_word(), *self._in_one()}
        found = [(self._cost(known), known) for known in candidates]
        return [((Fit.SLIP, *cost), known) for cost, known in found if cost is not None]

    def _word_for_word(self) -> list[Known]:
        found = self.organisations
        for word in self.words:
            begins = [f" {each}" for each in (word, *self.alike[word])]
            found = [
                known for known in found if any(begin in known.search_text for begin in begins)
            ]
        return found

    def _in_one(self) -> list[Known]:
        """Where spaces went wrong, or a slip is in a word too short to allow one."""
        names, owners = [], []
        for known in self.organisations:
            for name in known.search_text.replace(" ", "").split("|"):
                if name.startswith(self.title):
                    names.append(name.removeprefix(self.title))
                    owners.append(known)
        allowed = slips_allowed(self.squeezed)
        found = process.extract(
            self.squeezed, names, scorer=OSA.distance, score_cutoff=allowed, limit=None
        )
        return [owners[place] for _, _, place in found]

    def _cost(self, known: Known) -> tuple[int, str] | None:
        """The cheapest name and, if that is a former one, which."""
        unknown = [word for word in self.words if f" {word}" not in known.search_text]
        names = [(name, "") for name in known.keys] + list(known.former_keys.items())
        costs = [
            (cost + bool(former), former)
            for name, former in names
            if (cost := self._cost_in(name, unknown)) is not None
        ]
        return min(costs, default=None)

    def _cost_in(self, name: str, unknown: list[str]) -> int | None:
        ways = [self._cost_of_words(name.split(), unknown)]
        in_one = name.replace(" ", "")
        if in_one.startswith(self.title):
            in_one = in_one.removeprefix(self.title)
            ways.append(distance(self.squeezed, in_one, slips_allowed(self.squeezed)))
        return min((cost for cost in ways if cost is not None), default=None)

    def _cost_of_words(self, name_words: list[str], unknown: list[str]) -> int | None:
        total = 0
        for word in unknown:
            costs = [
                self.alike[word][each] + bool(place)  # people begin with the first word
                for place, each in enumerate(name_words)
                if each in self.alike[word]
            ]
            if not costs:
                return None
            total += min(costs)
        return total if unknown else None


def look_alikes(word: str, vocabulary: Iterable[str]) -> dict[str, int]:
    """The words that resemble `word`, each with its cost (see `distance`)."""
    if word.isdigit():  # another code is another place
        return {}
    allowed = slips_allowed(word)
    near = process.extract(
        word, list(vocabulary), scorer=OSA.distance, score_cutoff=allowed, limit=None
    )
    costs = {each: distance(word, each, allowed) for each, _, _ in near}
    return {each: cost for each, cost in costs.items() if cost is not None}


def look_alikes_begun(word: str, vocabulary: Iterable[str]) -> dict[str, int]:
    """The longer words of which the beginning resembles; a bit dearer than a whole word."""
    found: dict[str, int] = {}
    for length in range(len(word) - 1, len(word) + 2):
        longer = [each for each in vocabulary if len(each) > length]
        costs = look_alikes(word, {each[:length] for each in longer})
        for each in longer:
            if each[:length] in costs:
                found[each] = min(costs[each[:length]] + 1, found.get(each, 99))
    return found


def slips_allowed(word: str) -> int:
    """Four letters may hold one slip ('Gnet'), seven letters two; three letters none."""
    return (len(word) >= 4) + (len(word) >= 7)


def distance(typed: str, name: str, allowed: int) -> int | None:
    """Twice the slips between two words (a swap of neighbours is one), or None where too many.

    Two slips count only behind a right first letter: people rarely miss that one, and without
    this rule short words resemble half of Flanders.
    """
    if typed[:1] != name[:1]:
        allowed = min(allowed, 1)
    slips = OSA.distance(typed, name, score_cutoff=allowed)
    return 2 * slips if slips <= allowed else None
