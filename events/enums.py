"""The fixed words of the agenda."""

from django.db import models


class EventKind(models.TextChoices):
    """What kind of meeting it is; the yearly figures count per kind."""

    TRAINING = "training", "Vorming"
    WEBINAR = "webinar", "Webinar"
    STUDY_DAY = "study_day", "Studiedag"
    INSPIRATION_DAY = "inspiration_day", "Inspiratiedag"
    WORK_VISIT = "work_visit", "Werkbezoek"
    LEARNING_LAB = "learning_lab", "Leerlabo"
    COACHING_TRACK = "coaching_track", "Leer- en coachingstraject"
    COURSE = "course", "Meerdaagse vorming"
    PEER_GROUP = "peer_group", "Collegagroep"
    KNOWLEDGE_GROUP = "knowledge_group", "Kennisgroep"
    SUPPORT_GROUP = "support_group", "Ondersteuningsgroep"
    LEARNING_NETWORK = "learning_network", "Lerend netwerk"
    SOUNDING_BOARD = "sounding_board", "Klankbordgroep"
    INTERVISION = "intervision", "Intervisie"
    FOCUS_GROUP = "focus_group", "Focusgroep"
    PARTNER_EVENT = "partner_event", "Activiteit van een partner"


# After which a paper with one's hours is of use; the others get one where the organiser says so.
KINDS_WITH_CERTIFICATE = (
    EventKind.TRAINING,
    EventKind.WEBINAR,
    EventKind.STUDY_DAY,
    EventKind.INSPIRATION_DAY,
    EventKind.WORK_VISIT,
    EventKind.LEARNING_LAB,
    EventKind.COACHING_TRACK,
    EventKind.COURSE,
)


class CertificateChoice(models.TextChoices):
    """Whether whoever was there gets a certificate."""

    BY_KIND = "by_kind", "Zoals gebruikelijk voor deze soort"
    ALWAYS = "always", "Ja"
    NEVER = "never", "Nee"


class DayMode(models.TextChoices):
    LIVE = "live", "Op een plaats"
    DIGITAL = "digital", "Online"
    HYBRID = "hybrid", "Op een plaats en online"


class DaySetting(models.TextChoices):
    """Whether boards come together that day, or one at a time; the plan counts both apart."""

    JOINT = "joint", "Gezamenlijk"
    INDIVIDUAL = "individual", "Individueel, met één bestuur"


class PastKind(models.TextChoices):
    """What a file of earlier years holds."""

    EVENTS = "events", "Evenementen"
    PEOPLE = "people", "Deelnemers"


class RegistrationStatus(models.TextChoices):
    """How a registration stands; which steps lead where: `events/rules/transitions.py`."""

    REQUESTED = "requested", "Aangevraagd"
    CONFIRMED = "confirmed", "Bevestigd"
    WAITLISTED = "waitlisted", "Op de wachtlijst"
    OFFERED = "offered", "Plaats aangeboden"
    DECLINED = "declined", "Bedankte voor de plaats"
    CANCELLED = "cancelled", "Geannuleerd"
    REJECTED = "rejected", "Niet aanvaard"


# Rows that stand in the way of a second registration of the same person.
ACTIVE_STATUSES = (
    RegistrationStatus.REQUESTED,
    RegistrationStatus.CONFIRMED,
    RegistrationStatus.WAITLISTED,
    RegistrationStatus.OFFERED,
)
# Rows that are over: each has a moment, somebody who ended it and room for a reason.
ENDED_STATUSES = (
    RegistrationStatus.DECLINED,
    RegistrationStatus.CANCELLED,
    RegistrationStatus.REJECTED,
)


class WaitReason(models.TextChoices):
    """Why somebody waits, in the sentence that this person reads."""

    FULL = "full", "Alle plaatsen zijn ingenomen."
    ORGANISATION_LIMIT = (
        "organisation_limit",
        "Per bestuur is er een beperkt aantal plaatsen, en die van jouw bestuur zijn ingenomen.",
    )
    RESERVED = "reserved", "De plaatsen die nog vrij zijn, zijn voor een andere groep bestemd."
    TOGETHER = (
        "together",
        "Jullie komen alleen samen. Zodra er plaats is voor iedereen van de groep, krijgen jullie "
        "een mail.",
    )
    LAPSED = (
        "lapsed",
        "Er was een plaats voor jou, maar we kregen niet op tijd een antwoord. Je staat nog op de "
        "wachtlijst.",
    )
    CHOICE_FULL = (
        "choice_full",
        "Er is een plaats vrij, maar wat jij koos is volzet. Pas je keuze aan, dan kom je weer in "
        "aanmerking.",
    )

    @property
    def short(self) -> str:
        """In a column of the board."""
        return {
            WaitReason.FULL: "volzet",
            WaitReason.ORGANISATION_LIMIT: "limiet per bestuur",
            WaitReason.RESERVED: "voorbehouden plaatsen",
            WaitReason.TOGETHER: "komt alleen samen",
            WaitReason.LAPSED: "liet een aanbod verlopen",
            WaitReason.CHOICE_FULL: "keuze volzet",
        }[self]


class GroupAnswer(models.TextChoices):
    """What a group wants when it does not fit as a whole; never decided for it."""

    SPLIT = "split", "Wie kan nu, de anderen op de wachtlijst"
    TOGETHER = "together", "Alleen samen"


class WithoutSeat(models.TextChoices):
    """What an approved request becomes where no seat is left."""

    QUEUE = "queue", "Zet op de wachtlijst"
    OVER = "over", "Geef toch een plaats, boven het aantal"


class OfferOutcome(models.TextChoices):
    ACCEPTED = "accepted", "Aanvaard"
    DECLINED = "declined", "Geweigerd"
    LAPSED = "lapsed", "Verlopen"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class QueuePhase(models.TextChoices):
    """What happens to a seat that comes free, the closer the first day is."""

    DIRECT = "direct", "Wie aan de beurt is, schuift vanzelf door"
    OFFERS = "offers", "Wie aan de beurt is, krijgt een aanbod"
    CALL = "call", "Iedereen die wacht, krijgt een mail: wie eerst antwoordt, heeft de plaats"
    OVER = "over", "De wachtlijst is gesloten"


class AttendanceState(models.TextChoices):
    PRESENT = "present", "Aanwezig"
    EXCUSED = "excused", "Afwezig met bericht"
    ABSENT = "absent", "Afwezig zonder bericht"


class MailTo(models.TextChoices):
    """Whom an organiser can write to, of everybody who registered for an event."""

    CONFIRMED = "confirmed", "Wie een plaats heeft"
    REQUESTED = "requested", "Wie een plaats aanvroeg"
    WAITING = "waiting", "Wie wacht of een aanbod heeft"
    ENDED = "ended", "Wie annuleerde of niet aanvaard is"
    PRESENT = "present", "Wie aanwezig was"
    MISSED = "missed", "Wie een plaats had en afwezig was"


class QuestionKind(models.TextChoices):
    """What an organiser can ask whoever registers."""

    TEXT = "text", "Vrij antwoord"
    CHOICE = "choice", "Eén keuze"
    SEVERAL = "several", "Meer keuzes mogelijk"
    WORKSHOP = "workshop", "Werksessies: één per ronde"
    CONSENT = "consent", "Toestemming om aan te vinken"


class RegistrationState(models.TextChoices):
    """What a session says to somebody who wants to register now."""

    OPEN = "open", "Je kunt inschrijven"
    WAITING_LIST = "waiting_list", "Volzet, je kunt op de wachtlijst"
    FULL = "full", "Volzet"
    NOT_YET = "not_yet", "Inschrijven kan nog niet"
    CLOSED = "closed", "De inschrijvingen zijn gesloten"
    STARTED = "started", "Deze activiteit is voorbij of al begonnen"
    CANCELLED = "cancelled", "Geannuleerd"
    NO_DATE = "no_date", "De datum ligt nog niet vast"
    ELSEWHERE = "elsewhere", "Inschrijven gebeurt bij een andere organisatie"


class Refusal(models.TextChoices):
    """Why a verb does not do what was asked, in the sentence that the person reads."""

    FULL = (
        "full",
        "Deze sessie is volzet en er is geen wachtlijst. Kies een andere sessie of kijk in de "
        "agenda naar een volgende keer.",
    )
    ORGANISATION_LIMIT = (
        "organisation_limit",
        "Per bestuur is er een beperkt aantal plaatsen, en die van jouw bestuur zijn ingenomen. "
        "Een wachtlijst is er niet meer. Vraag het aan de contactpersoon.",
    )
    RESERVED = (
        "reserved",
        "De plaatsen die nog vrij zijn, zijn voor een andere groep bestemd, en een wachtlijst is "
        "er niet meer. Vraag het aan de contactpersoon.",
    )
    ANSWERS = "answers", "Kijk je antwoorden nog eens na. Wat er mis is, staat bij de vraag."
    QUESTION_ANSWERED = (
        "question_answered",
        "Er zijn al antwoorden op deze vraag. De woorden mag je verbeteren, de soort niet meer. "
        "Wil je iets anders weten? Voeg een nieuwe vraag toe.",
    )
    QUESTION_IN_USE = (
        "question_in_use",
        "Er zijn al antwoorden op deze vraag, of een andere vraag hangt ervan af. Schrappen kan "
        "niet meer.",
    )
    OPTION_CHOSEN = (
        "option_chosen",
        "Een keuze die iemand aanduidde of waarvan een vraag afhangt, kun je niet schrappen. "
        "Vink “Niet meer te kiezen” aan: wie ze koos, houdt ze.",
    )
    CONDITION_COMES_FIRST = (
        "condition_comes_first",
        "Een vraag kan alleen afhangen van een keuze die er in het formulier vóór staat. Zet eerst "
        "de andere vraag hoger.",
    )
    NOT_YET = (
        "not_yet",
        "Inschrijven kan nog niet. Kijk op de pagina van de activiteit vanaf wanneer.",
    )
    CLOSED = (
        "closed",
        "De inschrijvingen zijn gesloten. Wil je toch nog mee? Bel of mail de contactpersoon.",
    )
    STARTED = "started", "Deze activiteit is voorbij of al begonnen. Inschrijven kan niet meer."
    CANCELLED = "cancelled", "Deze activiteit gaat niet door. Inschrijven kan niet meer."
    NO_DATE = "no_date", "De datum ligt nog niet vast. Inschrijven kan zodra die er is."
    ELSEWHERE = (
        "elsewhere",
        "Inschrijven gebeurt hier niet, maar bij de organisatie die dit mee inricht. De knop op de "
        "pagina van de activiteit brengt je ernaartoe.",
    )
    NOT_THE_ORGANISER = (
        "not_the_organiser",
        "Alleen wie dit evenement organiseert of een coördinator kan organisatoren aanduiden. "
        "Vraag het aan een van hen.",
    )
    ORGANISER_ONESELF = (
        "organiser_oneself",
        "Jezelf toevoegen kan niet: wie organiseert, ziet wie wat nodig heeft. Vraag het aan een "
        "organisator van dit evenement of aan een andere coördinator.",
    )
    NOT_PUBLIC = "not_public", "Deze activiteit staat niet in de agenda. Inschrijven kan niet."
    OFFER_OVER = (
        "offer_over",
        "Dit aanbod is verlopen of al beantwoord. Hieronder lees je hoe het nu staat.",
    )
    SEAT_GONE = (
        "seat_gone",
        "Iemand was je net voor: de plaats is weg. Je staat nog altijd op de wachtlijst.",
    )
    NO_SEAT_TO_GIVE = (
        "no_seat_to_give",
        "Er is geen plaats meer voor deze persoon. Kies of die op de wachtlijst komt, of toch een "
        "plaats krijgt boven het aantal.",
    )
    TOO_LATE_TO_CANCEL = (
        "too_late_to_cancel",
        "Wijzigen of annuleren kan hier niet meer: bel of mail de contactpersoon.",
    )
    OTHER_COLLEAGUE = (
        "other_colleague",
        "Met dit e-mailadres lukt het niet. Kies iemand anders, of bel of mail de contactpersoon.",
    )
    CHANGED_MEANWHILE = (
        "changed_meanwhile",
        "Iemand anders wijzigde dit intussen. Wat jij typte, staat er nog. Kijk na wat bij de "
        "velden staat en bewaar opnieuw als jouw versie de juiste is.",
    )
    EVENT_WITHOUT_DATE = (
        "event_without_date",
        "Dit evenement heeft nog geen sessie met een dag. Voeg die eerst toe.",
    )
    EVENT_IN_USE = (
        "event_in_use",
        "Hiervoor is al iemand ingeschreven. Verwijderen kan niet meer, annuleren wel.",
    )
    EVENT_ALREADY_CANCELLED = "event_already_cancelled", "Dit evenement is geannuleerd."
    NOBODY_TO_MAIL = "nobody_to_mail", "Met deze keuze is er niemand om te mailen. Kies ruimer."
    SELECTION_CHANGED = (
        "selection_changed",
        "Intussen schreef iemand zich in of uit. Kijk na wie deze mail nu krijgt en verstuur dan.",
    )
    WALK_IN_FULL = (
        "walk_in_full",
        "Alle plaatsen zijn ingenomen. Vink aan dat je deze persoon toch noteert, of maak eerst "
        "plaats door te annuleren.",
    )
    NOT_OVER = "not_over", "Dit evenement is nog niet voorbij. Afronden kan na de laatste dag."
    ATTENDANCE_FIRST = (
        "attendance_first",
        "Noteer eerst wie er was: van minstens één dag staat nog niets genoteerd.",
    )
    MINUTES_FIRST = (
        "minutes_first",
        "Bij deze soort hoort een verslag: zet er de link van. Is er geen nodig, zeg dat dan bij "
        "de afspraken van het evenement.",
    )
    OTHER_SESSION = "other_session", "Deze inschrijving hoort niet bij die dag."
    NOT_CONFIRMED = "not_confirmed", "Deze inschrijving is niet bevestigd: er is geen plaats voor."
    DAY_TO_COME = "day_to_come", "Aanwezigheid kan vanaf de ochtend van de dag zelf."
    PAPER_LATE = (
        "paper_late",
        "Aanwezigheid noteren kan tot 14 dagen na de dag. Geef je lijst aan de coördinator: die "
        "kan het nog.",
    )
    UNKNOWN_TICKET = (
        "unknown_ticket",
        "Deze code kennen we niet voor deze dag. Zoek de persoon op naam in de aanwezigheidslijst.",
    )
    UNKNOWN_STATE = "unknown_state", "Deze stap past niet bij de toestand van de inschrijving."
    NO_SUCH_HOUR = (
        "no_such_hour",
        "In de nacht dat de klok verspringt, is een van de uren er niet of twee keer. Kies een "
        "andere datum.",
    )
    IS_TEMPLATE = (
        "is_template",
        "Dit is een sjabloon: het komt nooit in de agenda. Begin er een evenement van.",
    )
    TIMES_IN_ORDER = "times_in_order", "Een dag eindigt na het begin. Kijk de uren na."
    HOUR_TWICE = (
        "hour_twice",
        "In de nacht dat de klok verspringt, is dat uur er niet of twee keer. Kies een ander uur.",
    )
