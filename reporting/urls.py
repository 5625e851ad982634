"""The public page of figures, and the staff screens below /beheer/cijfers/."""

from django.urls import path

from reporting.views import (
    board_mailing,
    by_hand,
    catalogue,
    dashboard,
    event_sheet,
    freezing,
    frozen,
    gaps,
    open_data,
    participants,
    public,
    yearly,
    yearly_public,
)

urlpatterns = [
    path("cijfers/", public.figures, name="public_figures"),
    path(
        "cijfers/verslag/<int:year>/<slug:kind>/",
        yearly_public.yearly_report,
        name="yearly_report",
    ),
    path("open-data/", open_data.overview, name="open_data"),
    path("open-data/<int:year>/indicatoren.json", open_data.as_json, name="open_data_json"),
    path("open-data/<int:year>/indicatoren.csv", open_data.as_csv, name="open_data_csv"),
    path(
        "open-data/<int:year>/versie-<int:version>/indicatoren.json",
        open_data.as_json,
        name="open_data_version_json",
    ),
    path(
        "open-data/<int:year>/versie-<int:version>/indicatoren.csv",
        open_data.as_csv,
        name="open_data_version_csv",
    ),
]

one = "bevroren/<int:year>/<int:version>/"

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
    path("met-de-hand/<slug:slug>/", by_hand.EnterByHand.as_view(), name="by_hand"),
    path("bevroren/", frozen.FrozenYears.as_view(), name="frozen_years"),
    path("bevroren/<int:year>/", freezing.FreezeYear.as_view(), name="freeze"),
    path(one, frozen.FrozenYearScreen.as_view(), name="frozen_year"),
    path(f"{one}rij/<slug:slug>/", frozen.FrozenRecords.as_view(), name="frozen_records"),
    path(f"{one}herteld/", frozen.Recompute.as_view(), name="frozen_recomputed"),
    path(f"{one}verschillen/", frozen.Differences.as_view(), name="frozen_differences"),
    path(f"{one}publiceren/", frozen.Publish.as_view(), name="publish"),
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
