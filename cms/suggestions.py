"""What a visitor probably looks for, while it is being typed: titles, and where they lead."""

from urllib.parse import urlencode

from django.urls import reverse
from wagtail.models import Page

from cms.full_text import hits, terms_of
from cms.rules import clean_query
from cms.search import kinds
from cms.snippets import pattern_of
from cms.vocabulary import begun, meant
from members import slots
from members.slots import FIRST_HITS
from members.word_forms import beginnings, words_of

MOST = 8
PAGES = 6  # of them at most, so that other apps have their say


def suggest(typed: str, request) -> list[dict[str, str]]:
    """Rows of label, note and url; the number of queries does not depend on what is found."""
    words = clean_query(typed)
    if not words:
        return []
    if found := [*_pages(words, request), *_others(words, request)][:MOST]:
        return found
    if longer := begun(words):
        return [_search_for(each, "Zoek op dit woord") for each in longer]
    without_slips = meant(words)
    return [_search_for(without_slips, "Bedoelde je dit?")] if without_slips else []


def _search_for(words: str, note: str) -> dict[str, str]:
    address = f"{reverse('cms:search')}?{urlencode({'q': words})}"
    return {"label": words, "note": note, "url": address}


def _pages(words: str, request) -> list[dict[str, str]]:
    kind_of = {model: kind for kind, models in kinds().items() for model in models}
    found = hits(terms_of(words), list(kind_of), in_title=True, limit=PAGES)
    pages = Page.objects.in_bulk([hit.pk for hit in found])
    return [
        {
            "label": page.title,
            "note": kind_of[page.specific_class].label,
            "url": page.get_url(request) or "",
        }
        for hit in found
        if (page := pages.get(hit.pk))
    ]


def _others(words: str, request) -> list[dict[str, str]]:
    """What other apps find; they look in their texts too, a suggestion names what it is about."""
    groups = slots.search.collect(query=words, user=request.user, shown=FIRST_HITS)
    asked = [pattern_of(beginnings(word)) for word in words_of(words)]
    found = {
        (result.title, group.label): result.url
        for group in groups
        for result in reversed(group.results)  # of one that comes back the first
        if all(pattern.search(result.title) for pattern in asked if pattern)
    }
    return [{"label": title, "note": kind, "url": url} for (title, kind), url in found.items()]
