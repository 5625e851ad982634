"""The privacy register as a visitor reads it: per thing that somebody did, in plain words."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.utils.text import slugify

from members import privacy
from members.enums import Ground
from members.retention import in_words
from members.tables import Table, table

HEAD = ("Wat we bewaren", "Waarom", "Op welke grond", "Hoe lang")
GROUNDS = {
    Ground.CONSENT: "Jij zei ja. Je mag altijd weer nee zeggen.",
    Ground.CONTRACT: "Zonder deze gegevens kunnen we niet doen wat je ons vroeg.",
    Ground.LEGAL_DUTY: "De wet verplicht ons dit te bewaren.",
    Ground.PUBLIC_TASK: "Vlaanderen gaf ons de opdracht lokale besturen te ondersteunen bij "
    "gelijke kansen, en te tonen wie we bereiken.",
    Ground.LEGITIMATE_INTEREST: "We hebben het nodig om de site goed en veilig te laten werken, en "
    "we wogen af dat het jou niet schaadt. Je kunt bezwaar maken.",
}


@dataclass(frozen=True)
class Part:
    """One part of the page: what we keep because of one thing that somebody did."""

    title: str
    anchor: str
    seen_by: str
    table: Table


def parts() -> list[Part]:
    return [
        Part(occasion.title, slugify(occasion.title), occasion.seen_by, _table(occasion, rows))
        for occasion, rows in privacy.occasions().items()
    ]


def _table(occasion, rows) -> Table:
    reasons = defaultdict(dict)
    for row in rows:
        reason = (row.purpose, _capital(Ground(row.ground).label), _capital(str(row.retention)))
        if row.shown_as:
            reasons[reason][row.shown_as] = None  # in the order of the register, each word once
    return table(
        occasion.title,
        HEAD,
        [(_capital("; ".join(words)), *reason) for reason, words in reasons.items()],
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def cookies() -> Table:
    """Every cookie of the site; none on a page that somebody only reads."""
    return table(
        "Cookies",
        ("Naam", "Waarvoor", "Hoe lang"),
        [
            (
                settings.SESSION_COOKIE_NAME,
                "Onthoudt dat jij het bent, nadat je je aanmeldde.",
                f"Tot je afmeldt, en hoogstens {in_words(settings.SESSION_COOKIE_AGE // 86400)}",
            ),
            (
                settings.CSRF_COOKIE_NAME,
                "Beveiligt een formulier: niemand kan het in jouw naam versturen.",
                in_words(settings.CSRF_COOKIE_AGE // 86400),
            ),
            ("messages", "Toont één keer wat er gebeurde, bijvoorbeeld “bewaard”.", "Eén pagina"),
        ],
    )


def grounds() -> list[dict[str, str]]:
    """What each legal ground means, for the component `facts`."""
    return [{"term": ground.label.capitalize(), "value": GROUNDS[ground]} for ground in Ground]
