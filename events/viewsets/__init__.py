"""The staff screens of the agenda, as one group in Wagtail's menu."""

from wagtail.admin.viewsets.base import ViewSetGroup

from events.viewsets.events import EventViewSet
from events.viewsets.past import PastViewSet
from events.viewsets.proposals import EventProposalViewSet
from events.viewsets.registrations import RegistrationViewSet


class AgendaGroup(ViewSetGroup):
    menu_label = "Agenda"
    menu_icon = "date"
    menu_name = "agenda"
    menu_order = 200
    items = (EventViewSet, RegistrationViewSet, EventProposalViewSet, PastViewSet)


__all__ = ["AgendaGroup"]
