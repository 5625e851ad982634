"""Plain views below /agenda/; the list and the events themselves are the agenda page's."""

from django.urls import path

from events.views import (
    answers,
    billing,
    calendars,
    coming_again,
    groups,
    handing_over,
    material,
    meeting_minutes,
    my_link,
    needs,
    own_calendar,
    own_certificate,
    personal,
    proposals,
    registering,
    seat_offer,
    taking_part,
    tickets,
)

app_name = "events"

urlpatterns = [
    path("kalender.ics", calendars.public_feed, name="feed"),
    path("kalender/thema/<slug:theme>.ics", calendars.theme_feed, name="feed_theme"),
    path("kalender/soort/<slug:kind>.ics", calendars.kind_feed, name="feed_kind"),
    path("kalender/netwerk/<slug:slug>.ics", calendars.network_feed, name="feed_network"),
    path("kalender/van-mij/<str:token>.ics", calendars.own_feed, name="feed_personal"),
    path("kalender/van-mij/maken/", own_calendar.make, name="own_calendar_make"),
    path("kalender/van-mij/intrekken/", own_calendar.revoke, name="own_calendar_revoke"),
    path("voorstellen/", proposals.propose, name="propose"),
    path("voorstellen/verstuurd/", proposals.proposed, name="proposed"),
    path("voorstel/<str:token>/", proposals.proposal, name="proposal"),
    path("inschrijven/dank-je/<slug:form_key>/", registering.registered, name="registered"),
    path(
        "inschrijven/dank-je/<slug:form_key>/noden/",
        needs.registered_needs,
        name="registered_needs",
    ),
    path("inschrijving/<str:token>/noden/", needs.registration_needs, name="registration_needs"),
    path(
        "inschrijving/<str:token>/facturatie/",
        billing.registration_billing,
        name="registration_billing",
    ),
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
    path(
        "inschrijving/<str:token>/antwoorden/",
        answers.registration_answers,
        name="registration_answers",
    ),
    path(
        "inschrijving/<str:token>/attest.pdf",
        own_certificate.registration_certificate,
        name="registration_certificate",
    ),
    path("ticket/<str:ticket>/", tickets.ticket_page, name="ticket"),
    path("ticket/<str:ticket>/code.png", tickets.ticket_picture, name="ticket_picture"),
    path(
        "inschrijving/<str:token>/kom-je-nog/",
        coming_again.registration_coming_again,
        name="registration_coming_again",
    ),
    path(
        "inschrijving/<str:token>/neem-deel/<int:day>/",
        taking_part.registration_take_part,
        name="registration_take_part",
    ),
    path(
        "inschrijving/<str:token>/materiaal/<int:pk>/",
        material.registration_material,
        name="registration_material",
    ),
    path("dag/<int:pk>/verslag/", meeting_minutes.start, name="minutes_start"),
    path("materiaal/<int:pk>/", material.material, name="material"),
    path("inschrijving-terugvinden/", my_link.my_link, name="my_link"),
    path("inschrijving-terugvinden/verstuurd/", my_link.my_link_sent, name="my_link_sent"),
    path("inschrijven/groep/<slug:form_key>/", groups.group_registered, name="group_registered"),
    path("groep/<str:token>/", groups.group_overview, name="group"),
    path(
        "groep/<str:token>/<int:registration>/annuleren/", groups.group_cancel, name="group_cancel"
    ),
    path(
        "groep/<str:token>/<int:registration>/keuzes/",
        groups.group_answers,
        name="group_answers",
    ),
    path(
        "groep/<str:token>/<int:registration>/doorgeven/",
        groups.group_hand_over,
        name="group_hand_over",
    ),
    path(
        "inschrijving/<str:token>/doorgeven/",
        handing_over.registration_hand_over,
        name="registration_hand_over",
    ),
    path(
        "<int:year>/<slug:slug>/inschrijven/groep/",
        groups.register_group_view,
        name="register_group",
    ),
    path("<int:year>/<slug:slug>/inschrijven/", registering.register_view, name="register"),
    path("<int:year>/<slug:slug>/kalender.ics", calendars.event_file, name="event_file"),
]
