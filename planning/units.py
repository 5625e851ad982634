"""The units of the catalogue in Dutch: the data file names them in English."""

from django.db import models


class Unit(models.TextChoices):
    """What a value counts; the label is the plural."""

    AGREEMENTS = "agreements", "afspraken"
    BOARDS = "boards", "besturen"
    FORMATS = "formats", "formats"
    INSTRUMENTS = "instruments", "instrumenten"
    INTERACTIONS = "interactions", "interacties"
    INTERVIEWS = "interviews", "interviews"
    INVENTORY = "inventory", "inventarissen"
    ISSUES = "issues", "nieuwsbrieven"
    ITEMS = "items", "berichten"
    MEASUREMENTS = "measurements", "metingen"
    MEETINGS = "meetings", "bijeenkomsten"
    MILESTONE = "milestone", "mijlpalen"
    MINUTES = "minutes", "verslagen"
    MUNICIPALITIES_PER_INSTRUMENT = "municipalities per instrument", "gemeenten per instrument"
    NOTE = "note", "nota's"
    PAGE = "page", "pagina's"
    PAGES = "pages", "pagina's"
    PARTNERSHIPS = "partnerships", "samenwerkingsverbanden"
    PERSONS = "persons", "personen"
    PLAN = "plan", "plannen"
    PRACTICES = "practices", "praktijken"
    PROGRAMME = "programme", "programma's"
    QUESTIONS = "questions", "vragen"
    REPORT = "report", "rapporten"
    REPORTS = "reports", "rapporten"
    SCORE = "score 1-5", "op 5"
    SESSIONS = "sessions", "gesprekken"
    SHARE_OF_BOARDS = "% of boards", "% van de besturen"
    SHARE_OF_CARDS = "% of cards", "% van de actiefiches"
    SHARE_OF_INITIATIVES = "% of initiatives", "% van de communicatie-initiatieven"
    SHARE_OF_MUNICIPALITIES = "% of municipalities", "% van de gemeenten"
    SHARE_OF_QUESTIONS = "% of questions", "% van de vragen"
    SHARE_OF_RESPONDENTS = "% of respondents", "% van wie antwoordde"
    SHARE_OF_RESPONDING_BOARDS = "% of responding boards", "% van de besturen die antwoordden"
    SHARE_OF_SIGNALS = "% of signals", "% van de signalen"
    SHARE_OF_THEME_PAGES = "% of theme pages", "% van de thematische pagina's"
    STUDY_DAYS = "study days", "studiedagen"
    SUBSCRIBERS = "subscribers", "abonnees"
    SURVEYS = "surveys", "enquêtes"
    TRACK = "track", "trajecten"
    TRACKS = "tracks", "trajecten"
    TRAININGS = "trainings", "vormingen"
    VISITS = "visits", "werkbezoeken"
    WEBINARS = "webinars", "webinars"
    WORK_AGENDA = "work agenda", "werkagenda's"


SINGULAR = {
    Unit.AGREEMENTS: "afspraak",
    Unit.BOARDS: "bestuur",
    Unit.FORMATS: "format",
    Unit.INSTRUMENTS: "instrument",
    Unit.INTERACTIONS: "interactie",
    Unit.INTERVIEWS: "interview",
    Unit.INVENTORY: "inventaris",
    Unit.ISSUES: "nieuwsbrief",
    Unit.ITEMS: "bericht",
    Unit.MEASUREMENTS: "meting",
    Unit.MEETINGS: "bijeenkomst",
    Unit.MILESTONE: "mijlpaal",
    Unit.MINUTES: "verslag",
    Unit.MUNICIPALITIES_PER_INSTRUMENT: "gemeente per instrument",
    Unit.NOTE: "nota",
    Unit.PAGE: "pagina",
    Unit.PAGES: "pagina",
    Unit.PARTNERSHIPS: "samenwerkingsverband",
    Unit.PERSONS: "persoon",
    Unit.PLAN: "plan",
    Unit.PRACTICES: "praktijk",
    Unit.PROGRAMME: "programma",
    Unit.QUESTIONS: "vraag",
    Unit.REPORT: "rapport",
    Unit.REPORTS: "rapport",
    Unit.SESSIONS: "gesprek",
    Unit.STUDY_DAYS: "studiedag",
    Unit.SUBSCRIBERS: "abonnee",
    Unit.SURVEYS: "enquête",
    Unit.TRACK: "traject",
    Unit.TRACKS: "traject",
    Unit.TRAININGS: "vorming",
    Unit.VISITS: "werkbezoek",
    Unit.WEBINARS: "webinar",
    Unit.WORK_AGENDA: "werkagenda",
}


def unit_words(unit: Unit | str, value) -> str:
    """The unit as it reads after the value: "1 vorming", "2 vormingen", "61 % van de gemeenten"."""
    unit = Unit(unit)
    return SINGULAR.get(unit, unit.label) if value == 1 else unit.label
