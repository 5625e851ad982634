"""Plain views of this app, in config/urls.py before Wagtail's pages."""

from django.urls import path

from cms.views import accessibility, practice_list, privacy, robots, search, sitemap, starter_ticks
from cms.views.news_feed import NewsFeed

app_name = "cms"
urlpatterns = [
    path("zoeken/", search.search, name="search"),
    path("zoeken/voorstellen/", search.suggestions, name="search_suggestions"),
    path("starters/afvinken/", starter_ticks.tick, name="starter_ticks"),
    path("nieuws/rss.xml", NewsFeed(), name="news_feed"),
    path("praktijken/rss.xml", practice_list.PracticeFeed(), name="practice_feed"),
    path("praktijken/praktijken.json", practice_list.as_json, name="practice_json"),
    path(
        "praktijken/praktijken.<str:format>",
        practice_list.PracticeExport.as_view(),
        name="practice_export",
    ),
    path("toegankelijkheid/melden/", accessibility.report, name="barrier_report"),
    path("toegankelijkheid/melden/bedankt/", accessibility.reported, name="barrier_reported"),
    path("privacy/", privacy.privacy, name="privacy"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", robots.robots, name="robots"),
]
