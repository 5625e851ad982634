"""Plain views of this app, in config/urls.py before Wagtail's pages."""

from django.urls import path

from cms.lists import LISTS
from cms.views import (
    accessibility,
    adoption,
    practice_contact,
    privacy,
    rating,
    robots,
    search,
    sharing,
    sitemap,
    starter_ticks,
)
from cms.views.news_feed import NewsFeed
from cms.views.page_list import ListFile
from cms.views.practice_feed import PracticeFeed

app_name = "cms"
urlpatterns = [
    path("zoeken/", search.search, name="search"),
    path("zoeken/voorstellen/", search.suggestions, name="search_suggestions"),
    path("starters/afvinken/", starter_ticks.tick, name="starter_ticks"),
    path("nieuws/rss.xml", NewsFeed(), name="news_feed"),
    path("praktijken/rss.xml", PracticeFeed(), name="practice_feed"),
    *(
        path(f"{key}/{key}.<str:format>", ListFile.as_view(), {"key": key}, name="list_as_file")
        for key in LISTS
    ),
    path("praktijken/delen/", sharing.ShareView.as_view(), name="practice_share"),
    path("praktijken/delen/<str:token>/", sharing.ProposalView.as_view(), name="practice_proposal"),
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
