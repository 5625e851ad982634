"""What each role of the association may do in the agenda."""

from members.enums import Role

TEXTS = ["events.add_event", "events.change_event", "events.view_event"]
PLANNING = [
    *TEXTS,
    "events.delete_event",
    "events.publish_event",
    "events.add_session",
    "events.change_session",
    "events.view_session",
]
PEOPLE = [
    "events.manage_registrations",
    "events.view_registration",
    "events.view_attendance",
    "events.change_attendance",
]

CARE = ["events.view_needs"]  # and then only of the events that one carries
MONEY = ["events.export_billing"]
PROPOSALS = ["events.view_eventproposal", "events.decide_proposal"]

GRANTS = {
    Role.EDITOR: [*PLANNING],
    Role.ORGANISER: [*PLANNING, *PEOPLE, *CARE, *MONEY, *PROPOSALS, "events.load_past"],
    Role.COMMUNICATION: TEXTS,
    Role.COORDINATOR: [
        *PLANNING,
        *PEOPLE,
        *MONEY,
        *PROPOSALS,
        "events.load_past",
        "events.name_organisers",
        "events.note_late_attendance",
    ],
}
