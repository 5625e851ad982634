"""What each role may do with people, organisations and mails."""

from members.enums import Role

ORGANISATIONS = ["members.view_organisation"]
PEOPLE = [
    *ORGANISATIONS,
    "members.view_person",
    "members.link_organisation",
    "members.view_outboxmail",
    "members.resend_mail",
]

GRANTS = {
    Role.EDITOR: ORGANISATIONS,
    Role.ORGANISER: PEOPLE,
    Role.ADVISER: [*ORGANISATIONS, "members.view_person"],
    Role.COMMUNICATION: ORGANISATIONS,
    Role.COORDINATOR: [
        *PEOPLE,
        "members.change_organisation",
        "members.change_person",
        "members.view_securityevent",
        "members.give_roles",
    ],
    Role.NETWORK_MODERATOR: [*ORGANISATIONS, "members.link_organisation"],
}
