"""Lists of before, below /beheer/verleden/."""

from django.urls import path

from planning.views import past

app_name = "past_staff"

urlpatterns = [
    path("", past.PastHomeView.as_view(), name="home"),
    path("kijk/<str:token>/", past.PastLookView.as_view(), name="look"),
    path("terug/<int:pk>/", past.PastUndoView.as_view(), name="undo"),
    path("<slug:kind>/", past.PastKindView.as_view(), name="kind"),
    path("<slug:kind>/voorbeeld/", past.PastExampleView.as_view(), name="example"),
]
