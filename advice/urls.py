"""What everybody sees of the desk, below /advies/."""

from django.urls import path

from advice.views import mine, public

app_name = "advice"

urlpatterns = [
    path("", public.home, name="home"),
    path("antwoord/<int:pk>/", public.faq, name="faq"),
    path("vraag/", public.ask, name="ask"),
    path("vraag/verstuurd/", public.asked, name="asked"),
    path("mijn-vraag/<str:token>/", mine.mine, name="mine"),
    path("mijn-vraag/<str:token>/bestand/<int:pk>/", mine.own_file, name="own_file"),
]
