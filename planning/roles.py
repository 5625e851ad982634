"""What each role may do with the plan; `seed_roles` of members grants it."""

from members.enums import Role

VIEW = ["planning.view_goal", "planning.view_indicator", "planning.view_indicatordefinition"]
VIEW += ["planning.view_initiative"]
COMMUNICATE = ["planning.change_initiative"]

GRANTS = {
    Role.EDITOR: VIEW,
    Role.ORGANISER: VIEW,
    Role.ADVISER: VIEW,
    Role.COMMUNICATION: [*VIEW, *COMMUNICATE],
    Role.COORDINATOR: [*VIEW, *COMMUNICATE],
    Role.NETWORK_MODERATOR: VIEW,
}
