"""The public page of figures, and the staff screens below /beheer/cijfers/."""

from django.urls import path

from reporting.views import catalogue, participants, public, yearly, yearly_public

urlpatterns = [
    path("cijfers/", public.figures, name="public_figures"),
    path(
        "cijfers/verslag/<int:year>/<slug:kind>/",
        yearly_public.yearly_report,
        name="yearly_report",
    ),
]

staff_urlpatterns = [
    path("", catalogue.Catalogue.as_view(), name="catalogue"),
    path("deelnemers/", participants.ParticipantsScreen.as_view(), name="participants"),
    path("deelnemers/lijst/", participants.RecordsScreen.as_view(), name="records"),
    path("rij/<slug:slug>/", catalogue.IndicatorRecords.as_view(), name="indicator"),
    path("verslag/", yearly.ReportList.as_view(), name="yearly_reports"),
    path("verslag/<int:year>/<slug:kind>/", yearly.OneReport.as_view(), name="yearly_report"),
    path(
        "verslag/<int:year>/<slug:kind>/teksten/",
        yearly.ReportWords.as_view(),
        name="yearly_words",
    ),
    path(
        "verslag/<int:year>/<slug:kind>/bestand/<slug:form>/",
        yearly.ReportFile.as_view(),
        name="yearly_file",
    ),
]
