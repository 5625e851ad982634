"""What each role may do with people, organisations and mails."""

from members.enums import Role

ORGANISATIONS = ["members.view_organisation"]
PEOPLE = [
    *ORGANISATIONS,
    "members.view_person",
    "members.link_organisation",
    "members.view_outboxmail",
    "members.resend_mail",
    "members.view_boardcontact",
    "members.add_boardcontact",
    "members.change_boardcontact",
    "members.change_boardcorrection",
]

GRANTS = {
    Role.EDITOR: ORGANISATIONS,
    Role.ORGANISER: PEOPLE,
    Role.ADVISER: [*ORGANISATIONS, "members.view_person", "members.view_boardcontact"],
    Role.COMMUNICATION: ORGANISATIONS,
    Role.COORDINATOR: [
        *PEOPLE,
        "members.add_organisation",
        "members.change_organisation",
        "members.merge_organisations",
        "members.change_person",
        "members.delete_person",
        "members.merge_person",
        "members.import_person",
        "members.view_securityevent",
        "members.view_purgerun",
        "members.give_roles",
    ],
    Role.NETWORK_MODERATOR: [*ORGANISATIONS, "members.link_organisation"],
}
