from django.db import models

ENOUGH = 5  # fewer answers than this are shown to nobody, and wait for one another
SCALE = (1, 2, 3, 4, 5)


class SurveyKind(models.TextChoices):
    MEMBERS = "members", "Jaarlijkse ledenbevraging"
    EVENT = "event", "Evaluatie van een activiteit"
    FOLLOW_UP = "follow_up", "Opvolging na zes maanden"
    NETWORK = "network", "Evaluatie van een netwerk"
    INSTRUMENT = "instrument", "Evaluatie van een instrument"
    PAGE = "page", "Oordeel over een pagina"
    SATISFACTION = "satisfaction", "Jaarlijkse tevredenheidsmeting"
    HELPDESK = "helpdesk", "Oordeel over een advies"


# These ask a board, not a person: they say openly who answered.
BY_BOARD = frozenset((SurveyKind.MEMBERS, SurveyKind.FOLLOW_UP))

# These are asked of everybody at once, every year.
YEARLY = (SurveyKind.MEMBERS, SurveyKind.SATISFACTION)


class AnswerType(models.TextChoices):
    SCALE = "scale", "Schaal van 1 tot 5"
    CHOICE = "choice", "Eén keuze"
    SEVERAL = "several", "Meer keuzes"
    NUMBER = "number", "Getal"
    TEXT = "text", "Eigen woorden"


WITH_OPTIONS = frozenset((AnswerType.CHOICE, AnswerType.SEVERAL))


class Channel(models.TextChoices):
    WEB = "web", "Op de site"
    PAPER = "paper", "Op papier"
    PHONE = "phone", "Aan de telefoon"


class Door(models.TextChoices):
    """What stands behind a link to a survey."""

    OPEN = "open", "Open"
    NOT_YET = "not_yet", "Nog niet open"
    USED = "used", "Al gebruikt"
    CLOSED = "closed", "Gesloten"


class Refusal(models.TextChoices):
    USED = (
        "used",
        "Met deze link kwam al een antwoord binnen. Eén keer is genoeg: je hoeft niets meer te "
        "doen.",
    )
    CLOSED = (
        "closed",
        "Deze bevraging is intussen gesloten. Wil je toch nog iets kwijt? Mail ons.",
    )
    NO_BOARD = "no_board", "Kies voor welk bestuur dit antwoord is."
    TOO_LONG = (
        "too_long",
        "Samen zijn je antwoorden in eigen woorden te lang. Maak er een korter, en verstuur "
        "opnieuw.",
    )


class SurveyRefused(Exception):
    def __init__(self, refusal: Refusal):
        super().__init__(refusal.label)
        self.refusal = refusal
