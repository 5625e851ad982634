"""Staff screens about the use of pages, below /beheer/."""

from django.urls import path

from cms.views import rating_report, usage_report

staff_urlpatterns = [
    path("waardering/", rating_report.RatingsView.as_view(), name="ratings"),
    path(
        "waardering/<int:page_id>/",
        rating_report.PageRatingsView.as_view(),
        name="ratings_of_page",
    ),
    path("bezoeken/", usage_report.UsageView.as_view(), name="views"),
    path("bezoeken/meting/", usage_report.AddSnapshotView.as_view(), name="add_snapshot"),
]
