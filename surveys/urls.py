"""Plain views below /bevraging/."""

from django.urls import path

from surveys.views import answering, leaving_alone

app_name = "surveys"

urlpatterns = [
    path("<str:token>/", answering.answer, name="answer"),
    path("<str:token>/dank-je/", answering.thanks, name="thanks"),
    path("<str:token>/liever-niet/", leaving_alone.leave_alone, name="leave_alone"),
]
