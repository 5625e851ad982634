"""What can be asked of the participant counts."""

from django.db import models


class Dimension(models.TextChoices):
    """By what the counts are split."""

    KIND = "soort", "soort"
    THEME = "thema", "thema"
    PROVINCE = "provincie", "provincie"
    MONTH = "maand", "maand"
    ORGANISATION = "organisatie", "organisatie"
    GOAL = "doel", "doelstelling"
    NETWORK = "netwerk", "netwerk"
    SIZE = "grootte", "grootte van de gemeente"
    ROLE = "rol", "rol"
    NEWNESS = "nieuw", "eerste keer"


class Newness(models.TextChoices):
    """Whether somebody had been at anything of ours before the period asked."""

    NEW = "nieuw", "Voor het eerst"
    RETURNING = "terug", "Kwam al eerder"


class Counted(models.TextChoices):
    """What is counted; each figure opens the list of what it counted."""

    PERSONS = "personen", "Personen die aanwezig waren"
    ATTENDANCES = "aanwezigheden", "Aanwezigheden"
    REGISTERED = "ingeschreven", "Ingeschreven"
    NO_SHOW = "weg", "Ingeschreven maar niet gekomen"
    UNMARKED = "open", "Aanwezigheid nog in te vullen"
    BOARDS = "besturen", "Bereikte gemeenten"
    NOT_REACHED = "onbereikt", "Gemeenten die nog niemand stuurden"
    ELSEWHERE = "elders", "Elders geteld"
    ACTIVITIES = "activiteiten", "Activiteiten die plaatsvonden"


# Rows about people: the names in them are for those who may see participants.
ABOUT_PEOPLE = {
    Counted.PERSONS,
    Counted.ATTENDANCES,
    Counted.REGISTERED,
    Counted.NO_SHOW,
    Counted.UNMARKED,
}


class FreezeState(models.TextChoices):
    """How far the freezing of a year is."""

    ASKED = "asked", "wacht op zijn beurt"
    RUNNING = "running", "bezig"
    DONE = "done", "klaar"
    FAILED = "failed", "mislukt"


class Refusal(models.TextChoices):
    """Why a year is not frozen or published; the label is the sentence that is shown."""

    NOT_OVER = (
        "not_over",
        "{year} is nog niet voorbij. Bevries het vanaf 1 januari {next}: dan komt er niets meer "
        "bij.",
    )
    NOT_OF_THE_PLAN = (
        "not_of_the_plan",
        "{year} valt buiten het meerjarenplan. Kies een jaar van 2025 tot en met 2029.",
    )
    NO_PLAN = (
        "no_plan",
        "Het plan is nog niet geladen, dus er valt van {year} niets te bevriezen. Laat een "
        "beheerder de opdracht load_plan uitvoeren.",
    )
    NO_DIFFERENCE = (
        "no_difference",
        "Er verschilt niets van versie {version} van {year}. Een nieuwe versie is niet nodig.",
    )
    NO_REASON = (
        "no_reason",
        "Versie {version} van {year} bestaat al. Schrijf waarom er een correctie komt: beide "
        "versies blijven zichtbaar.",
    )
    MEANWHILE = (
        "meanwhile",
        "Een collega bevroor {year} op hetzelfde moment. Bekijk eerst wat er nu staat.",
    )
    BUSY = (
        "busy",
        "{year} wordt al bevroren{since}. Je hoeft niets te doen.",
    )
    PUBLISHED_ALREADY = (
        "published_already",
        "Versie {version} van {year} is al gepubliceerd. Je hoeft niets te doen.",
    )
