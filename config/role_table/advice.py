"""The desk: asking with and without a link, and the staff screens of what comes of it."""

from config.role_table.answers import Answer, Row, everybody, staff
from config.role_table.screens import screens
from members.enums import Role

NOT_FOUND = Answer.NOT_FOUND
ANSWERS = (Role.ADVISER, Role.COORDINATOR)
READS = (*ANSWERS, Role.ORGANISER, Role.EDITOR)
FAQS = (*READS, Role.NETWORK_MODERATOR)
PROPOSES = (*ANSWERS, Role.EDITOR, Role.NETWORK_MODERATOR)
TELLS = (*ANSWERS, Role.ORGANISER, Role.NETWORK_MODERATOR)
CONSULTS = (*ANSWERS, Role.ORGANISER)
# Who may enter deliverables, `planning/roles.py`.
ENTERS = (Role.ADVISER, Role.COORDINATOR, Role.ORGANISER, Role.EDITOR)
DESK = (Role.COORDINATOR,)
LIST = ("index", "index_results")


def lists(space: str, what: str, roles) -> list[Row]:
    return [Row(f"{space}:{name}", f"{what}: lijst", staff(*roles)) for name in LIST]


def acts(name: str, what: str, *roles: Role, post=None) -> Row:
    posted = staff(*roles) if post is None else post
    return Row(f"advice_staff:{name}", what, staff(*roles), post=posted)


ROWS = [
    Row("advice:home", "Advies en veelgestelde vragen", everybody()),
    Row("advice:faq", "Een veelgestelde vraag", everybody()),
    Row("advice:faq", "Een veelgestelde vraag", everybody(NOT_FOUND), case="voorgesteld"),
    Row("advice:ask", "Stel je vraag", everybody(), post=everybody()),
    Row("advice:asked", "Je vraag is bewaard: kijk in je mailbox", everybody()),
    Row("advice:mine", "Mijn vraag", everybody(NOT_FOUND), case="geraden link"),
    Row("advice:mine", "Mijn vraag", everybody(), post=everybody(), case="met de link"),
    Row("advice:own_file", "Een bijlage van mijn vraag", everybody(NOT_FOUND), case="geraden link"),
    Row("advice:own_file", "Een bijlage van mijn vraag", everybody(), case="met de link"),
    Row(
        "advice:own_file",
        "Een bijlage van mijn vraag",
        everybody(NOT_FOUND),
        case="bij een interne nota",
    ),
    *lists("advice_questions", "Vragen", READS),
    *lists("advice_faqs", "Veelgestelde vragen", FAQS),
    *lists("advice_signals", "Signalen", READS),
    *lists("advice_consultations", "Overleg", CONSULTS),
    *lists("advice_tracks", "Ondersteuningstrajecten", CONSULTS),
    acts("note", "Een vraag noteren", *ANSWERS),
    Row(
        "advice_staff:question",
        "Een vraag behandelen",
        staff(*READS),
        post=staff(*ANSWERS, answer=Answer.ONWARD),
    ),
    Row("advice_staff:faq", "Een veelgestelde vraag nalezen", staff(*FAQS), post=staff()),
    acts("new_faq", "Een veelgestelde vraag schrijven", *PROPOSES),
    acts("note_signal", "Een signaal registreren", *TELLS),
    Row(
        "advice_staff:signal",
        "Een signaal opvolgen",
        staff(*READS),
        post=staff(*ANSWERS, answer=Answer.ONWARD),
    ),
    Row("advice_staff:trends", "Trends en noden", staff(*READS)),
    Row(
        "advice_staff:lay_down",
        "Het trendrapport vastleggen als bewijsstuk",
        staff(*ENTERS, answer=Answer.POST_ONLY),
        post=staff(*ENTERS, answer=Answer.ONWARD),
    ),
    Row("advice_staff:trends_export", "Signalen van een jaar, als bestand", staff(*READS)),
    acts("note_consultation", "Een overleg noteren", *CONSULTS),
    acts("consultation", "Een overleg", *CONSULTS),
    Row("advice_staff:year", "Overleg per jaar", staff(*CONSULTS)),
    Row(
        "advice_staff:weekly",
        "Het wekelijkse projectteam noteren",
        staff(*CONSULTS, answer=Answer.POST_ONLY),
        post=staff(*CONSULTS, answer=Answer.ONWARD),
    ),
    acts("start_track", "Een traject beginnen", *CONSULTS),
    acts("track", "Een traject", *CONSULTS),
    *screens(
        "advice_standard",
        "Standaardantwoorden",
        see=ANSWERS,
        add=ANSWERS,
        change=ANSWERS,
        delete=ANSWERS,
    ),
    *screens("advice_terms", "Antwoordtermijn", see=DESK, add=DESK, change=DESK, delete=DESK),
    *screens("advice_closures", "Sluitingsdagen", see=DESK, add=DESK, change=DESK, delete=DESK),
]
GROUPS = []
