"""What the words of the site say about a question: compounds, accents, and slips of the finger."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db.models import Q

from cms.models.search_word import SearchWord
from members.organisation_ranking import look_alikes
from members.word_forms import SHORTEST, beginnings, words_of

MOST_COMPOUNDS = 60
SHORTEST_FIRST_PART = 3  # 'adviesraad' is a kind of raad, 'draad' is not
Answer = TypeVar("Answer")
MOST_COMPLETIONS = 5
REACH = 2  # letters that a slip may add or lose


def shapes_of(words: list[str]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Per word: itself, how words that are shapes of it begin, and whole words that count as it.

    'beleid' also finds 'genderbeleid'. One query.
    """
    begins = {word: beginnings(word) for word in words}
    asked = Q(word__in=words)
    for word in words:
        for begin in _endings(begins[word]):
            asked |= Q(word__endswith=begin)
    rows = SearchWord.objects.filter(asked).order_by("-pages", "word")
    known = list(rows.values_list("word", "shown")[:MOST_COMPOUNDS]) if words else []
    return [(word, begins[word], _alike(word, begins[word], known)) for word in words]


def _endings(begins: Iterable[str]) -> list[str]:
    return [begin for begin in begins if len(begin) >= SHORTEST]


def _alike(word: str, begins, known) -> tuple[str, ...]:
    alike = {}
    for each, shown in known:
        compound = any(
            each.endswith(end) and len(each) - len(end) >= SHORTEST_FIRST_PART
            for end in _endings(begins)
        )
        if compound:
            alike |= dict.fromkeys([each])
        if (compound or each == word) and shown != each:
            alike |= dict.fromkeys([shown])  # where the database does not fold accents itself
    return tuple(alike)


def begun(question: str) -> list[str]:
    """The question with its last word completed to words of the site, common ones first."""
    *before, last = words_of(question) or [""]
    if not last:
        return []
    rows = SearchWord.objects.filter(word__startswith=last).order_by("-pages", "word")
    words = rows.values_list("shown", flat=True)[:MOST_COMPLETIONS]
    return [" ".join([*before, word]) for word in words]


def meant(question: str) -> str:
    """What a question that finds nothing probably asks; empty where nothing of the site is like it.

    Words that the site writes as one are joined, words that it does not know become those that
    they resemble. Two queries.
    """
    words = words_of(question)
    joined = _joined(words)
    asked = Q(word__in=[*words, *joined])
    for word in words:
        asked |= Q(word__startswith=word)
    known = set(SearchWord.objects.filter(asked).values_list("word", flat=True))
    for whole, parts in joined.items():
        if whole in known:
            return _again(words, {parts[0]: whole, **dict.fromkeys(parts[1:], "")})
    strange = [word for word in words if not any(each.startswith(word) for each in known)]
    instead = _nearest(strange) if strange else {}
    return _again(words, instead) if instead else ""


def _joined(words: list[str]) -> dict[str, list[str]]:
    """Neighbours that the site may write as one word, the longest first."""
    runs = [words[at : at + n] for n in (3, 2) for at in range(len(words) - n + 1)]
    return {"".join(run): run for run in runs}


def _nearest(strange: list[str]) -> dict[str, str]:
    """For each word that the site does not know the one it resembles most, common ones first."""
    lengths = [len(word) for word in strange]
    rows = SearchWord.objects.filter(length__range=(min(lengths) - REACH, max(lengths) + REACH))
    known = {
        word: (shown, pages) for word, shown, pages in rows.values_list("word", "shown", "pages")
    }
    instead = {}
    for word in strange:
        costs = look_alikes(word, known)
        if costs:
            best = min(costs, key=lambda each: (costs[each], -known[each][1], each))
            instead[word] = known[best][0]
    return instead


def _again(words: list[str], instead: dict[str, str]) -> str:
    return " ".join(filter(None, (instead.get(word, word) for word in words)))


def tolerant(question: str, look: Callable[..., Answer]) -> Answer:
    """The first answer with something in it: to the question as it was typed, without its slips,
    and to any of its words. `look(words, any_word)` gives something falsy where it finds nothing.
    """
    found = look(question, any_word=False)
    if not found and (without_slips := meant(question)):
        found = look(without_slips, any_word=False) or found
    if not found and " " in question:
        found = look(question, any_word=True) or found
    return found
