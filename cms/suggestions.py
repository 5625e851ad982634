"""What a visitor probably looks for, while it is being typed: titles, and where they lead."""

from urllib.parse import urlencode

from django.urls import reverse
from wagtail.models import Page

from cms.full_text import hits, terms_of
from cms.rules import clean_query
from cms.search import kinds
from cms.vocabulary import meant
from members import slots

MOST = 8
PER_SLOT = 2  # of each kind that another app finds


def suggest(typed: str, request) -> list[dict[str, str]]:
    """Rows of label, note and url; the number of queries does not depend on what is found."""
    words = clean_query(typed)
    if not words:
        return []
    if found := [*_pages(words, request), *_others(words, request)][:MOST]:
        return found
    without_slips = meant(words)
    if not without_slips:
        return []
    address = f"{reverse('cms:search')}?{urlencode({'q': without_slips})}"
    return [{"label": without_slips, "note": "Bedoelde je dit?", "url": address}]


def _pages(words: str, request) -> list[dict[str, str]]:
    kind_of = {model: kind for kind, models in kinds().items() for model in models}
    found = hits(terms_of(words), list(kind_of), in_title=True, limit=MOST - PER_SLOT)
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
    groups = slots.search.collect(query=words, user=request.user, shown=slice(0, PER_SLOT))
    return [
        {"label": result.title, "note": group.label, "url": result.url}
        for group in groups
        for result in group.results
    ]
