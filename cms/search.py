"""What the site has on some words: pages of this app and what other apps found, kind by kind."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db import connection
from wagtail.models import Page, get_page_models
from wagtail.search.models import IndexEntry

from cms.full_text import Hit, Term, hits, terms_of
from cms.kinds import PAGES, PageKind
from cms.models import BasePage
from cms.vocabulary import tolerant
from members import slots
from members.slots import FIRST_HITS, SearchGroup, SearchResult

PER_PAGE = 20
TEXT_COLUMN = {"postgresql": "body_text"}  # what Wagtail keeps of a page's words, for a snippet


@dataclass(frozen=True)
class Found:
    """`words` are those that were looked for: what was typed, or what was probably meant."""

    words: str
    groups: list[SearchGroup]  # every kind with a hit
    terms: list[Term]
    loosely: bool = False  # no text has all the words, these have some
    page: object = None  # of the chosen kind, a Paginator's page

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)

    def __bool__(self):
        return bool(self.groups)


@cache
def kinds() -> dict[PageKind, tuple[type[BasePage], ...]]:
    """The kinds that page types declare, each with its types."""
    by_kind = defaultdict(list)
    for model in get_page_models():
        if kind := getattr(model, "search_kind", None):
            by_kind[kind].append(model)
    return {kind: tuple(by_kind[kind]) for kind in sorted(by_kind, key=lambda each: each.order)}


def find(question: str, request, kind: str = "") -> Found:
    """All that is public and holds the words; of one kind a page at a time, else the first few."""
    number = _number(request.GET.get("pagina", "1")) if kind else 1

    def look(words, any_word, number=number):
        return _look(words, request, kind, number, any_word=any_word)

    found = tolerant(question, look)
    if found.page is not None and found.page.number != number:  # beyond the end: the last page
        found = look(found.words, found.loosely, found.page.number)
    return found


def _number(typed: str) -> int:
    return max(1, int(typed)) if typed.isdecimal() and len(typed) < 6 else 1


def _look(words: str, request, kind: str, number: int, *, any_word: bool) -> Found:
    shown = slice((number - 1) * PER_PAGE, number * PER_PAGE) if kind else FIRST_HITS
    terms = terms_of(words)
    groups = _groups(terms, request, shown, kind, any_word=any_word)
    if not any_word:
        groups += [
            group
            for group in slots.search.collect(query=words, user=request.user, shown=shown)
            if group.total
        ]
    if any_word:  # the kind with the best hit comes first; pages that only lead to others do not
        groups.sort(key=lambda group: group.order >= PAGES.order)
    else:
        groups.sort(key=lambda group: group.order)
    page = None
    if chosen := next((group for group in groups if group.slug == kind), None):
        page = Paginator(range(chosen.total), PER_PAGE).get_page(number)
        page.object_list = chosen.results
    return Found(words, groups, terms, any_word, page)


def _groups(terms, request, shown: slice, chosen: str, *, any_word: bool) -> list[SearchGroup]:
    found = hits(
        terms, [model for models in kinds().values() for model in models], any_word=any_word
    )
    kind_of = _kind_per_type()
    per_kind = defaultdict(list)
    for hit in found:
        per_kind[kind_of[hit.content_type_id]].append(hit)
    on_page = {
        kind: some[shown] for kind, some in per_kind.items() if not chosen or kind.slug == chosen
    }
    results = _results([hit for some in on_page.values() for hit in some], request)
    return [
        SearchGroup(
            kind.label,
            [results[hit.pk] for hit in on_page.get(kind, ()) if hit.pk in results],
            len(some),
            kind.order,
        )
        for kind, some in per_kind.items()
    ]


def _kind_per_type() -> dict[int, PageKind]:
    return {
        each.pk: kind
        for kind, models in kinds().items()
        for each in ContentType.objects.get_for_models(*models).values()
    }


def _results(found: list[Hit], request) -> dict[int, SearchResult]:
    """Two queries, whatever the kinds: what a result shows of a page stands in the index too."""
    keys = [hit.pk for hit in found]
    pages = Page.objects.in_bulk(keys)
    column = TEXT_COLUMN.get(connection.vendor, "body")
    texts = {
        (type_id, key): text
        for type_id, key, text in IndexEntry.objects.filter(
            content_type__in={hit.content_type_id for hit in found}, object_id__in=map(str, keys)
        ).values_list("content_type_id", "object_id", column)
    }
    return {
        hit.pk: SearchResult(
            title=page.title,
            url=page.get_url(request) or "",
            summary=texts.get((hit.content_type_id, str(hit.pk)), ""),
        )
        for hit in found
        if (page := pages.get(hit.pk))
    }
