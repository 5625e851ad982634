"""What each role of the association may do with networks."""

from members.enums import Role

TEXTS = ["networks.add_network", "networks.change_network", "networks.view_network"]
PEOPLE = [
    "networks.moderate_network",
    "networks.publish_network",
    "networks.view_membership",
    "networks.add_membership",
    "networks.change_membership",
    "networks.view_joinrequest",
    "networks.change_joinrequest",
    "networks.view_topic",
    "networks.change_topic",
    "networks.view_post",
    "networks.change_post",
]

GRANTS = {
    Role.EDITOR: [*TEXTS, "networks.publish_network"],
    Role.ORGANISER: [*TEXTS, *PEOPLE],
    Role.ADVISER: ["networks.view_network"],
    Role.COORDINATOR: [*TEXTS, *PEOPLE],
    Role.NETWORK_MODERATOR: [*TEXTS, *PEOPLE],
}
