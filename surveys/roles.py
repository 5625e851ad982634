"""What each role may do with surveys."""

from members.enums import Role

SEE = ["surveys.view_survey", "surveys.view_question", "surveys.view_results"]
ASK = [
    *SEE,
    "surveys.add_survey",
    "surveys.change_survey",
    "surveys.add_question",
    "surveys.change_question",
    "surveys.enter_answers",
]

GRANTS = {
    Role.EDITOR: SEE,
    Role.ORGANISER: ASK,
    Role.ADVISER: SEE,
    Role.COMMUNICATION: SEE,
    Role.COORDINATOR: ASK,
}
