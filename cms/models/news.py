from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.blocks import BodyStreamBlock
from cms.kinds import PageKind
from cms.models.base import BasePage, BasePageManager
from cms.models.list_words import ListQuerySet
from members.facets import active_filters, facet
from planning.enums import Theme
from planning.themes import GENERAL, THEME_PANELS

NEWS_PER_PAGE = 10


def today():
    return timezone.localdate()


class NewsPageQuerySet(ListQuerySet):
    def newest(self):
        return self.order_by("-published_on", "-pk").defer_streamfields()


class NewsIndexPage(BasePage):
    """All news, newest first, filtered by theme: /nieuws/."""

    template = "pages/news_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.NewsPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van het nieuws"
        verbose_name_plural = "overzichten van het nieuws"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        news = NewsPage.objects.live().child_of(self)
        themes = facet(
            "thema",
            "Thema",
            [*Theme.choices, (GENERAL, "Alle thema’s samen")],
            request.GET,
            counts=news.count_per_theme(),
            themed=True,
        )
        chosen = news.with_any_theme(themes.chosen).newest()
        context["facets"] = [themes]
        context["active_filters"] = active_filters([themes], request.GET)
        context["news"] = Paginator(chosen, NEWS_PER_PAGE).get_page(request.GET.get("pagina"))
        return context


class NewsPage(BasePage):
    """One piece of news: what happened, and what a reader can do with it."""

    published_on = models.DateField("datum", default=today)
    body = StreamField(BodyStreamBlock(), verbose_name="tekst")

    objects = BasePageManager.from_queryset(NewsPageQuerySet)()

    share_kind = "article"
    template = "pages/news_page.html"
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    search_kind = PageKind("Nieuws", order=70)

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("published_on"),
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_on"),
        *THEME_PANELS,
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "nieuwsbericht"
        verbose_name_plural = "nieuwsberichten"
