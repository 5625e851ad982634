"""The staff screens of networks, as one group in Wagtail's menu."""

from wagtail.admin.viewsets.base import ViewSetGroup

from networks.viewsets.memberships import MembershipViewSet
from networks.viewsets.networks import NetworkViewSet
from networks.viewsets.requests import JoinRequestViewSet
from networks.viewsets.topics import TopicViewSet


class NetworksGroup(ViewSetGroup):
    menu_label = "Netwerken"
    menu_icon = "group"
    menu_name = "networks"
    menu_order = 300
    items = (NetworkViewSet, MembershipViewSet, JoinRequestViewSet, TopicViewSet)


__all__ = ["NetworksGroup"]
