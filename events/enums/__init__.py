"""The fixed words of the agenda."""

from django.db import models

from events.enums.refusal import Refusal as Refusal


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
            WaitReason.PRIORITY: "voorrang voor nieuwe besturen",
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
