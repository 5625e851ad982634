"""Search over the pages of this app, one kind of page at a time, with a count for each."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Page

from cms.models import (
    InstrumentIndexPage,
    InstrumentPage,
    KnowledgePage,
    LegislationIndexPage,
    LegislationPage,
    NewsPage,
    PracticeIndexPage,
    PracticePage,
    ResourceIndexPage,
    ResourcePage,
    StandardPage,
    StarterPage,
    SupportOfferIndexPage,
    SupportOfferPage,
    ThemeIndexPage,
    ThemePage,
    VisualFormatIndexPage,
    VisualFormatPage,
    YearReportIndexPage,
    YearReportPage,
)
from members.slots import SearchGroup, SearchResult

SHOWN_PER_KIND = 5
PER_PAGE = 20
AT_MOST = 500  # hits looked at per kind; a query with more needs another word


@dataclass(frozen=True)
class Kind:
    """Pages that a visitor sees as one kind of answer."""

    slug: str
    label: str
    models: tuple[type[Page], ...]

    @property
    def pages(self) -> QuerySet:
        if len(self.models) == 1:
            return self.models[0].objects.live().defer_streamfields()
        return Page.objects.live().type(*self.models)


KINDS = (
    Kind("themas", "Thema’s", (ThemePage,)),
    Kind("praktijken", "Praktijken", (PracticePage,)),
    Kind("instrumenten", "Instrumenten", (InstrumentPage,)),
    Kind("bronnen", "Cijfers en onderzoek", (ResourcePage,)),
    Kind("wetgeving", "Wetgeving", (LegislationPage,)),
    Kind("aanbod", "Ondersteuningsaanbod", (SupportOfferPage,)),
    Kind("beeld", "Beeld", (VisualFormatPage,)),
    Kind("jaarverslagen", "Jaarverslagen", (YearReportPage,)),
    Kind(
        "paginas",
        "Pagina’s",
        (
            StarterPage,
            StandardPage,
            KnowledgePage,
            PracticeIndexPage,
            ThemeIndexPage,
            InstrumentIndexPage,
            ResourceIndexPage,
            LegislationIndexPage,
            SupportOfferIndexPage,
            VisualFormatIndexPage,
            YearReportIndexPage,
        ),
    ),
    Kind("nieuws", "Nieuws", (NewsPage,)),
)


def find(kind: Kind, query: str) -> list[int]:
    """The pages of a kind with all words of the query, then those whose title starts so."""
    whole = kind.pages.search(query, operator="and")[:AT_MOST]
    begun = kind.pages.autocomplete(query, operator="and")[:AT_MOST]
    return list(dict.fromkeys([page.pk for page in whole] + [page.pk for page in begun]))


def groups(query: str, request) -> list[SearchGroup]:
    """Every kind with at least one hit: its first hits and how many there are."""
    found = ((kind, find(kind, query)) for kind in KINDS)
    return [
        SearchGroup(
            label=kind.label,
            results=results(kind, keys[:SHOWN_PER_KIND], request),
            total=len(keys),
            more_url=f"?{urlencode({'q': query, 'soort': kind.slug})}"
            if len(keys) > SHOWN_PER_KIND
            else "",
        )
        for kind, keys in found
        if keys
    ]


def page_of(kind: Kind, query: str, request):
    """All hits of one kind, a page at a time; the objects on the page are results."""
    page = Paginator(find(kind, query), PER_PAGE).get_page(request.GET.get("pagina"))
    page.object_list = results(kind, list(page.object_list), request)
    return page


def results(kind: Kind, keys: list[int], request) -> list[SearchResult]:
    pages = kind.pages.filter(pk__in=keys)
    by_key = {page.pk: page for page in (pages if len(kind.models) == 1 else pages.specific())}
    return [
        SearchResult(title=page.title, url=page.get_url(request), summary=page.summary)
        for page in (by_key[key] for key in keys if key in by_key)
    ]
