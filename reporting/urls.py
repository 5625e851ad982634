"""The public page of figures, and the staff screens below /beheer/cijfers/."""

from django.urls import path

from reporting.views import catalogue, participants, public

urlpatterns = [path("cijfers/", public.figures, name="public_figures")]

staff_urlpatterns = [
    path("", catalogue.Catalogue.as_view(), name="catalogue"),
    path("deelnemers/", participants.ParticipantsScreen.as_view(), name="participants"),
    path("deelnemers/lijst/", participants.RecordsScreen.as_view(), name="records"),
    path("rij/<slug:slug>/", catalogue.IndicatorRecords.as_view(), name="indicator"),
]
