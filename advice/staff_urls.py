"""Staff screens of the desk, below /beheer/advies/."""

from django.urls import path

from advice.views import (
    staff_consultations,
    staff_faqs,
    staff_questions,
    staff_signals,
    staff_tracks,
    staff_trends,
)

app_name = "advice_staff"

urlpatterns = [
    path("vraag/noteer/", staff_questions.NoteQuestionView.as_view(), name="note"),
    path("vraag/<int:pk>/", staff_questions.QuestionView.as_view(), name="question"),
    path("faq/schrijf/", staff_faqs.NewFaqView.as_view(), name="new_faq"),
    path("faq/<int:pk>/", staff_faqs.FaqView.as_view(), name="faq"),
    path("signaal/registreer/", staff_signals.NoteSignalView.as_view(), name="note_signal"),
    path("signaal/<int:pk>/", staff_signals.SignalView.as_view(), name="signal"),
    path("trends/", staff_trends.TrendsView.as_view(), name="trends"),
    path("trends/leg-vast/", staff_trends.LayDownView.as_view(), name="lay_down"),
    path("trends.<str:format>", staff_trends.TrendsExportView.as_view(), name="trends_export"),
    path(
        "overleg/noteer/",
        staff_consultations.NoteConsultationView.as_view(),
        name="note_consultation",
    ),
    path(
        "overleg/een/<int:pk>/",
        staff_consultations.ConsultationView.as_view(),
        name="consultation",
    ),
    path("overleg/jaar/", staff_consultations.YearView.as_view(), name="year"),
    path("overleg/projectteam/", staff_consultations.WeeklyView.as_view(), name="weekly"),
    path("traject/begin/", staff_tracks.StartTrackView.as_view(), name="start_track"),
    path("traject/<int:pk>/", staff_tracks.TrackView.as_view(), name="track"),
]
