"""What each role may do with figures; `seed_roles` of members grants it."""

from members.enums import Role

GRANTS = {
    Role.EDITOR: ["reporting.view_counts"],
    Role.ORGANISER: ["reporting.view_counts", "reporting.view_participants"],
    Role.ADVISER: ["reporting.view_counts"],
    Role.COMMUNICATION: ["reporting.view_counts"],
    Role.NETWORK_MODERATOR: ["reporting.view_counts"],
    Role.COORDINATOR: [
        *("reporting.view_counts", "reporting.view_participants"),
        *("reporting.freeze_year", "reporting.add_boardmailing", "reporting.write_yearly_report"),
    ],
}
