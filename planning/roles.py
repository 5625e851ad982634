"""What each role may do with the plan; `seed_roles` of members grants it."""

from members.enums import Role

VIEW = ["planning.view_goal", "planning.view_indicator", "planning.view_indicatordefinition"]

GRANTS = {
    Role.EDITOR: VIEW,
    Role.ORGANISER: VIEW,
    Role.ADVISER: VIEW,
    Role.COMMUNICATION: VIEW,
    Role.COORDINATOR: VIEW,
    Role.NETWORK_MODERATOR: VIEW,
}
