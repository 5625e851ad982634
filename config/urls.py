"""Assembly: every address of the platform, plain views before Wagtail's pages."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.views.page_edit import edit_page
from config import gallery, health, mailbox

handler500 = "config.errors.server_error"

urlpatterns = [
    path("gezondheid/", health.live, name="health"),
    path("gezondheid/klaar/", health.ready, name="health_ready"),
    # Wagtail's own doors know no second step: all three lead to ours.
    path("beheer/login/", RedirectView.as_view(url="/aanmelden/", query_string=True)),
    path("_util/login/", RedirectView.as_view(url="/aanmelden/", query_string=True)),
    re_path(r"^beheer/password_reset/", RedirectView.as_view(url="/aanmelden/wachtwoord/")),
    path("beheer/pages/<int:page_id>/edit/", edit_page, name="page_edit"),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("agenda/", include("events.urls")),
    path("netwerken/", include("networks.urls")),
    path("bevraging/", include("surveys.urls")),
    path("advies/", include("advice.urls")),
    path("nieuwsbrief/", include("newsletter.urls")),
    path("bewijsstukken/", include("planning.deliverables.urls")),
    path("", include("planning.urls")),
    path("", include("cms.urls")),
    path("", include("members.urls")),
    path("", include("reporting.urls")),
]

if settings.SHOW_GALLERY:
    urlpatterns += [path("componenten/", gallery.gallery, name="gallery")]

if settings.SHOW_MAILBOX:
    urlpatterns += [path("dev/postvak/", include(mailbox.urlpatterns))]

if settings.SERVE_MEDIA:
    urlpatterns += [re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})]

urlpatterns += [path("", include(wagtail_urls))]
