"""Staff screens of the agenda, below /beheer/agenda/."""

from django.urls import path

from events.views import (
    door,
    staff_address,
    staff_answers,
    staff_approval,
    staff_attendance,
    staff_billing,
    staff_board,
    staff_cloning,
    staff_closing,
    staff_following,
    staff_head_counts,
    staff_history,
    staff_mailing,
    staff_minutes,
    staff_needs,
    staff_organisers,
    staff_papers,
    staff_past,
    staff_people,
    staff_programme,
    staff_proposals,
    staff_questions,
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
    path("bord/<int:event>/noden/", staff_needs.NeedsView.as_view(), name="needs"),
    path(
        "bord/<int:event>/organisatoren/",
        staff_organisers.OrganisersView.as_view(),
        name="organisers",
    ),
    path("bord/<int:event>/facturatie/", staff_billing.BillingView.as_view(), name="billing"),
    path(
        "bord/<int:event>/facturatie.<str:format>",
        staff_billing.BillingExportView.as_view(),
        name="billing_export",
    ),
    path(
        "bord/<int:event>/elders-geteld/",
        staff_head_counts.HeadCountsView.as_view(),
        name="head_counts",
    ),
    path(
        "inschrijving/<int:registration>/facturatie/",
        staff_billing.ChangeBillingView.as_view(),
        name="change_billing",
    ),
    path("bord/<int:event>/kopie/", staff_cloning.CloneView.as_view(), name="clone"),
    path("verslagen/", staff_minutes.GapsView.as_view(), name="minutes_gaps"),
    path("bord/<int:event>/afronden/", staff_closing.ClosingView.as_view(), name="close"),
    path("bord/<int:event>/mail/", staff_mailing.MailingView.as_view(), name="mailing"),
    path("bord/<int:event>/vragen/", staff_questions.QuestionsView.as_view(), name="questions"),
    path(
        "bord/<int:event>/vragen/nieuw/",
        staff_questions.SaveQuestionView.as_view(),
        name="add_question",
    ),
    path(
        "vraag/<int:question>/", staff_questions.SaveQuestionView.as_view(), name="change_question"
    ),
    path(
        "vraag/<int:question>/verplaatsen/",
        staff_questions.MoveQuestionView.as_view(),
        name="move_question",
    ),
    path(
        "vraag/<int:question>/schrappen/",
        staff_questions.DeleteQuestionView.as_view(),
        name="delete_question",
    ),
    path("bord/<int:event>/antwoorden/", staff_answers.AnswersView.as_view(), name="answers"),
    path(
        "keuze/<int:option>/deelnemers.<str:format>",
        staff_answers.ChoiceListView.as_view(),
        name="choice_list",
    ),
    path("dag/<int:day>/programma/", staff_programme.ProgrammeView.as_view(), name="programme"),
    path("dag/<int:day>/programma/nieuw/", staff_programme.SavePartView.as_view(), name="add_part"),
    path(
        "programma/<int:programme_part>/",
        staff_programme.SavePartView.as_view(),
        name="change_part",
    ),
    path(
        "programma/<int:programme_part>/schrappen/",
        staff_programme.DeletePartView.as_view(),
        name="delete_part",
    ),
    path(
        "inschrijving/<int:registration>/antwoorden/",
        staff_answers.ChangeAnswersView.as_view(),
        name="change_answers",
    ),
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
    path(
        "sessie/<int:session>/annuleren/",
        staff_board.CancelSessionView.as_view(),
        name="cancel_session",
    ),
    path("sessie/<int:session>/dag/", staff_sessions.AddDayView.as_view(), name="add_day"),
    path(
        "sessie/<int:session>/inschrijven/",
        staff_people.AddParticipantView.as_view(),
        name="add_participant",
    ),
    path("vroeger/", staff_past.PastFilesView.as_view(), name="past"),
    path(
        "vroeger/voorbeeld-<slug:kind>.csv",
        staff_past.PastExampleView.as_view(),
        name="past_example",
    ),
    path("vroeger/<int:pk>/terug/", staff_past.PastUndoView.as_view(), name="past_undo"),
    path("vroeger/<str:token>/", staff_past.PastLookView.as_view(), name="past_look"),
    path("voorstellen/<int:pk>/", staff_proposals.ProposalView.as_view(), name="proposal"),
    path("dag/<int:day>/", staff_sessions.MoveDayView.as_view(), name="move_day"),
    path("dag/<int:day>/annuleren/", staff_sessions.CancelDayView.as_view(), name="cancel_day"),
    path(
        "dag/<int:day>/aanwezigheid/",
        staff_attendance.AttendanceView.as_view(),
        name="attendance",
    ),
    path("dag/<int:day>/vinkjes/", door.TicksView.as_view(), name="ticks"),
    path("dag/<int:day>/scannen/", door.ScanView.as_view(), name="scan"),
    path("dag/<int:day>/behalve/", door.ExceptView.as_view(), name="all_except"),
    path("dag/<int:day>/onverwacht/", staff_attendance.WalkInView.as_view(), name="walk_in"),
    path("dag/<int:day>/verslag/", staff_webinar.WebinarView.as_view(), name="webinar"),
    path(
        "dag/<int:day>/tekenlijst/",
        staff_attendance.SignatureListView.as_view(),
        name="signatures",
    ),
    path(
        "dag/<int:day>/aanwezigheidslijst.pdf",
        staff_papers.SignaturePaperView.as_view(),
        name="signatures_pdf",
    ),
    path("sessie/<int:session>/naamkaartjes.pdf", staff_papers.BadgesView.as_view(), name="badges"),
    path("sessie/<int:session>/catering.pdf", staff_papers.CateringView.as_view(), name="catering"),
    path(
        "sessie/<int:session>/attesten.pdf",
        staff_papers.CertificatesView.as_view(),
        name="certificates",
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
