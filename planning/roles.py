"""What each role may do with the plan; `seed_roles` of members grants it."""

from members.enums import Role

VIEW = ["planning.view_goal", "planning.view_indicator", "planning.view_indicatordefinition"]
SEES_DELIVERABLES = ["planning.view_deliverable"]
DELIVERABLES = [f"planning.{verb}_deliverable" for verb in ("view", "add", "change")]

GRANTS = {
    Role.EDITOR: [*VIEW, *DELIVERABLES],
    Role.ORGANISER: [*VIEW, *DELIVERABLES],
    Role.ADVISER: [*VIEW, *DELIVERABLES],
    Role.COMMUNICATION: [*VIEW, *SEES_DELIVERABLES],
    Role.COORDINATOR: [*VIEW, *DELIVERABLES, "planning.load_past"],
    Role.NETWORK_MODERATOR: [*VIEW, *SEES_DELIVERABLES],
}
