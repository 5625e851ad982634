"""Plain views below /agenda/; the list and the events themselves are the agenda page's."""

from django.urls import path

from events.views import calendars, personal, registering, seat_offer

app_name = "events"

urlpatterns = [
    path("kalender.ics", calendars.public_feed, name="feed"),
    path("inschrijven/dank-je/<slug:form_key>/", registering.registered, name="registered"),
    path("inschrijving/<str:token>/", personal.registration_detail, name="registration"),
    path(
        "inschrijving/<str:token>/annuleren/",
        personal.registration_cancel,
        name="registration_cancel",
    ),
    path(
        "inschrijving/<str:token>/plaats/", seat_offer.registration_seat, name="registration_seat"
    ),
    path(
        "inschrijving/<str:token>/nieuwe-link/",
        personal.registration_new_link,
        name="registration_new_link",
    ),
    path(
        "inschrijving/<str:token>/afspraak.ics",
        personal.registration_calendar,
        name="registration_calendar",
    ),
    path("<int:year>/<slug:slug>/inschrijven/", registering.register_view, name="register"),
    path("<int:year>/<slug:slug>/kalender.ics", calendars.event_file, name="event_file"),
]
