"""What networks show on pages of other apps."""

from laces.components import Component

from networks.models import Network


class NetworksPanel(Component):
    """A heading and rows of networks; silent when there are none (the filler returns None)."""

    template_name = "networks/parts/networks_panel.html"

    def __init__(self, title, networks, *, anchor, text="", more=""):
        self.title = title
        self.networks = networks
        self.anchor = anchor
        self.text = text
        self.more = more

    def get_context_data(self, parent_context=None):
        return {
            "title": self.title,
            "networks": self.networks,
            "anchor": self.anchor,
            "text": self.text,
            "more": self.more,
        }


class MyNetworksPanel(Component):
    """My groups, or how to find one."""

    template_name = "networks/parts/my_networks.html"

    def __init__(self, person):
        self.person = person

    def get_context_data(self, parent_context=None):
        memberships = self.person.memberships.active().select_related("network", "organisation")
        asked = self.person.join_requests.open().select_related("network")
        return {
            "memberships": memberships.order_by("network__title"),
            "asked": asked.order_by("requested_at"),
        }


def published_with_counts():
    return Network.objects.published().with_member_count().by_title()
