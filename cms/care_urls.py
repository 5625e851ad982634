"""Staff screens about looking after pages, below /beheer/nazicht/."""

from django.urls import path

from cms.views import care

urlpatterns = [
    path("", care.CareListView.as_view(), name="index"),
    path("lijst/", care.CareListView.as_view(results_only=True), name="index_results"),
    path("<int:pk>/", care.CareView.as_view(), name="care"),
    path("<int:pk>/nagekeken/", care.ReviewView.as_view(), name="review"),
]
