"""What each role may do with the newsletter; `seed_roles` of members grants it."""

from members.enums import Role

COMPOSE = [
    "newsletter.view_issue",
    "newsletter.add_issue",
    "newsletter.change_issue",
    "newsletter.view_subscribersnapshot",
]
SEND = [
    "newsletter.approve_issue",
    "newsletter.send_issue",
    "newsletter.view_subscription",
    "newsletter.change_subscription",
    "newsletter.import_subscription",
]

GRANTS = {
    Role.EDITOR: COMPOSE,
    Role.ORGANISER: ["newsletter.view_issue"],
    Role.COMMUNICATION: [*COMPOSE, *SEND],
    Role.COORDINATOR: [*COMPOSE, *SEND],
}
