"""Staff screens of the communication calendar, below /beheer/communicatie/."""

from django.urls import path

from planning.views import (
    communication_calendar,
    communication_days,
    communication_initiative,
    communication_posts,
)

app_name = "communication"

urlpatterns = [
    path("", communication_calendar.MonthView.as_view(), name="month"),
    path("lijst/", communication_calendar.ListView.as_view(), name="list"),
    path("jaar/", communication_calendar.YearView.as_view(), name="year"),
    path("nieuw/", communication_initiative.NewInitiativeView.as_view(), name="new"),
    path("berichten/", communication_posts.PasteView.as_view(), name="paste"),
    path("themadagen/", communication_days.ThemeDaysView.as_view(), name="theme_days"),
    path("adres/", communication_days.FeedAddressView.as_view(), name="feed_address"),
    path("<int:pk>/", communication_initiative.InitiativeView.as_view(), name="initiative"),
    path(
        "<int:pk>/wijzig/", communication_initiative.ChangeInitiativeView.as_view(), name="change"
    ),
    path("<int:pk>/weg/", communication_initiative.RemoveInitiativeView.as_view(), name="remove"),
    path("<int:pk>/verplaats/", communication_calendar.MoveView.as_view(), name="move"),
]
