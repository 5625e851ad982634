"""What each role of the association may do with questions, signals, consultations and tracks."""

from members.enums import Role

READS = ["advice.view_question", "advice.view_faq", "advice.view_signal"]
ANSWERS = [
    *READS,
    "advice.answer_question",
    "advice.propose_faq",
    "advice.add_signal",
    "advice.change_signal",
    *(f"advice.{verb}_standardanswer" for verb in ("view", "add", "change", "delete")),
]
RELEASES = ["advice.release_faq"]
CONSULTS = [
    *(f"advice.{verb}_consultation" for verb in ("view", "add", "change")),
    *(f"advice.{verb}_supporttrack" for verb in ("view", "add", "change")),
]
DESK = [
    "advice.set_term",
    *(f"advice.{verb}_answerterm" for verb in ("view", "add", "change", "delete")),
    *(f"advice.{verb}_closureday" for verb in ("view", "add", "change", "delete")),
]

GRANTS = {
    Role.ADVISER: [*ANSWERS, *RELEASES, *CONSULTS],
    Role.ORGANISER: [*READS, "advice.add_signal", *CONSULTS],
    Role.EDITOR: [*READS, "advice.propose_faq", *RELEASES],
    Role.COORDINATOR: [*ANSWERS, *RELEASES, *CONSULTS, *DESK],
    Role.NETWORK_MODERATOR: ["advice.view_faq", "advice.propose_faq", "advice.add_signal"],
}
