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


class DayMode(models.TextChoices):
    LIVE = "live", "Op een plaats"
    DIGITAL = "digital", "Online"
    HYBRID = "hybrid", "Op een plaats en online"


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
    PRIORITY = (
        "priority",
        "De eerste dagen gaan de plaatsen naar besturen die we nog niet bereikten. Blijft er "
        "daarna een plaats over, dan is ze voor wie wacht.",
    )
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

    @property
    def short(self) -> str:
        """In a column of the board."""
        return {
            WaitReason.FULL: "volzet",
            WaitReason.ORGANISATION_LIMIT: "limiet per bestuur",
            WaitReason.RESERVED: "voorbehouden plaatsen",
            WaitReason.PRIORITY: "voorrang voor nieuwe besturen",
            WaitReason.TOGETHER: "komt alleen samen",
            WaitReason.LAPSED: "liet een aanbod verlopen",
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


class MaterialAccess(models.TextChoices):
    """For whom a file, a link or a recording is."""

    PUBLIC = "public", "Iedereen"
    PARTICIPANTS = "participants", "Wie ingeschreven was"
    PRESENT = "present", "Wie aanwezig was"
    MEMBERS = "members", "Leden van het netwerk"


class MailTo(models.TextChoices):
    """Whom an organiser can write to, of everybody who registered for an event."""

    CONFIRMED = "confirmed", "Wie een plaats heeft"
    REQUESTED = "requested", "Wie een plaats aanvroeg"
    WAITING = "waiting", "Wie wacht of een aanbod heeft"
    ENDED = "ended", "Wie annuleerde of niet aanvaard is"
    PRESENT = "present", "Wie aanwezig was"
    MISSED = "missed", "Wie een plaats had en afwezig was"


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
    PRIORITY = (
        "priority",
        "De eerste dagen schrijven enkel besturen in die we nog niet bereikten. Bij de sessie "
        "hieronder lees je vanaf wanneer het voor iedereen kan.",
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
    OTHER_SESSION = "other_session", "Deze inschrijving hoort niet bij die dag."
    NOT_CONFIRMED = "not_confirmed", "Deze inschrijving is niet bevestigd: er is geen plaats voor."
    DAY_TO_COME = "day_to_come", "Aanwezigheid kan vanaf de ochtend van de dag zelf."
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
    ROOM_SHUT = (
        "room_shut",
        "De online ruimte is nu niet open. De knop verschijnt 24 uur voor het begin en verdwijnt "
        "na het einde.",
    )
    HAS_ACCOUNT = (
        "has_account",
        "Deze persoon meldt zich aan met dit adres. Vraag aan de coördinator om het te wijzigen "
        "of laat de persoon het zelf doen op de eigen pagina.",
    )
    LINK_OR_FILE = (
        "link_or_file",
        "Geef een link of een bestand: één van de twee.",
    )
    NO_NETWORK = (
        "no_network",
        "Dit evenement hoort bij geen netwerk, dus zijn er geen leden. Kies een andere groep.",
    )
    HOUR_TWICE = (
        "hour_twice",
        "In de nacht dat de klok verspringt, is dat uur er niet of twee keer. Kies een ander uur.",
    )
