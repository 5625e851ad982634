"""Public deliverables, below /bewijsstukken/."""

from django.urls import path

from planning.views import public_deliverables

app_name = "deliverables"

urlpatterns = [
    path("", public_deliverables.listing, name="home"),
    path("<int:pk>-<slug:slug>/", public_deliverables.one, name="one"),
]
