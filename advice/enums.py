"""The choices of the helpdesk, signals, consultations and tracks. Values are stored and stay."""

from django.db import models


class ClockState(models.TextChoices):
    STOPPED = "stopped", "Beantwoord"
    PAUSED = "paused", "Wacht op de vrager"
    RUNNING = "running", "Loopt"
    SOON = "soon", "Bijna om"
    LATE = "late", "Te laat"


class QuestionKind(models.TextChoices):
    """`FIGURES` is what the yearly inventory of questions about figures is made of."""

    INFORMATION = "information", "Informatievraag"
    ADVICE = "advice", "Adviesvraag"
    FIGURES = "figures", "Vraag over cijfers"


class Channel(models.TextChoices):
    FORM = "form", "Formulier"
    MAIL = "mail", "E-mail"
    PHONE = "phone", "Telefoon"
    EVENT = "event", "Activiteit"
    VISIT = "visit", "Bezoek of gesprek"


class QuestionState(models.TextChoices):
    UNCONFIRMED = "unconfirmed", "Nog niet bevestigd"
    OPEN = "open", "Open"
    WAITING = "waiting", "Wacht op de vrager"
    ANSWERED = "answered", "Beantwoord"
    CLOSED = "closed", "Afgesloten"
    MERGED = "merged", "Samengevoegd"
    SPAM = "spam", "Geen vraag"


# What the desk still has to do something about.
TO_DO = (QuestionState.OPEN, QuestionState.WAITING)
ENDED = (QuestionState.CLOSED, QuestionState.MERGED, QuestionState.SPAM)
# No question of its own: stays out of every figure.
NOT_COUNTED = (QuestionState.UNCONFIRMED, QuestionState.MERGED, QuestionState.SPAM)


class MessageKind(models.TextChoices):
    IN = "in", "Van de vrager"
    ANSWER = "answer", "Antwoord"
    ASK_BACK = "ask_back", "Vraag aan de vrager"
    NOTE = "note", "Interne nota"


class Refusal(models.TextChoices):
    """Why something about a question does not happen; the label is what people read."""

    ENDED = "ended", "Deze vraag is al afgesloten. Open ze eerst opnieuw."
    NOT_CONFIRMED = (
        "not_confirmed",
        "De vrager bevestigde deze vraag nog niet. Bevestig ze eerst zelf als je de vrager kent.",
    )
    EMPTY = "empty", "Er staat nog niets. Schrijf eerst een tekst."
    TOO_LONG = "too_long", "Dit is te lang: hoogstens 20.000 tekens."
    NO_ADDRESS = (
        "no_address",
        "We hebben geen e-mailadres van de vrager. Noteer in een interne nota wat je zei, en sluit "
        "de vraag als beantwoord.",
    )
    SAME = "same", "Een vraag kan niet met zichzelf samengevoegd worden."
    MERGED = "merged", "Die vraag is zelf samengevoegd. Kies de vraag die gebleven is."
    OTHER_ASKER = (
        "other_asker",
        "Deze vragen komen van twee verschillende mensen. Ze samenvoegen zou de ene laten lezen "
        "wat de andere schreef.",
    )
    NO_PARTNER = "no_partner", "Kies naar welke partner je doorverwijst."
    NOT_ENDED = "not_ended", "Deze vraag staat nog open."


class Refused(Exception):
    def __init__(self, refusal):
        super().__init__(refusal.label)
        self.refusal = refusal


class FaqState(models.TextChoices):
    PROPOSED = "proposed", "Voorgesteld"
    PUBLISHED = "published", "Gepubliceerd"
    WITHDRAWN = "withdrawn", "Van de site gehaald"
    DROPPED = "dropped", "Niet geschikt"


class FaqRefusal(models.TextChoices):
    NO_CONSENT = (
        "no_consent",
        "De vrager gaf nog geen toestemming. Vraag ze met de knop, of schrijf een eigen vraag.",
    )
    SAME_PERSON = (
        "same_person",
        "Jij stelde deze tekst voor. Een collega moet hem nalezen en vrijgeven.",
    )
    IDENTIFIES = (
        "identifies",
        "Er staat nog iets in waaraan iemand te herkennen is. Haal het weg en bewaar eerst.",
    )
    RARE = (
        "rare",
        "Deze combinatie is zeldzaam: duid aan dat je ze nakeek voor je de tekst vrijgeeft.",
    )
    EMPTY = "empty", "Een vraag en een antwoord zijn nodig."
    WRONG_STATE = "wrong_state", "Dat kan niet vanuit de stand waarin deze tekst nu is."
    CHANGED = "changed", "De tekst is intussen gewijzigd. Lees hem opnieuw."


class SignalSource(models.TextChoices):
    FOCUS_GROUP = "focus_group", "Focusgesprek"
    INTERVIEW = "interview", "Interview"
    QUESTION = "question", "Adviesvraag"
    SURVEY = "survey", "Bevraging"
    VISIT = "visit", "Werkbezoek"
    NETWORK = "network", "Netwerk"
    OTHER = "other", "Ander contact"


class SignalNature(models.TextChoices):
    NEED = "need", "Nood"
    BARRIER = "barrier", "Drempel"


class SignalState(models.TextChoices):
    """A signal travels in this order and never skips a step."""

    REGISTERED = "registered", "Geregistreerd"
    ANALYSED = "analysed", "Geanalyseerd"
    TRANSLATED = "translated", "Vertaald"
    FED_BACK = "fed_back", "Teruggekoppeld"


class TranslationKind(models.TextChoices):
    EVENT = "event", "Activiteit"
    INSTRUMENT = "instrument", "Instrument"
    PRACTICE = "practice", "Praktijk"
    POLICY_NOTE = "policy_note", "Beleidsnota"
    NOTHING = "nothing", "Bewust niet opgenomen"


class SignalRefusal(models.TextChoices):
    WRONG_STEP = (
        "wrong_step",
        "Dat kan niet vanuit de stand waarin dit signaal nu is. Kijk wat een collega er intussen "
        "mee deed.",
    )
    NO_ANALYSIS = "no_analysis", "Schrijf eerst in een paar zinnen wat het signaal betekent."
    NO_TARGET = "no_target", "Zeg waarin dit signaal vertaald is, met een link of een uitleg."
    NO_FEEDBACK = "no_feedback", "Schrijf wat we met het signaal deden."


class ConsultationKind(models.TextChoices):
    """As the catalogue of the plan names them; what each asks stands in `consultation_kinds.py`."""

    AGENCY_GROUP = "agency_group", "Thematische werkgroep (ABB)"
    PARTNER_STRUCTURE = "partner_structure", "Overlegstructuur met partners"
    BILATERAL = "bilateral", "Bilateraal overleg met een partner"
    PARTNERS_OWN = "partners_own", "Overleg van een partner"
    INTERNAL_NETWORK = "internal_network", "Thematisch netwerk binnen VVSG"
    PROJECT_TEAM = "project_team", "Projectteam Gelijke Kansen"
    STEERING_GROUP = "steering_group", "Stuurgroep"
    WORK_MEETING = "work_meeting", "Structureel werkoverleg"
    MENTOR = "mentor", "Overleg met mentorbesturen"


class ConsultationTopic(models.TextChoices):
    """Topics that the catalogue counts by name; other topics are free words."""

    PILOT_DISCRIMINATION = "pilot_discrimination", "Verduurzamen pilootproject discriminatie"
    PRACTICE_DATABASES = "practice_databases", "Praktijkendatabanken"


class ConsultationRefusal(models.TextChoices):
    NOT_OVER = "not_over", "Dit overleg moet nog plaatsvinden. Noteer het verslag erna."
    NO_MINUTES = (
        "no_minutes",
        "Bij deze soort hoort geen verslag. Noteer beslissingen bij het overleg zelf.",
    )
    NO_TOPIC = "no_topic", "Zeg waarover dit overleg gaat: de catalogus telt het per onderwerp."
    CANCELLED = "cancelled", "Dit overleg ging niet door."
    HAS_MINUTES = "has_minutes", "Er is al een verslag: het overleg ging dus door."


class TrackState(models.TextChoices):
    RUNNING = "running", "Loopt"
    FINISHED = "finished", "Afgerond"
    STOPPED = "stopped", "Stopgezet"


class TrackRefusal(models.TextChoices):
    ENDED = "ended", "Een collega beëindigde dit traject al. Begin een nieuw als jullie verdergaan."
