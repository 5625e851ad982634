"""Plain views of this app, in config/urls.py before Wagtail's pages."""

from django.urls import path

from cms.views import (
    accessibility,
    adoption,
    practice_contact,
    practice_list,
    privacy,
    rating,
    robots,
    search,
    sitemap,
)
from cms.views.news_feed import NewsFeed

app_name = "cms"
urlpatterns = [
    path("zoeken/", search.search, name="search"),
    path("nieuws/rss.xml", NewsFeed(), name="news_feed"),
    path("praktijken/rss.xml", practice_list.PracticeFeed(), name="practice_feed"),
    path("praktijken/praktijken.json", practice_list.as_json, name="practice_json"),
    path(
        "praktijken/praktijken.<str:format>",
        practice_list.PracticeExport.as_view(),
        name="practice_export",
    ),
    path("praktijken/<slug:slug>/vraag/", practice_contact.ask, name="practice_question"),
    path("praktijken/<slug:slug>/vraag/verstuurd/", practice_contact.asked, name="practice_asked"),
    path("praktijk-nakijken/<str:token>/", practice_contact.check, name="practice_check"),
    path("overname/<str:token>/", adoption.answer, name="adoption_answer"),
    path("overname/<str:token>/intrekken/", adoption.take_back, name="adoption_withdraw"),
    path("<slug:place>/<slug:slug>/overnemen/", adoption.adopt, name="adopt"),
    path("<slug:place>/<slug:slug>/overnemen/bedankt/", adoption.adopted, name="adopted"),
    path("beoordelen/<int:page_id>/", rating.rate_page, name="rate"),
    path("beoordelen/<int:page_id>/bedankt/", rating.rated, name="rated"),
    path("toegankelijkheid/melden/", accessibility.report, name="barrier_report"),
    path("toegankelijkheid/melden/bedankt/", accessibility.reported, name="barrier_reported"),
    path("privacy/", privacy.privacy, name="privacy"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", robots.robots, name="robots"),
]
