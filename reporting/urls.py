"""The public page of figures, and the staff screens below /beheer/cijfers/."""

from django.urls import path

from reporting.views import (
    board_mailing,
    catalogue,
    dashboard,
    event_sheet,
    gaps,
    participants,
    public,
)

urlpatterns = [path("cijfers/", public.figures, name="public_figures")]

staff_urlpatterns = [
    path("", dashboard.Dashboard.as_view(), name="dashboard"),
    path("indicatoren/", catalogue.Catalogue.as_view(), name="catalogue"),
    path("deelnemers/", participants.ParticipantsScreen.as_view(), name="participants"),
    path("deelnemers/lijst/", participants.RecordsScreen.as_view(), name="records"),
    path("activiteit/<int:event>/", event_sheet.EventSheet.as_view(), name="event_sheet"),
    path("leemtes/", gaps.GapsScreen.as_view(), name="gaps"),
    path("leemtes/mail/", board_mailing.WriteToBoards.as_view(), name="write_to_boards"),
    path(
        "leemtes/mail/<int:mailing>/",
        board_mailing.MailingScreen.as_view(),
        name="board_mailing",
    ),
    path("rij/<slug:slug>/", catalogue.IndicatorRecords.as_view(), name="indicator"),
]
