"""What calendar programs ask for, outside the staff screens: they cannot sign in."""

from django.urls import path

from planning.views.communication_feed import communication_feed

urlpatterns = [
    path("communicatie/kalender/<str:token>.ics", communication_feed, name="communication_feed"),
]
