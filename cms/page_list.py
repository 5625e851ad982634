"""A list of pages that lives in its address: words, ticks, order, page; and the same as a file.

A list is one declaration of `PageList`: which pages, what narrows them, what its columns are when
it leaves as a file, and its words. `list_context` draws it, `cms.views.page_list` sends it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import QueryDict

from cms.enums import ListOrder
from cms.list_search import search_list
from cms.models.base import BasePage
from cms.rules import clean_query
from members.facets import Facet, active_filters, facet
from members.text_keys import text_key

PER_PAGE = 20
FORMATS = (("csv", "CSV"), ("xlsx", "Excel"), ("json", "JSON"))
RANKED = 200  # hits that keep their place when the best come first


@dataclass(frozen=True)
class ListFacet:
    """One group of ticks: how it narrows, how many carry each, and what there is to choose.

    `options` gets the counts and what is chosen; `known` keeps of the values in an address those
    that can exist, so that whoever edits it by hand gets a list and not an error.
    """

    name: str  # in the address
    legend: str
    narrow: Callable[[QuerySet, list[str]], QuerySet]
    count: Callable[[QuerySet], Mapping[str, int]]
    options: Callable[[Mapping[str, int], list[str]], Iterable[tuple[str, str]]]
    known: Callable[[list[str]], list[str]]
    themed: bool = False

    def chosen(self, query: QueryDict) -> list[str]:
        values = [value.replace("\x00", "") for value in query.getlist(self.name)]
        return self.known([value for value in values if value])

    def drawn(self, pages: QuerySet, chosen: list[str], query: QueryDict) -> Facet:
        counts = self.count(pages)
        options = self.options(counts, chosen)
        return facet(self.name, self.legend, options, query, counts=counts, themed=self.themed)


def among(allowed: Iterable[str]) -> Callable[[list[str]], list[str]]:
    """For `ListFacet.known`, where the values are fixed."""
    fixed = frozenset(allowed)
    return lambda values: [value for value in values if value in fixed]


@dataclass(frozen=True)
class Column:
    """One column of the list as a file; never a personal field, for these files are open."""

    head: str
    value: Callable[[Any], Any]

    @property
    def key(self) -> str:
        """Its name in JSON."""
        return text_key(self.head).replace(" ", "_")


@dataclass(frozen=True)
class ListWords:
    """What a list calls its pages. `many` follows "de": Zoek in de praktijken."""

    one: str
    many: str
    hint: str
    nothing: str  # when the choice fits no page
    advice: str  # what to do then
    empty: str = ""  # when there is no page at all
    empty_advice: str = ""

    @property
    def counted(self) -> str:
        return f"{self.one},{self.many}"


@dataclass(frozen=True)
class PageList:
    """The declaration of one list. `key` is its address below the home page."""

    key: str
    model: type[BasePage]
    facets: tuple[ListFacet, ...]
    columns: tuple[Column, ...]
    words: ListWords
    newest: tuple = ("-first_published_at", "-pk")
    row: str = "pages/parts/inventory_row.html"
    prefetched: tuple[str, ...] = ()  # what the columns need beside a line's own

    @property
    def pages(self) -> QuerySet:
        # No page can be shut off (`BasePage.private_page_options`): `public()` would only cost.
        return self.model.objects.live()

    @property
    def heads(self) -> list[str]:
        return [column.head for column in self.columns]

    def export_rows(self, pages: QuerySet) -> Iterable[tuple]:
        """One sequence per page in the order of the columns."""
        for page in pages.for_rows().prefetch_related(*self.prefetched):
            yield tuple(column.value(page) for column in self.columns)


@dataclass(frozen=True)
class ListChoice:
    """What the address asks of a list: words to search, and a choice per facet."""

    of_list: PageList
    words: str
    hits: tuple[int, ...] | None  # pages that hold the words, best first; None: no words asked
    chosen: dict[str, list[str]]
    order: str
    said: str = ""  # where the words were understood as others

    @classmethod
    def of(cls, of_list: PageList, query: QueryDict) -> "ListChoice":
        words = clean_query(query.get("q", "").replace("\x00", ""))
        chosen = {each.name: each.chosen(query) for each in of_list.facets}
        found = search_list(of_list.model, words) if words else None
        order = query.get("volgorde", "")
        if order not in ListOrder.values or (order == ListOrder.BEST and not words):
            order = ListOrder.BEST if words else ListOrder.NEWEST
        if found is None:
            return cls(of_list, words, None, chosen, order)
        return cls(of_list, words, found.keys, chosen, order, found.said(words))

    def pages(self, without: str = "") -> QuerySet:
        """The pages asked for; `without` leaves one facet out, to count its options."""
        found = self.of_list.pages
        if self.hits is not None:
            found = found.filter(pk__in=self.hits)
        for each in self.of_list.facets:
            if self.chosen[each.name] and each.name != without:
                found = each.narrow(found, self.chosen[each.name])
        return found

    def ordered(self) -> QuerySet:
        found = self.pages()
        if self.order == ListOrder.TITLE:
            return found.order_by("title", "pk")
        if self.order == ListOrder.BEST and self.hits:
            places = [When(pk=pk, then=Value(n)) for n, pk in enumerate(self.hits[:RANKED])]
            rank = Case(*places, default=Value(RANKED), output_field=IntegerField())
            return found.annotate(hit=rank).order_by("hit", *self.of_list.newest)
        return found.order_by(*self.of_list.newest)

    def facets(self, query: QueryDict) -> list[Facet]:
        """Each with its counts within what the others leave."""
        return [
            each.drawn(self.pages(without=each.name), self.chosen[each.name], query)
            for each in self.of_list.facets
        ]

    def orders(self) -> list[dict]:
        return [
            {"value": value, "label": label, "chosen": value == self.order}
            for value, label in ListOrder.choices
            if value != ListOrder.BEST or self.words
        ]

    @property
    def count(self) -> int:
        return sum(len(values) for values in self.chosen.values())


def list_context(of_list: PageList, request) -> dict[str, Any]:
    """What `templates/pages/list_page.html` needs."""
    query = request.GET
    choice = ListChoice.of(of_list, query)
    facets = choice.facets(query)
    listed = Paginator(choice.ordered().for_rows(), PER_PAGE).get_page(query.get("pagina"))
    rest = query.copy()
    for name in ("pagina", "volgorde"):
        rest.pop(name, None)
    return {
        "list": of_list,
        "choice": choice,
        "facets": facets,
        "active_filters": active_filters(facets, query),
        "listed": listed,
        "total": listed.paginator.count,
        "orders": choice.orders(),
        "query_string": rest.urlencode(),
        "formats": FORMATS,
        "kept": {"q": choice.words, "volgorde": query.get("volgorde", "")},
        "clear": f"?q={choice.words}" if choice.words else "?",
    }


def day_of(moment) -> date | None:
    return moment.date() if moment else None
