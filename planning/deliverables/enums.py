"""Kinds of deliverables, what boards use them for, and why a verb refuses."""

from django.db import models


class DeliverableKind(models.TextChoices):
    """What the catalogue asks as a document; what each is counted by: `kinds.py`."""

    INTERVIEW = "interview", "Diepte-interview"
    TREND_REPORT = "trend_report", "Rapport met trends en noden"
    DATABASE_AGREEMENT = "database_agreement", "Afspraak met een praktijkdatabankhouder"
    STRENGTHS_REPORT = "strengths_report", "Rapport met sterktes, hiaten en verbeteringen"
    WORK_AGENDA = "work_agenda", "Werkagenda met partners"
    NETWORK_NOTE = "network_note", "Nota over lerende netwerken"
    PARTNERSHIP = "partnership", "Samenwerking met een partner"
    IMPROVEMENT = "improvement", "Verbetering bij een bestuur"
    INSIGHTS_NOTE = "insights_note", "Nota met inzichten uit leerlabo’s"
    PILOT_NOTE = "pilot_note", "Nota over het pilootproject discriminatie"
    INSTRUMENT_EVALUATION = "instrument_evaluation", "Evaluatie van het gebruik van instrumenten"
    COURSE_PROGRAMME = "course_programme", "Programma van een meerdaagse vorming"
    SUBSTANTIVE_REPORT = "substantive_report", "Inhoudelijk jaarverslag"
    FINANCIAL_REPORT = "financial_report", "Financieel jaarverslag"
    OTHER = "other", "Ander bewijsstuk"


class UsedIn(models.TextChoices):
    """Where a board used it."""

    POLICY_NOTE = "policy_note", "beleidsnota"
    ACTION_PLAN = "action_plan", "actieplan"


class DeliverableRefusal(models.TextChoices):
    NOTHING_BEHIND = "nothing_behind", "Voeg een bestand toe, of plak een link."
    ENDS_FIRST = "ends_first", "De laatste dag ligt voor de eerste. Kijk beide na."
    YEAR = "year", "Kies een jaar tussen 2020 en 2035."
    CHANGED_MEANWHILE = (
        "changed_meanwhile",
        "Een collega wijzigde dit bewijsstuk terwijl je typte. Kijk na wat er nu staat en bewaar "
        "opnieuw.",
    )
    ARCHIVED = "archived", "Dit bewijsstuk staat in het archief. Zet het eerst terug."
    USED_ALREADY = "used_already", "Dit gebruik door dit bestuur is al genoteerd."
    USE_FIRST = "use_first", "Een bestuur kan het niet gebruiken voor het er was. Kijk de datum na."
    USE_LATER = "use_later", "Die dag moet nog komen. Noteer het gebruik zodra het er is."
    REPORT_THERE = (
        "report_there",
        "Voor dit jaar ligt er al een trendrapport vast. Wil je het vervangen? Kies dan “Leg vast "
        "als nieuwe versie”: de vorige blijft bewaard.",
    )
    NO_SIGNALS = (
        "no_signals",
        "Er zijn in dit jaar nog geen signalen: er valt niets vast te leggen.",
    )


class DeliverableRefused(Exception):
    def __init__(self, refusal: DeliverableRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
