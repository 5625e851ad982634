from django.urls import path

from newsletter.mailchimp import webhook
from newsletter.views import feed, public, subscriber

app_name = "newsletter"
urlpatterns = [
    path("", public.index, name="index"),
    path("rss.xml", feed.IssueFeed(), name="feed"),
    path("inschrijven/", public.subscribe, name="subscribe"),
    path("inschrijven/gelukt/", public.subscribed, name="subscribed"),
    path("nieuwe-link/", public.new_link, name="new_link"),
    path("nieuwe-link/gelukt/", public.new_link_sent, name="new_link_sent"),
    path("bevestigen/<str:token>/", subscriber.confirm, name="confirm"),
    path("voorkeuren/<str:token>/", subscriber.choices, name="choices"),
    path("voorkeuren/<str:token>/nieuwe-link/", subscriber.renew_link, name="renew_link"),
    path("uitschrijven/<str:token>/", subscriber.leave_page, name="leave"),
    path("mailchimp/<str:token>/", webhook.receive, name="mailchimp"),
    path("<slug:slug>/", public.issue, name="issue"),
]
