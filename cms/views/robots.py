from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.cache import cache_control

# Screens of one person or of the team, and lists that a crawler would combine without end.
CLOSED = ("/beheer/", "/mijn/", "/aanmelden/", "/zoeken/", "/dev/")


@cache_control(max_age=3600)
def robots(request):
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines += ["", f"Sitemap: {settings.SITE_URL}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
