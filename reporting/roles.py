"""What each role may do with figures; `seed_roles` of members grants it."""

from members.enums import Role

GRANTS = {
    Role.EDITOR: ["reporting.view_counts"],
    Role.ORGANISER: ["reporting.view_counts", "reporting.view_participants"],
    Role.COORDINATOR: ["reporting.view_counts", "reporting.view_participants"],
}
