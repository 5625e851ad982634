"""Staff screens of deliverables, below /beheer/bewijsstuk/."""

from django.urls import path

from planning.views import deliverables

app_name = "deliverables_staff"

urlpatterns = [
    path("nieuw/", deliverables.NewDeliverableView.as_view(), name="new"),
    path("<int:pk>/", deliverables.DeliverableView.as_view(), name="edit"),
]
