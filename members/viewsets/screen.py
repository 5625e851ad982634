from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from members.actors import person_of


class StaffScreen(WagtailAdminTemplateMixin):
    """A screen of ours among Wagtail's: who may open it, and the way back.

    `above` holds (name of a URL, label) of the screens it lies below.
    """

    permission = ""
    above: tuple[tuple[str, str], ...] = ()

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def by(self):
        return person_of(self.request.user)

    def get_breadcrumbs_items(self):
        trail = [(reverse(name), label) for name, label in self.above]
        trail = [*trail, *self.crumbs_here(), ("", self.get_page_title())]
        return [*self.breadcrumbs_items, *({"url": url, "label": text} for url, text in trail)]

    def crumbs_here(self) -> list[tuple[str, str]]:
        """(address, label) of what this screen is about, between the list and the screen."""
        return []


class PermittedMenuItem(MenuItem):
    """Shown to whoever may open the first screen; the viewset sets `permission`."""

    permission = ""

    def is_shown(self, request):
        return request.user.has_perm(self.permission)
