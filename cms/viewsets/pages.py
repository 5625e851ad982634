"""Flat lists of pages for editors, beside the tree."""

from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from cms.models import NewsPage, PracticePage, ThemePage

THEME_FILTERS = ["theme_gender", "theme_lgbti", "theme_disability"]


class ThemePageViewSet(PageListingViewSet):
    model = ThemePage
    name = "themapaginas"
    icon = "tag"
    menu_label = "Thema's"
    list_filter = THEME_FILTERS


class NewsPageViewSet(PageListingViewSet):
    model = NewsPage
    name = "nieuws"
    icon = "pilcrow"
    menu_label = "Nieuws"
    list_filter = ["published_on", *THEME_FILTERS]
    ordering = ["-published_on"]
    columns = [
        *PageListingViewSet.columns,
        DateColumn("published_on", label="Datum", sort_key="published_on", width="12%"),
    ]


class PracticePageViewSet(PageListingViewSet):
    model = PracticePage
    name = "praktijken"
    icon = "pick"
    menu_label = "Praktijken"
    list_filter = ["work_form", "is_lesson", "is_example", *THEME_FILTERS]
    columns = [
        *PageListingViewSet.columns,
        Column("place", label="Bestuur", sort_key="organisation__name"),
    ]


theme_pages = ThemePageViewSet("themapaginas")
news_pages = NewsPageViewSet("nieuws")
practice_pages = PracticePageViewSet("praktijken")
