"""What each role may do with the plan; `seed_roles` of members grants it.

Everybody of the team reads the yearly action plan; the coordinator keeps it. Whoever owns a sheet
may also tell how it goes and what it came to (`may_follow`).
"""

from members.enums import Role

VIEW = [
    "planning.view_goal",
    "planning.view_indicator",
    "planning.view_indicatordefinition",
    "planning.view_actionplan",
    "planning.view_actionsheet",
    "planning.view_targetgroup",
    "planning.view_policygoal",
    "planning.view_deliverable",
    "planning.view_initiative",
]
KEEPS_PLAN = [
    *(f"planning.{verb}_actionplan" for verb in ("add", "change")),
    *(f"planning.{verb}_actionsheet" for verb in ("add", "change", "delete")),
    *(f"planning.{verb}_targetgroup" for verb in ("add", "change", "delete")),
    *(f"planning.{verb}_policygoal" for verb in ("add", "change", "delete")),
]
COMMUNICATE = ["planning.change_initiative"]
DELIVERABLES = [f"planning.{verb}_deliverable" for verb in ("add", "change")]

GRANTS = {
    Role.EDITOR: [*VIEW, *DELIVERABLES],
    Role.ORGANISER: [*VIEW, *DELIVERABLES],
    Role.ADVISER: [*VIEW, *DELIVERABLES],
    Role.COMMUNICATION: [*VIEW, *COMMUNICATE],
    Role.COORDINATOR: [
        *VIEW,
        *KEEPS_PLAN,
        *COMMUNICATE,
        *DELIVERABLES,
        "planning.load_past",
    ],
    Role.NETWORK_MODERATOR: VIEW,
}
