"""The staff screens of the agenda, as one group in Wagtail's menu."""

from wagtail.admin.viewsets.base import ViewSetGroup

from events.viewsets.events import EventViewSet
from events.viewsets.registrations import RegistrationViewSet


class AgendaGroup(ViewSetGroup):
    menu_label = "Agenda"
    menu_icon = "date"
    menu_name = "agenda"
    menu_order = 200
    items = (EventViewSet, RegistrationViewSet)


__all__ = ["AgendaGroup"]
