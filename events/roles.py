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

PROPOSALS = ["events.view_eventproposal", "events.decide_proposal"]

GRANTS = {
    Role.EDITOR: [*PLANNING],
    Role.ORGANISER: [*PLANNING, *PEOPLE, *PROPOSALS, "events.load_past"],
    Role.COMMUNICATION: TEXTS,
    Role.COORDINATOR: [*PLANNING, *PEOPLE, *PROPOSALS, "events.load_past"],
}
