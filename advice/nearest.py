"""The answers that lie nearest to what somebody is about to ask; all of it stays on our server."""

from dataclasses import dataclass

from django.db.models import Q

from advice.models import Faq
from cms import search
from members.holding import holds_any, shapes_of_words
from members.word_forms import folded

MOST = 3
LOOKED_AT = 200
IN_TITLE = 3  # a word in the question weighs as three in the answer


@dataclass(frozen=True)
class Near:
    title: str
    url: str
    text: str


def nearest_faqs(words: str, most: int = MOST) -> list[Faq]:
    """Published answers that hold most of the words, or shapes of them, those in the question
    first. One query."""
    asked = shapes_of_words(words)
    if not asked:
        return []
    anywhere = Q()
    for shapes in asked:
        anywhere |= holds_any(shapes, "title", "answer")
    rows = Faq.objects.published().filter(anywhere).order_by("pk")[:LOOKED_AT]
    weighed = [(_weight(row, asked), row) for row in rows]
    # Of a long question one common word says nothing.
    enough = 1 if len(asked) < 3 else 2
    found = [(weight, row) for (weight, hits), row in weighed if hits >= enough]
    return [row for _, row in sorted(found, key=lambda each: -each[0])[:most]]


def _weight(row, asked) -> tuple[int, int]:
    title, answer = folded(row.title), folded(row.answer)
    in_title = sum(any(shape in title for shape in shapes) for shapes in asked)
    hits = sum(any(shape in title or shape in answer for shape in shapes) for shapes in asked)
    return IN_TITLE * in_title + hits, hits


def nearest(words: str, request, most: int = MOST) -> list[Near]:
    """Answers first; where there are fewer than three, what the search of the site has."""
    found = [
        Near(row.title, row.get_absolute_url(), row.summary) for row in nearest_faqs(words, most)
    ]
    if not words.strip() or len(found) >= most:
        return found
    known = {each.url for each in found}
    for group in search.find(words, request).groups:
        for hit in group.results:
            if len(found) < most and hit.url not in known:
                known.add(hit.url)
                found.append(Near(hit.title, hit.url, hit.summary))
    return found
