"""Staff screens about looking after pages, below /beheer/."""

from django.urls import path

from cms.views import care, links, writing

care_urlpatterns = [
    path("", care.CareListView.as_view(), name="index"),
    path("lijst/", care.CareListView.as_view(results_only=True), name="index_results"),
    path("<int:pk>/", care.CareView.as_view(), name="care"),
    path("<int:pk>/nagekeken/", care.ReviewView.as_view(), name="review"),
]
link_urlpatterns = [
    path("", links.LinkListView.as_view(), name="index"),
    path("lijst/", links.LinkListView.as_view(results_only=True), name="index_results"),
]
writing_urlpatterns = [
    path("", writing.WritingListView.as_view(), name="index"),
    path("lijst/", writing.WritingListView.as_view(results_only=True), name="index_results"),
]
