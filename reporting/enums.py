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
