"""The newsletter: personal links, issues and subscribers."""

from config.role_table.answers import Answer, Group, Row, every_colleague, everybody, staff
from config.role_table.screens import SNIPPET, screens
from members.enums import Role

NOT_FOUND, START = Answer.NOT_FOUND, Answer.START
WRITERS = (Role.EDITOR, Role.COMMUNICATION, Role.COORDINATOR)
READERS = (*WRITERS, Role.ORGANISER)
SENDERS = (Role.COMMUNICATION, Role.COORDINATOR)
ISSUE = "wagtailsnippets_newsletter_issue"
LINKED = (
    ("confirm", "Een inschrijving bevestigen"),
    ("choices", "Mijn keuzes, zonder aan te melden"),
    ("leave", "Uitschrijven"),
)


def of_issue(name: str, what: str, *, found: Answer = Answer.OPEN, roles=WRITERS) -> Row:
    return Row(f"{ISSUE}:{name}", f"Nummers: {what}", staff(*roles, answer=found))


ROWS = [
    Row("newsletter:index", "Nieuwsbrief en archief", everybody()),
    Row("newsletter:feed", "Nieuwsbrief als RSS", everybody()),
    Row("newsletter:issue", "Een nummer uit het archief", everybody()),
    Row("newsletter:issue", "Een nummer", everybody(NOT_FOUND), case="concept"),
    Row("newsletter:subscribe", "Inschrijven", everybody(), post=everybody()),
    Row("newsletter:subscribed", "Inschrijven: kijk in je mailbox", everybody()),
    Row("newsletter:new_link", "Een nieuwe link vragen", everybody(), post=everybody()),
    Row("newsletter:new_link_sent", "Een nieuwe link: kijk in je mailbox", everybody()),
    *(
        Row(f"newsletter:{name}", what, everybody(NOT_FOUND), case="geraden link")
        for name, what in LINKED
    ),
    *(Row(f"newsletter:{name}", what, everybody(), case="met de link") for name, what in LINKED),
    Row(
        "newsletter:renew_link",
        "Een nieuwe link naar mijn keuzes",
        everybody(Answer.POST_ONLY),
        post=everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "newsletter:mailchimp",
        "Wat Mailchimp ons meldt",
        everybody(NOT_FOUND),
        post=everybody(NOT_FOUND),
        case="geraden link",
    ),
    *screens(
        ISSUE,
        "Nummers",
        see=READERS,
        add=WRITERS,
        change=WRITERS,
        preview=WRITERS,
        names=SNIPPET,
    ),
    of_issue("revisions_view", "een vroegere versie"),
    of_issue("revisions_revert", "een vroegere versie terugzetten"),
    of_issue("revisions_compare", "versies vergelijken"),
    Row(
        f"{ISSUE}:confirm_workflow_cancellation",
        "Nummers: nalezen zeker stoppen?",
        every_colleague(),
    ),
    of_issue("send", "nakijken en versturen", roles=READERS),
    of_issue("link", "koppelen aan communicatie"),
    of_issue("snapshot", "wat vertrekt", roles=READERS),
    *screens("newsletter_subscriptions", "Abonnees", see=SENDERS, inspect=SENDERS),
    Row("newsletter_import:index", "Abonnees inlezen", staff(*SENDERS)),
    Row("newsletter_import:months", "Maandstanden van vroeger inlezen", staff(*SENDERS)),
    Row(
        "newsletter_import:look",
        "Abonnees inlezen: eerst kijken",
        staff(*SENDERS, answer=Answer.ONWARD),
        post=staff(*SENDERS, answer=Answer.ONWARD),
    ),
    Row("newsletter_growth:index", "Groei van de nieuwsbrief", staff(*WRITERS)),
]
GROUPS = [
    Group(
        f"{ISSUE}:",
        "Nummers: publiceren, vergrendelen en nalezen volgens Wagtail",
        f"{ISSUE}:list",
        staff(*READERS),
    ),
    Group(
        "wagtailsnippetchoosers_newsletter_issue:",
        "Een nummer kiezen",
        "wagtailsnippetchoosers_newsletter_issue:choose",
        every_colleague(),
    ),
    Group(
        "newsletter_event_chooser:",
        "Een evenement kiezen voor een nummer",
        "newsletter_event_chooser:choose",
        every_colleague(),
    ),
]
