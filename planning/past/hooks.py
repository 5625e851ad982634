"""Lists of before among the staff screens; `wagtail_hooks.py` reads it."""

from django.contrib.auth.models import Permission
from django.urls import include, path, reverse_lazy
from wagtail import hooks

from members.viewsets.screen import PermittedMenuItem
from planning.admin_menu import FIGURES_MENU_HOOK
from planning.past import deliverables  # noqa: F401 - importing it registers the kind


class PastMenuItem(PermittedMenuItem):
    permission = "planning.load_past"


@hooks.register("register_admin_urls")
def past_urls():
    return [path("verleden/", include("planning.past.staff_urls"))]


@hooks.register(FIGURES_MENU_HOOK)
def register_past_item():
    return PastMenuItem(
        "Verleden inladen",
        reverse_lazy("past_staff:home"),
        name="past",
        icon_name="upload",
        order=900,
    )


@hooks.register("register_permissions")
def past_permission():
    return Permission.objects.filter(content_type__app_label="planning", codename="load_past")
