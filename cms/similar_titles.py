"""Which practices a title may be a double of: a suggestion, never a refusal."""

from dataclasses import dataclass

from cms.models import PracticePage
from members.text_keys import text_key

SHOWN = 3
ALIKE = 0.6  # the share of words in common; of two titles of five words four are the same
SMALL_WORDS = frozenset(("de", "het", "een", "in", "op", "van", "voor", "en", "met", "aan", "te"))


@dataclass(frozen=True)
class Similar:
    title: str
    url: str


def likeness(one: str, other: str) -> float:
    """From 0 to 1: the words that two titles share, whatever their accents and capitals."""
    key, other_key = text_key(one), text_key(other)
    if not key or not other_key:
        return 0.0
    if key == other_key:
        return 1.0
    words, others = set(key.split()) - SMALL_WORDS, set(other_key.split()) - SMALL_WORDS
    return len(words & others) / len(words | others) if words | others else 0.0


def similar_practices(title: str, *, but=None) -> list[Similar]:
    """Practices online whose title looks like this one, the most alike first."""
    if not text_key(title):
        return []
    rows = PracticePage.objects.live().public().exclude(pk=but)
    found = [
        (likeness(title, known), pk) for pk, known in rows.order_by("pk").values_list("pk", "title")
    ]
    best = sorted(((share, pk) for share, pk in found if share >= ALIKE), reverse=True)[:SHOWN]
    pages = PracticePage.objects.defer_streamfields().in_bulk([pk for _, pk in best])
    return [Similar(pages[pk].title, pages[pk].get_url()) for _, pk in best]
