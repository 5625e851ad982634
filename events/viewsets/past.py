"""The place in the menu for taking over earlier years; its screens are the agenda's own."""

from django.urls import reverse
from wagtail.admin.viewsets.base import ViewSet

from events.views.staff_past import LOAD
from members.viewsets.screen import PermittedMenuItem


class PastMenuItem(PermittedMenuItem):
    permission = LOAD


class PastViewSet(ViewSet):
    name = "events_past"
    icon = "upload"
    menu_label = "Vroegere jaren"
    menu_item_class = PastMenuItem

    @property
    def menu_url(self):
        return reverse("events_staff:past")

    def get_urlpatterns(self):
        return []
