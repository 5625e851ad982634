from django.urls import path

from surveys.views import staff

urlpatterns = [
    path("<int:pk>/resultaten/", staff.ResultsView.as_view(), name="results"),
    path("<int:pk>/uitnodigen/", staff.AskView.as_view(), name="ask"),
    path("<int:pk>/invoeren/", staff.EnterView.as_view(), name="enter"),
]
