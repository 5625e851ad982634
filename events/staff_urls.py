"""Staff screens of the agenda, below /beheer/agenda/."""

from django.urls import path

from events.views import (
    staff_address,
    staff_approval,
    staff_attendance,
    staff_board,
    staff_cloning,
    staff_closing,
    staff_following,
    staff_history,
    staff_mailing,
    staff_people,
    staff_sessions,
    staff_webinar,
)

app_name = "events_staff"

urlpatterns = [
    path("bord/<int:event>/", staff_board.BoardView.as_view(), name="board"),
    path("bord/<int:event>/openen/", staff_board.OpenView.as_view(), name="open"),
    path("bord/<int:event>/publiceren/", staff_board.PublishView.as_view(), name="publish"),
    path("bord/<int:event>/offline/", staff_board.UnpublishView.as_view(), name="unpublish"),
    path("bord/<int:event>/annuleren/", staff_board.CancelEventView.as_view(), name="cancel"),
    path(
        "bord/<int:event>/deelnemers.<str:format>",
        staff_people.ExportView.as_view(),
        name="export",
    ),
    path("bord/<int:event>/kopie/", staff_cloning.CloneView.as_view(), name="clone"),
    path("bord/<int:event>/afronden/", staff_closing.ClosingView.as_view(), name="close"),
    path("bord/<int:event>/mail/", staff_mailing.MailingView.as_view(), name="mailing"),
    path(
        "bord/<int:event>/herinneringen/",
        staff_following.RemindersView.as_view(),
        name="reminders",
    ),
    path("bord/<int:event>/materiaal/", staff_following.MaterialsView.as_view(), name="materials"),
    path(
        "bord/<int:event>/materiaal/nieuw/",
        staff_following.AddMaterialView.as_view(),
        name="add_material",
    ),
    path(
        "materiaal/<int:material>/",
        staff_following.ChangeMaterialView.as_view(),
        name="change_material",
    ),
    path(
        "materiaal/<int:material>/verwijderen/",
        staff_following.RemoveMaterialView.as_view(),
        name="remove_material",
    ),
    path(
        "inschrijving/<int:registration>/adres/",
        staff_address.CorrectAddressView.as_view(),
        name="correct_address",
    ),
    path("bord/<int:event>/sessie/", staff_sessions.AddSessionView.as_view(), name="add_session"),
    path(
        "sessie/<int:session>/", staff_sessions.ChangeSessionView.as_view(), name="change_session"
    ),
    path("sessie/<int:session>/dag/", staff_sessions.AddDayView.as_view(), name="add_day"),
    path(
        "sessie/<int:session>/inschrijven/",
        staff_people.AddParticipantView.as_view(),
        name="add_participant",
    ),
    path("dag/<int:day>/", staff_sessions.MoveDayView.as_view(), name="move_day"),
    path("dag/<int:day>/annuleren/", staff_sessions.CancelDayView.as_view(), name="cancel_day"),
    path(
        "dag/<int:day>/aanwezigheid/",
        staff_attendance.AttendanceView.as_view(),
        name="attendance",
    ),
    path("dag/<int:day>/onverwacht/", staff_attendance.WalkInView.as_view(), name="walk_in"),
    path("dag/<int:day>/verslag/", staff_webinar.WebinarView.as_view(), name="webinar"),
    path(
        "dag/<int:day>/tekenlijst/",
        staff_attendance.SignatureListView.as_view(),
        name="signatures",
    ),
    path("inschrijving/<int:registration>/", staff_history.HistoryView.as_view(), name="history"),
    path(
        "inschrijving/<int:registration>/goedkeuren/",
        staff_approval.ApproveView.as_view(),
        name="approve",
    ),
    path(
        "inschrijving/<int:registration>/weigeren/",
        staff_approval.RejectView.as_view(),
        name="reject",
    ),
    path(
        "inschrijving/<int:registration>/uitzondering/",
        staff_people.ExceptionView.as_view(),
        name="exception",
    ),
    path(
        "inschrijving/<int:registration>/annuleren/",
        staff_people.CancelParticipantView.as_view(),
        name="cancel_registration",
    ),
]
