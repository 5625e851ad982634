from django.urls import path

from surveys.views import asking, reports, staff

urlpatterns = [
    path("starten/", asking.StartsView.as_view(), name="starts"),
    path("verbeteringen/", reports.ReportsView.as_view(), name="reports"),
    path("<int:pk>/resultaten/", staff.ResultsView.as_view(), name="results"),
    path("<int:pk>/uitnodigen/", asking.AskView.as_view(), name="ask"),
    path("<int:pk>/invoeren/", staff.EnterView.as_view(), name="enter"),
]
