"""Plain views of this app, in config/urls.py before Wagtail's pages."""

from django.urls import path

from cms.views import accessibility, privacy, robots, search, sitemap
from cms.views.news_feed import NewsFeed

app_name = "cms"
urlpatterns = [
    path("zoeken/", search.search, name="search"),
    path("nieuws/rss.xml", NewsFeed(), name="news_feed"),
    path("toegankelijkheid/melden/", accessibility.report, name="barrier_report"),
    path("toegankelijkheid/melden/bedankt/", accessibility.reported, name="barrier_reported"),
    path("privacy/", privacy.privacy, name="privacy"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", robots.robots, name="robots"),
]
