from django.http import HttpResponse
from django.urls import include, path
from django.views.decorators.cache import never_cache


@never_cache
def empty(request):
    return HttpResponse(b"")


urlpatterns = [path("leeg/", empty), path("", include("config.urls"))]
